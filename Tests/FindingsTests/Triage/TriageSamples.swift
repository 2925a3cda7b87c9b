import Diagnostics
import Documents
import Findings
@testable import Law
import Rules
import Testing

/// A report of three findings, and waivers as text.
enum TriageSamples {
  static let rules: Set = ["return/hearing", "return/appeal", "torture/none"]

  static func day(_ text: String) throws -> CalendarDate { try #require(CalendarDate(text)) }

  static func finding(
    _ rule: String, _ verdict: Verdict, absolute: Bool = false, measure: String = "m1",
    applies: Bool = true, ground: [String]? = nil
  ) -> Finding {
    let status = BindingStatus(
      status: .binds, applies: applies, force: .binding, since: nil, via: nil, reservations: [],
      reasons: [], source: "", confidence: .high)
    let places = ground ?? ["measures[\(measure)].\(rule.split(separator: "/")[1])"]
    let subject = Subject(measure: measure)
    return Finding(
      rule: .init(id: rule, title: "Title", severity: .grave, duty: "", advice: nil),
      subject: subject, bearer: "MEX", verdict: verdict, force: .binding, message: "",
      rationale: "",
      citations: [
        CitationStatus(
          CitationText(
            instrument: "T", shortTitle: "T", fullTitle: StoredText("T"),
            provision: "art. 1"),
          binding: status, isAbsolute: absolute, liftedBy: nil)
      ],
      fingerprint: Fingerprint(rule: rule, bearer: "MEX", subject: subject, ground: places),
      places: places)
  }

  static func report(_ findings: [Finding], id: String = "plan", file: String = "plan.yaml") throws
    -> Report
  {
    let run = RunMetadata(
      asOf: try day("2020-01-01"), pack: .init(id: "p", version: "1", digest: ""),
      lawUpTo: try day("2020-01-01"))
    return Report(
      tool: .init(name: "check", version: "0"),
      proposals: [
        ProposalReport(id: id, title: "", file: file, digest: "", run: run, findings: findings)
      ],
      diagnostics: [], sources: SourceSet())
  }

  /// A waiver's keys on one line, with those that every waiver has.
  static func load(_ waivers: String...) -> Diagnosed<WaiverFile> {
    let text =
      "waivers:\n"
      + waivers.map { "  - {\($0), reason: r, decided_by: d, authority: a}\n" }.joined()
    return load(text: text)
  }

  static func load(text: String) -> Diagnosed<WaiverFile> {
    var sources = SourceSet()
    return WaiverLoader.load(sources.add(name: "waivers.yaml", text: text), rules: rules)
  }

  static func applied(
    _ waivers: String..., to findings: [Finding], on day: String = "2026-06-01"
  ) throws -> Report {
    var report = try report(findings)
    let text =
      "waivers:\n"
      + waivers.map { "  - {\($0), reason: r, decided_by: d, authority: a}\n" }.joined()
    let file = load(text: text)
    #expect(!file.hasErrors, "\(file.diagnostics.map(\.headline))")
    Triage(waivers: file.value, on: try Self.day(day), rules: rules).apply(to: &report)
    return report
  }
}

import Documents
import Findings
import Law

/// A proposal of a report that was read back.
struct RecordedProposal {
  /// A file that the judgement rested on.
  struct Input {
    let file: String
    let digest: String
  }

  let id: String
  let file: String
  let digest: String
  let asOf: CalendarDate?
  let packID: String
  let packDigest: String
  let waivers: Input?
  let baseline: Input?
  let command: [String]
  /// The day on which waivers had to hold, if the report says.
  let triageDay: CalendarDate?
  /// By rule, subject and bearer; `waived` and `known` after the verdict where that was so.
  let verdicts: [String: String]

  init(_ node: Node) {
    func text(_ node: Node?, _ keys: String...) -> String {
      keys.reduce(node) { $0?.value(forKey: $1) }.flatMap { $0.isNull ? nil : $0.text } ?? ""
    }
    func input(_ key: String) -> Input? {
      node.value(forKey: "run")?.value(forKey: key).flatMap { node in
        node.kind == .mapping ? Input(file: text(node, "file"), digest: text(node, "digest")) : nil
      }
    }
    id = text(node, "id")
    file = text(node, "file")
    digest = text(node, "digest")
    asOf = CalendarDate(text(node, "run", "as_of"))
    packID = text(node, "run", "pack", "id")
    packDigest = text(node, "run", "pack", "digest")
    waivers = input("waivers")
    baseline = input("baseline")
    let command =
      node.value(forKey: "run")?.value(forKey: "command").map { $0.elements.map(\.text) } ?? []
    self.command = command
    triageDay = command.firstIndex(of: "--today").flatMap { place in
      command.indices.contains(place + 1) ? CalendarDate(command[place + 1]) : nil
    }
    var verdicts: [String: String] = [:]
    for finding in node.value(forKey: "findings")?.elements.map(\.self) ?? [] {
      let subject = ["measure", "population", "party", "funding_line"]
        .compactMap { finding.value(forKey: "subject")?.value(forKey: $0)?.text }
        .joined(separator: "/")
      let key = Self.key(text(finding, "rule"), subject, text(finding, "bearer"))
      verdicts[key] = Self.words(
        text(finding, "verdict"),
        isWaived: finding.value(forKey: "waiver")?.kind == .mapping,
        isKnown: text(finding, "baseline") == BaselineState.unchanged.rawValue)
    }
    self.verdicts = verdicts
  }

  /// Whether it stands in the place of a proposal that could not be read.
  var isUnreadable: Bool { verdicts.keys.contains(ProposalReport.unreadableRule) }

  /// The same of a report that was just made.
  static func verdicts(of report: ProposalReport) -> [String: String] {
    var verdicts: [String: String] = [:]
    for finding in report.findings {
      verdicts[key(finding.rule.id, finding.subject.id, finding.bearer ?? "")] = words(
        finding.verdict.rawValue, isWaived: finding.waiver != nil,
        isKnown: finding.baseline == .unchanged)
    }
    return verdicts
  }

  private static func key(_ rule: String, _ subject: String, _ bearer: String) -> String {
    [rule, subject, bearer].filter { !$0.isEmpty }.joined(separator: " ")
  }

  private static func words(_ verdict: String, isWaived: Bool, isKnown: Bool) -> String {
    verdict + (isWaived ? ", waived" : "") + (isKnown ? ", known" : "")
  }
}

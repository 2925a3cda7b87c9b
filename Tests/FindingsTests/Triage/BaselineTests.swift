import Rules
import Diagnostics
import Findings
import Law
import Testing

@Suite("Baselines")
struct BaselineTests {
  private func entry(_ finding: Finding, _ verdict: Verdict? = nil) -> Baseline.Entry {
    .init(
      fingerprint: finding.fingerprint.description, proposal: "plan", rule: finding.rule.id,
      title: "", bearer: finding.bearer, subject: finding.subject.id,
      verdict: verdict ?? finding.verdict, isAbsolute: false)
  }

  private func applied(_ entries: [Baseline.Entry], to findings: [Finding]) throws -> Report {
    var report = try TriageSamples.report(findings)
    let baseline = Baseline(name: "baseline.json", digest: "sha256:0", entries: entries)
    Triage(
      baseline: baseline, on: try TriageSamples.day("2026-01-01"), rules: TriageSamples.rules
    ).apply(to: &report)
    return report
  }

  @Test("accept what was there, and nothing new")
  func accepted() throws {
    let old = TriageSamples.finding("return/hearing", .fail)
    let new = TriageSamples.finding("return/appeal", .fail)
    let report = try applied([entry(old)], to: [old, new])
    #expect(report.proposals[0].findings.map(\.baseline) == [.unchanged, .new])
    #expect(report.summary.baselined == 1 && report.summary[.fail] == 1)
    #expect(report.notices.isEmpty)
    #expect(report.proposals[0].run.baseline?.digest == "sha256:0")
  }

  @Test("do not accept a breach for the open question that was there, nor an error for anything")
  func worse() throws {
    let finding = TriageSamples.finding("return/hearing", .fail)
    #expect(
      try applied([entry(finding, .undetermined)], to: [finding]).proposals[0].findings[0].baseline
        == .new)
    let error = TriageSamples.finding("return/hearing", .error)
    #expect(try applied([entry(finding)], to: [error]).proposals[0].findings[0].isAccepted == false)
  }

  @Test("tell of what is gone, but not of what was not judged")
  func gone() throws {
    let old = TriageSamples.finding("return/hearing", .fail)
    #expect(try applied([entry(old)], to: []).notices.map(\.rule.id) == ["baseline/gone"])
    var elsewhere = try TriageSamples.report([], id: "other")
    Triage(
      baseline: Baseline(name: "b", digest: "", entries: [entry(old)]),
      on: try TriageSamples.day("2026-01-01"), rules: TriageSamples.rules
    ).apply(to: &elsewhere)
    #expect(elsewhere.notices.isEmpty)
  }

  @Test("hold what is open or fails and is not waived, in an order of their own")
  func made() throws {
    let findings = [
      TriageSamples.finding("torture/none", .fail, absolute: true),
      TriageSamples.finding("return/hearing", .undetermined),
      TriageSamples.finding("return/appeal", .pass),
      TriageSamples.finding("return/appeal", .error, measure: "m2"),
    ]
    let baseline = Baseline(of: try TriageSamples.report(findings))
    #expect(baseline.entries.map(\.rule) == ["return/hearing", "torture/none"])
    #expect(baseline.entries.map(\.isAbsolute) == [false, true])
    let reversed = Baseline(of: try TriageSamples.report(findings.reversed()))
    #expect(reversed.entries == baseline.entries)
  }

  @Test(
    "that can't be read say so",
    arguments: [
      ("{\"schema\": \"check-baseline/9\", \"entries\": []}", "BASE0101"), ("[]", "DOC0402"),
      ("{\"schema\": \"check-baseline/1\"}", "DOC0401"),
      (
        "{\"schema\": \"check-baseline/1\", \"entries\": [{\"fingerprint\": \"a\", \"proposal\": \"p\", \"rule\": \"r\", \"title\": \"\", \"bearer\": null, \"subject\": \"\", \"verdict\": \"error\", \"absolute\": false}]}",
        "BASE0102"
      ), ("{", "DOC0207"),
    ])
  func mistakes(_ text: String, _ code: String) {
    var sources = SourceSet()
    let read = BaselineLoader.load(sources.add(name: "b.json", text: text))
    #expect(read.diagnostics.contains { $0.code.id == code }, "\(read.diagnostics)")
    #expect(read.value?.entries.isEmpty ?? true)
  }
}

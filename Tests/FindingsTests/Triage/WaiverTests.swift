import Rules
import Diagnostics
import Findings
import Law
import Testing

@Suite("Waivers")
struct WaiverTests {
  private let hearing = TriageSamples.finding("return/hearing", .fail)
  private let byPath = "rule: return/hearing, path: 'measures[m1]', until: 2026-12-31"

  @Test(
    "reach what they name, by fingerprint or by rule and path, and nothing else",
    arguments: [
      ("rule: return/hearing, path: 'measures[m1]'", true),
      ("rule: return/hearing, path: 'measures[m1].hearing'", true),
      ("rule: return/hearing, path: 'measures[m1].hear'", false),
      ("rule: return/hearing, path: 'measures[m2]'", false),
      ("rule: return/appeal, path: 'measures[m1]'", false),
      ("rule: return/hearing, path: 'measures[m1]', bearer: MEX", true),
      ("rule: return/hearing, path: 'measures[m1]', bearer: USA", false),
      ("rule: return/hearing, path: 'measures[m1]', proposal: plan", true),
      ("rule: return/hearing, path: 'measures[m1]', proposal: other", false),
      ("rule: return/hearing, path: 'measures[m1]', file: '*.yaml'", true),
      ("rule: return/hearing, path: 'measures[m1]', file: 'drafts/**'", false),
    ])
  func targets(_ target: String, _ reaches: Bool) throws {
    let report = try TriageSamples.applied(target + ", until: 2026-12-31", to: [hearing])
    #expect((report.proposals[0].findings[0].waiver != nil) == reaches)
    let print = "fingerprint: '\(hearing.fingerprint)', until: 2026-12-31"
    #expect(
      try TriageSamples.applied(print, to: [hearing]).proposals[0].findings[0].waiver?.authority
        == "a")
  }

  @Test("put reason, who decided, authority and day on the finding, and count it apart")
  func decision() throws {
    let report = try TriageSamples.applied(byPath, to: [hearing])
    let waiver = try #require(report.proposals[0].findings[0].waiver)
    #expect([waiver.reason, waiver.decidedBy, waiver.authority] == ["r", "d", "a"])
    #expect(waiver.until.description == "2026-12-31")
    #expect(waiver.location?.file == "waivers.yaml" && waiver.location?.start.line == 2)
    #expect(report.summary.waived == 1 && report.summary[.fail] == 0)
    #expect(report.notices.isEmpty)
    #expect(report.proposals[0].run.waivers?.file == "waivers.yaml")
  }

  @Test("never touch an absolute duty: the waiver is refused and the finding counts")
  func absolute() throws {
    for verdict in [Verdict.fail, .undetermined] {
      let torture = TriageSamples.finding("torture/none", verdict, absolute: true)
      let report = try TriageSamples.applied(
        "rule: torture/none, path: 'measures[m1]', until: 2026-12-31", to: [torture])
      #expect(report.proposals[0].findings[0].waiver == nil)
      #expect(report.notices.map(\.rule.id) == ["waivers/refused"])
      #expect(report.notices[0].message.contains("T art. 1 admits no exception"))
    }
  }

  @Test("reach no error, and nothing that passes")
  func others() throws {
    for verdict in [Verdict.error, .pass, .notApplicable] {
      let finding = TriageSamples.finding("return/hearing", verdict)
      let report = try TriageSamples.applied(
        "fingerprint: '\(finding.fingerprint)', until: 2026-12-31", to: [finding])
      #expect(report.proposals[0].findings[0].waiver == nil)
      #expect(report.notices.map(\.rule.id) == ["waivers/unused"])
    }
  }

  @Test(
    "hold to the end of their last day, and are told of a month before",
    arguments: [
      ("2026-12-31", true, ["waivers/expiring"]), ("2027-01-01", false, ["waivers/expired"]),
      ("2026-12-01", true, []), ("2026-12-02", true, ["waivers/expiring"]),
    ])
  func days(_ today: String, _ holds: Bool, _ notices: [String]) throws {
    let report = try TriageSamples.applied(byPath, to: [hearing], on: today)
    #expect((report.proposals[0].findings[0].waiver != nil) == holds)
    // A waiver ends "soon" from 30 days before its last day on.
    #expect(report.notices.map(\.rule.id) == notices)
  }

  @Test(
    "that reach too far waive nothing",
    arguments: [
      "rule: return/*, path: 'measures[m1]'", "rule: return/hearing",
      "rule: return/hearing, bearer: MEX",
      "rule: return/hearing, path: measures, at_most: 1",
    ])
  func overBroad(_ target: String) throws {
    let report = try TriageSamples.applied(
      target + ", until: 2026-12-31",
      to: [hearing, TriageSamples.finding("return/hearing", .fail, measure: "m2")])
    #expect(report.proposals[0].findings.allSatisfy { $0.waiver == nil })
    #expect(report.notices.map(\.rule.id) == ["waivers/over-broad"])
  }

  @Test("of what was not judged are not called unused")
  func notJudged() throws {
    let other = "rule: return/hearing, path: 'measures[m1]', proposal: other, until: 2026-12-31"
    #expect(try TriageSamples.applied(other, to: []).notices.isEmpty)
    let here = "rule: return/hearing, path: 'measures[m1]', proposal: plan, until: 2026-12-31"
    #expect(try TriageSamples.applied(here, to: []).notices.map(\.rule.id) == ["waivers/unused"])
  }

  @Test("notices point at the waiver, and each has an identity of its own")
  func notices() throws {
    let report = try TriageSamples.applied(
      "rule: return/hearing, path: 'measures[m8]', until: 2026-12-31",
      "rule: return/hearing, path: 'measures[m9]', until: 2026-12-31", to: [])
    #expect(report.notices.map { $0.evidence[0].location?.start.line } == [2, 3])
    #expect(Set(report.notices.map(\.fingerprint)).count == 2)
    #expect(report.sections.map(\.id) == ["plan", "notices"])
  }
}

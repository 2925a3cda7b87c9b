// Foundation reads the JSON back: tests may, the rooms may not.
import Foundation
import Reporters
import TestSupport
import Testing

@Suite("The JSON report")
struct JSONReporterTests {
  private func render() -> String {
    var text = ""
    JSONReporter().render(SampleReport.make(), to: &text)
    return text
  }

  @Test("shows every feature")
  func golden() { expectGolden(render(), "report.json") }

  @Test("is JSON that another reader takes, with the contract's keys")
  func readable() throws {
    let object = try #require(
      JSONSerialization.jsonObject(with: Data(render().utf8)) as? [String: Any])
    #expect(object["schema"] as? String == "check-report/1")
    let proposals = try #require(object["proposals"] as? [[String: Any]])
    let findings = try #require(proposals.first?["findings"] as? [[String: Any]])
    let wanted: Set = [
      "rule", "title", "severity", "verdict", "force", "bearer", "subject", "message",
      "rationale", "citations", "evidence", "missing", "exceptions", "remedies", "waiver",
      "fingerprint",
    ]
    for finding in findings { #expect(wanted.isSubset(of: Set(finding.keys))) }
    let summary = try #require(proposals.first?["summary"] as? [String: Int])
    #expect(summary.values.reduce(0, +) == findings.count)
  }

  @Test("lets no control character through")
  func harmless() {
    #expect(!render().unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
  }
}

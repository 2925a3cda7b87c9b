// Foundation writes the files that other programs read: tests may, the rooms may not.
import Foundation
import Reporters
import TestSupport
import Testing

@Suite("Every form of the report")
struct FormatTests {
  /// Forms for programs, with the golden of each.
  static let goldens: [(format: ReportFormat, golden: String)] = [
    (.json, "full.json"), (.ndjson, "full.ndjson"), (.sarif, "full.sarif"),
    (.sarifGitHub, "full-github.sarif"), (.junit, "full.junit.xml"), (.github, "full-github.txt"),
    (.gitlab, "full-gitlab.json"), (.tap, "full.tap"), (.csv, "full.csv"),
  ]

  private func render(_ format: ReportFormat) -> String {
    var text = ""
    format.render(SampleReport.full(), options: TextOptions(), to: &text)
    return text
  }

  @Test("shows every feature", arguments: goldens)
  func golden(_ format: ReportFormat, _ golden: String) { expectGolden(render(format), golden) }

  @Test("the summary of a GitHub step shows what is to be looked at")
  func summary() { expectGolden(JobSummary.markdown(SampleReport.full()), "full-summary.md") }

  @Test("is the same whenever it is asked for", arguments: ReportFormat.allCases)
  func stable(_ format: ReportFormat) { #expect(render(format) == render(format)) }

  @Test("carries the receipt", arguments: ReportFormat.allCases)
  func receipt(_ format: ReportFormat) {
    let text = render(format).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    for part in ["sha256:eeee", "abcdef0123456789abcdef", "sha256:aaaa", "sha256:bbbb"] {
      // SARIF and GitHub’s profile of it name a hash by its kind as well.
      #expect(text.contains(part) || text.contains(part.dropFirst(7)), "\(part)")
    }
    #expect(text.contains("waivers.yaml"))
    #expect(text.contains("--as-of"))
  }

  @Test("never shows a waived finding as if it were none", arguments: ReportFormat.allCases)
  func waivers(_ format: ReportFormat) {
    #expect(render(format).lowercased().contains("waive"))
  }

  @Test(
    "is taken by its readers", .enabled(if: Readers.python != nil, "python3 is not here"),
    arguments: goldens)
  func readers(_ format: ReportFormat, _: String) throws {
    try Readers.read(render(format), as: format)
  }

  @Test(
    "an empty report is taken by its readers",
    .enabled(if: Readers.python != nil, "python3 is not here"),
    arguments: goldens)
  func empty(_ format: ReportFormat, _: String) throws {
    var text = ""
    format.render(SampleReport.none(), options: TextOptions(), to: &text)
    try Readers.read(text, as: format)
  }
}

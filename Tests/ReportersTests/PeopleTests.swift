// Foundation takes the page apart: tests may, the rooms may not.
import Findings
import Foundation
import Reporters
import TestSupport
import Testing

@Suite("The report for people")
struct PeopleTests {
  private func render(_ format: ReportFormat, _ report: Report = SampleReport.full()) -> String {
    var text = ""
    format.render(report, options: TextOptions(), to: &text)
    return text
  }

  @Test("shows every feature in Markdown")
  func markdown() { expectGolden(render(.markdown), "full.md") }

  @Test("shows every feature on a page")
  func page() { expectGolden(render(.html), "full.html") }

  @Test("one proposal has the page for itself")
  func single() {
    var report = SampleReport.full()
    report.proposals = [report.proposals[0]]
    let page = render(.html, report)
    #expect(page.contains("<h1><bdi>Removal flights paid by a neighbour</bdi></h1>"))
    #expect(render(.markdown, report).hasPrefix("# Removal flights paid by a neighbour\n"))
  }

  @Test(
    "the page is well formed, reads in order, and nothing of the input becomes a part of it",
    .enabled(if: Readers.python != nil, "python3 is not here"))
  func wellFormed() throws { try Readers.read(render(.html), as: .html) }

  @Test(
    "a page on nothing is well formed too",
    .enabled(if: Readers.python != nil, "python3 is not here"))
  func empty() throws { try Readers.read(render(.html, SampleReport.none()), as: .html) }

  @Test("the page runs and loads nothing")
  func harmless() {
    let page = render(.html)
    for word in ["<script", "javascript:alert(1)\"", " onload", "<img", "<link", "@import", "url("]
    {
      #expect(!page.contains(word), "\(word)")
    }
    #expect(page.contains("default-src 'none'") || page.contains("default-src &#39;none&#39;"))
  }

  @Test("Markdown lets no text of the input become HTML, a link or a table")
  func escaped() {
    for line in render(.markdown).split(separator: "\n") {
      #expect(!line.contains("<script>") || line.contains("`"), "\(line)")
      #expect(!line.contains("[f](javascript"), "\(line)")
    }
  }
}

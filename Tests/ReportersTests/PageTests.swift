// Foundation writes the page for the browser: tests may, the rooms may not.
import Foundation
import Reporters
import Testing

@Suite("The page in a browser")
struct PageTests {
  private static let browser = ["chromium", "chromium-browser", "google-chrome", "chrome"].first {
    Readers.run([$0, "--version"])?.status == 0
  }

  @Test(
    "fits a phone, can be read by day and by night, and complains of nothing",
    .enabled(if: browser != nil && Readers.python != nil, "there is no Chromium here"),
    .timeLimit(.minutes(4)))
  func look() throws {
    var page = ""
    HTMLReporter().render(SampleReport.full(), to: &page)
    try Readers.look(at: page)
  }
}

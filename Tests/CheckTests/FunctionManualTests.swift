// Foundation reads the page: tests may, the rooms may not.
import Foundation
import Testing

@Suite("The manual of functions")
struct FunctionManualTests {
  @Test("is what the functions say of themselves")
  func page() throws {
    let made = try Transcript.run("check functions --format markdown").output
    let file = Transcript.folder.appendingPathComponent("../../docs/functions.md")
    if ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] == "1" {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try made.write(to: file, atomically: true, encoding: .utf8)
      Issue.record("docs/functions.md was written: read it, then run again without UPDATE_GOLDENS")
      return
    }
    let page = try String(contentsOf: file, encoding: .utf8)
    #expect(page == made, "write it anew: check functions --format markdown > docs/functions.md")
  }
}

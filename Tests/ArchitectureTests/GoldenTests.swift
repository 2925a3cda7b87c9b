import Foundation
import Testing

@Suite("goldens")
struct GoldenTests {
  @Test("every golden is read by a test of its folder")
  func orphans() throws {
    let files = SourceTree.files(in: "Tests")
    for path in files where path.contains("/Goldens/") {
      let parts = path.components(separatedBy: "/Goldens/")
      let tests = try SourceTree.swiftFiles(in: String(parts[0]))
      let name = parts[1]
      let isRead = tests.contains { $0.lines.contains { $0.contains("\"\(name)\"") } }
      #expect(isRead, "\(path) is read by no test")
    }
  }
}

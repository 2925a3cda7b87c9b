import CELConformance
import Testing

/// The suites of the CEL specification against the list of what passes, which may only grow.
@Suite("CEL conformance")
struct ConformanceTests {
  static let here = #filePath.split(separator: "/").dropLast().joined(separator: "/")
  static let suites = ConformanceFiles.suites(packageRoot: "/\(here)/../..")

  @Test(
    "every test listed in passing.txt passes, and every test that passes is listed",
    .enabled(if: suites != nil, "no suites: set CEL_CONFORMANCE to their folder"))
  func suitesPass() throws {
    let folder = try #require(Self.suites)
    let list = try #require(ConformanceFiles.read("/\(Self.here)/passing.txt"))
    let listed = Set(String(decoding: list, as: UTF8.self).split(separator: "\n").map(String.init))
    var passed: Set<String> = []
    var reasons: [String: String] = [:]
    for test in ConformanceSuite.read(folder: folder).flatMap(\.tests) {
      switch ConformanceRunner().run(test) {
      case .passed: passed.insert(test.id)
      case .failed(let reason), .skipped(let reason):
        reasons[test.id] = "\(test.expression): \(reason)"
      }
    }
    for id in listed.subtracting(passed).sorted() {
      Issue.record("\(id) does not pass any more: \(reasons[id] ?? "it is not there")")
    }
    for id in passed.subtracting(listed).sorted() {
      Issue.record("\(id) passes: add it to Tests/ConformanceTests/passing.txt")
    }
  }
}

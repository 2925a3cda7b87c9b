import Foundation

/// The expressions of the public CEL conformance suites, where they are at hand.
enum ConformanceExpressions {
  /// The folder named by `CEL_CONFORMANCE`, or the one beside the package; `nil` where neither is there.
  static let folder: URL? = {
    let beside = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("shared/cel")
    let named = ProcessInfo.processInfo.environment["CEL_CONFORMANCE"].map {
      URL(fileURLWithPath: $0)
    }
    return [named, beside].compactMap { $0 }.first {
      FileManager.default.fileExists(atPath: $0.appendingPathComponent("json").path)
    }
  }()

  /// Every expression, with the suite it is from.
  static func all() throws -> [(suite: String, text: String)] {
    guard let folder else { return [] }
    let files = try FileManager.default.contentsOfDirectory(
      at: folder.appendingPathComponent("json"), includingPropertiesForKeys: nil)
    return try files.sorted { $0.path < $1.path }.flatMap { file -> [(String, String)] in
      let suite = try JSONDecoder().decode(Suite.self, from: Data(contentsOf: file))
      return suite.sections.flatMap(\.tests).map { (suite.name, $0.expr) }
    }
  }

  private struct Suite: Decodable {
    struct Section: Decodable { let tests: [Case] }
    struct Case: Decodable { let expr: String }
    let name: String
    let sections: [Section]
  }
}

import Testing

@Suite("the direction of imports")
struct ImportTests {
  /// What each room may import; the same table stands in ARCHITECTURE.md.
  static let table: [String: Set<String>] = [
    "Diagnostics": [],
    "Documents": ["Diagnostics", "CLibYAML"],
    "CEL": ["Diagnostics", "CRE2"],
    "Law": ["Diagnostics", "Documents"],
    "Rules": ["Diagnostics", "Documents", "Law"],
    "Findings": ["Diagnostics", "Documents", "Law", "Rules", "CLibMD"],
    "Engine": ["Diagnostics", "Documents", "CEL", "Law", "Rules", "Findings", "Synchronization"],
    "Reporters": ["Diagnostics", "Law", "Rules", "Findings"],
    "Authoring": ["Diagnostics", "Documents", "CEL", "Law", "Rules", "Findings", "Engine"],
    "CELExpressions": ["Diagnostics", "Documents", "CEL"],
    "CELConformance": ["Diagnostics", "Documents", "CEL", "Glibc"],
    "cel-conformance": ["Diagnostics", "Documents", "CEL", "CELConformance", "Glibc"],
    "InputFiles": ["Diagnostics", "Glibc"],
    "EmbedPack": [
      "Diagnostics", "Documents", "Law", "Rules", "Engine", "Findings", "InputFiles", "Glibc",
    ],
    "EmbeddedPack": [],
    "check": [
      "Diagnostics", "Documents", "CEL", "Law", "Rules", "Findings", "Engine", "Reporters",
      "Authoring", "ArgumentParser", "CHeap", "EmbeddedPack", "Glibc", "Synchronization",
    ],
  ]

  /// C's number parsing is the one thing of the C library that two rooms need.
  static let alsoAllowed: [String: Set<String>] = ["CEL": ["Glibc"], "Documents": ["Glibc"]]

  @Test("every import follows the table", arguments: SourceTree.rooms)
  func everyImport(room: String) throws {
    let allowed = try #require(
      Self.table[room], "the room \(room) is not in the table: is it worth a target?")
    for file in try SourceTree.swiftFiles(in: "Sources/" + room) {
      for (number, line) in file.lines.enumerated() {
        guard let module = importedModule(line) else { continue }
        let isAllowed =
          allowed.contains(module) || Self.alsoAllowed[room]?.contains(module) == true
        #expect(isAllowed, "\(file.path):\(number + 1) imports \(module), against the arrow")
      }
    }
  }

  /// The module of an import line: `package import Law` → `Law`.
  private func importedModule(_ line: String) -> String? {
    var words = line.split(separator: " ").map(String.init)
    while let first = words.first,
      ["package", "internal", "private", "public", "fileprivate"].contains(first)
        || first.hasPrefix("@")
    {
      words.removeFirst()
    }
    guard words.count >= 2, words[0] == "import" else { return nil }
    return words.count > 2 ? String(words[2].prefix { $0 != "." }) : words[1]
  }
}

import Foundation

/// The project's own files, as text.
enum SourceTree {
  struct File {
    /// From the top of the repository.
    let path: String
    let lines: [String]
  }

  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The targets of our own that hold Swift.
  static var rooms: [String] {
    let folders =
      (try? FileManager.default.contentsOfDirectory(atPath: root.path + "/Sources")) ?? []
    return folders.sorted().filter { room in
      (try? swiftFiles(in: "Sources/" + room))?.isEmpty == false
    }
  }

  static func swiftFiles(in folder: String) throws -> [File] {
    try files(in: folder).filter { $0.hasSuffix(".swift") }.map { path in
      let text = try String(contentsOfFile: root.path + "/" + path, encoding: .utf8)
      return File(path: path, lines: text.components(separatedBy: "\n"))
    }
  }

  /// Paths from the top, sorted.
  static func files(in folder: String) -> [String] {
    let enumerator = FileManager.default.enumerator(atPath: root.path + "/" + folder)
    return (enumerator?.compactMap { $0 as? String } ?? []).map { folder + "/" + $0 }.sorted()
  }
}

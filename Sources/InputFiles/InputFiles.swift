package import Diagnostics
import Glibc

/// Files for the programs around the tool: what compiles the pack, and what measures.
///
/// Without Foundation, because the compiler of the pack is linked anew for every build of it.
package enum InputFiles {
  /// Every YAML and CSV file below a folder, by the order of their paths from there.
  ///
  /// - Parameters:
  ///   - folder: The names of the files begin with it.
  ///   - sources: Takes in the files.
  /// - Returns: The files; none where there is no such folder.
  /// - Throws: The first file that can't be read.
  package static func below(
    _ folder: String, in sources: inout SourceSet
  ) throws(UnreadableFile) -> [SourceFile] {
    var files: [SourceFile] = []
    for name in names(below: folder).sorted() {
      let path = folder + "/" + name
      files.append(sources.add(name: path, bytes: try bytes(of: path)))
    }
    return files
  }

  /// The bytes of one file.
  package static func bytes(of path: String) throws(UnreadableFile) -> [UInt8] {
    guard let file = fopen(path, "rb") else { throw UnreadableFile(path, errno) }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = fread(&buffer, 1, buffer.count, file), count > 0 {
      bytes += buffer[..<count]
    }
    guard ferror(file) == 0 else { throw UnreadableFile(path, errno) }
    return bytes
  }

  private static func names(below folder: String) -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var result: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name.hasPrefix(".") { continue }
      if entry.pointee.d_type == UInt8(DT_DIR) {
        result += names(below: folder + "/" + name).map { name + "/" + $0 }
      } else if name.hasSuffix(".yaml") || name.hasSuffix(".csv") {
        result.append(name)
      }
    }
    return result
  }
}

/// A file that can't be read, and why.
package struct UnreadableFile: Error, CustomStringConvertible {
  package let description: String

  init(_ path: String, _ number: Int32) {
    description = "\(path): \(String(cString: strerror(number)))"
  }
}

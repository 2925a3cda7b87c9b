import Diagnostics
import Glibc

/// Files of a folder.
enum InputFolder {
  /// Every YAML and CSV file below a folder, named by its path from there, sorted.
  static func files(below folder: String) throws -> [SourceFile] {
    var sources = SourceSet()
    return try names(below: folder).sorted().map { name in
      sources.add(name: name, bytes: try bytes(of: folder + "/" + name))
    }
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

  private static func bytes(of path: String) throws -> [UInt8] {
    guard let file = fopen(path, "rb") else { throw BenchmarkFault("cannot open \(path)") }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = fread(&buffer, 1, buffer.count, file), count > 0 {
      bytes += buffer[..<count]
    }
    return bytes
  }
}

/// What stopped the benchmark.
struct BenchmarkFault: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}

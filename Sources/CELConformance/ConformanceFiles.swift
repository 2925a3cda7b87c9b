internal import Glibc

/// The files that conformance data and time zones are read from.
package enum ConformanceFiles {
  /// The bytes of a file; `nil` if it cannot be read.
  package static func read(_ path: String) -> [UInt8]? {
    guard let file = fopen(path, "rb") else { return nil }
    defer { fclose(file) }
    var content: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = fread(&buffer, 1, buffer.count, file)
      if count == 0 { return ferror(file) == 0 ? content : nil }
      content += buffer[..<count]
    }
  }

  /// The names of a folder's files, sorted; empty if it cannot be read.
  package static func names(in folder: String) -> [String] {
    guard let directory = opendir(folder) else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != "." && name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  /// The folder of the suites: `$CEL_CONFORMANCE`, or `../shared/cel` beside the package.
  ///
  /// - Parameter packageRoot: The folder of the package.
  /// - Returns: `nil` if neither holds suites.
  package static func suites(packageRoot: String) -> String? {
    let named = getenv("CEL_CONFORMANCE").map { String(cString: $0) }
    return [named, packageRoot + "/../shared/cel"].compactMap { $0 }
      .first { !names(in: $0 + "/json").isEmpty }
  }

  /// The compiled rules of a zone of the machine, such as `Europe/Oslo`.
  package static func timeZone(_ name: String) -> [UInt8]? {
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    guard !parts.contains("") && !parts.contains("..") else { return nil }
    return read("/usr/share/zoneinfo/" + name)
  }
}

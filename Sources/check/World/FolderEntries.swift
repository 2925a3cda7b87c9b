import Glibc

/// What lies in folders: for walks that look at each name before they go on.
extension FileSystem {
  /// What stands at a path; links are followed.
  enum Kind {
    case file, folder, other, nothing
  }

  /// What stands at a path; links are followed.
  static func kind(of path: String) -> Kind {
    var status = stat()
    guard stat(path, &status) == 0 else { return .nothing }
    return kind(status)
  }

  /// Whether two paths lead to one place.
  static func isSame(_ path: String, _ other: String) -> Bool {
    var left = stat()
    var right = stat()
    guard stat(path, &left) == 0, stat(other, &right) == 0 else { return false }
    return left.st_ino == right.st_ino && left.st_dev == right.st_dev
  }

  /// The names in a folder with what they stand for, by their bytes; hidden ones and links are passed over.
  static func entries(of folder: String) throws(FileFault) -> [(name: String, kind: Kind)] {
    guard let stream = opendir(folder.isEmpty ? "." : folder) else {
      throw FileFault(errno: errno)
    }
    defer { closedir(stream) }
    var found: [(name: String, kind: Kind)] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name.hasPrefix(".") { continue }
      var status = stat()
      let path = folder.isEmpty || folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
      // What went away meanwhile is not there.
      guard lstat(path, &status) == 0 else { continue }
      found.append((name, kind(status)))
    }
    return found.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }

  private static func kind(_ status: stat) -> Kind {
    switch status.st_mode & S_IFMT {
    case S_IFREG: .file
    case S_IFDIR: .folder
    default: .other
    }
  }
}

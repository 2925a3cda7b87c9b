import Glibc

/// Why a file could not be read or written.
enum FileFault: Error, Equatable {
  case notFound
  case isDirectory
  case notDirectory
  case denied
  /// It is neither a file nor a pipe: a socket, say.
  case notReadable
  case tooLarge(bytes: Int?, limit: Int)
  /// A folder that should hold files and folders alone holds something else, such as a link.
  case notPlain(String)
  /// Anything else, in the words of the operating system.
  case system(String)

  /// The fault that the system's error number stands for.
  init(errno number: Int32) {
    self =
      switch number {
      case ENOENT: .notFound
      case EISDIR: .isDirectory
      case ENOTDIR: .notDirectory
      case EACCES, EPERM: .denied
      default: .system(String(cString: strerror(number)))
      }
  }

  /// The end of a sentence that begins with the file's name.
  var description: String {
    switch self {
    case .notFound: "does not exist"
    case .isDirectory: "is a directory"
    case .notDirectory: "is not a directory"
    case .denied: "may not be opened: permission denied"
    case .notReadable: "is not a file that can be read"
    case .tooLarge(let bytes?, let limit):
      "has \(Self.size(bytes)), more than the limit of \(Self.size(limit))"
    case .tooLarge(nil, let limit): "has more than the limit of \(Self.size(limit))"
    case .notPlain(let name): "holds `\(name)`, which is neither a file nor a folder"
    case .system(let words):
      "could not be used: \(words.prefix(1).lowercased())\(words.dropFirst())"
    }
  }

  /// A number of bytes as people say it: `200 MB`, `10 MiB` or `5 bytes`, never rounded to hide a difference.
  static func size(_ bytes: Int) -> String {
    for (unit, name) in [(1 << 30, "GiB"), (1 << 20, "MiB"), (1 << 10, "KiB")]
    where bytes >= unit && bytes % unit == 0 {
      return "\(bytes / unit) \(name)"
    }
    for (unit, name) in [(1_000_000_000, "GB"), (1_000_000, "MB"), (1000, "kB")]
    where bytes >= unit && bytes % unit == 0 {
      return "\(bytes / unit) \(name)"
    }
    return bytes == 1 ? "1 byte" : "\(bytes) bytes"
  }
}

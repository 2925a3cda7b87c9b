/// Why a pack from an archive or a repository is refused.
enum PackFault: Error, Equatable {
  /// An archive that ends too early.
  case truncated
  /// A header's sum is wrong: no archive, or a damaged one.
  case damaged
  /// An archive in an archive of another kind.
  case compressed
  /// What git could not do, in its words.
  case git(String)
  /// The name leads out of the pack.
  case outside(String)
  /// A link, a device or the like.
  case notPlain(String)
  case twice(String)
  case tooMany(limit: Int)
  case tooLarge(String, limit: Int)

  /// The end of a sentence that begins with the pack's name.
  var description: String {
    switch self {
    case .truncated: "ends in the middle of a file: it is not whole"
    case .damaged: "is no tar archive, or a damaged one"
    case .compressed:
      "is compressed: give the tar archive itself, as `gzip -d` or `xz -d` leaves it"
    case .git(let words): "can’t be read by git: \(words)"
    case .outside(let name): "holds `\(name)`, which leads out of it"
    case .notPlain(let name): "holds `\(name)`, which is neither a file nor a folder"
    case .twice(let name): "holds `\(name)` twice"
    case .tooMany(let limit): "holds more than \(limit) files"
    case .tooLarge(let name, let limit):
      "holds `\(name)`, which takes it past the limit of \(FileFault.size(limit))"
    }
  }
}

import Findings

/// Which files are passed over: the patterns of `.checkignore` files, read as git reads `.gitignore`.
///
/// `#` begins a remark, `!` takes a file back in, `/` at the end means folders alone, `/` elsewhere ties the pattern to
/// the folder of the file it stands in; `*`, `?` and `**` as usual. What is named on the command line is never passed over.
struct IgnoreList {
  static let name = ".checkignore"

  private struct Pattern {
    /// The folder it was written for, with `/` at its end; empty for the working folder.
    let folder: String
    let glob: Glob
    let isTied: Bool
    let isForFolders: Bool
    let takesBack: Bool
  }

  private var patterns: [Pattern] = []

  /// Takes in the lines of a file.
  mutating func add(_ text: String, in folder: String) {
    for line in text.split(whereSeparator: \.isNewline) { add(line: String(line), in: folder) }
  }

  /// Takes in one pattern.
  mutating func add(line: String, in folder: String) {
    var line = line
    while let last = line.last, last == " " || last == "\t" { line.removeLast() }
    guard !line.isEmpty, !line.hasPrefix("#") else { return }
    let takesBack = line.hasPrefix("!")
    if takesBack { line.removeFirst() }
    let isForFolders = line.hasSuffix("/")
    if isForFolders { line.removeLast() }
    let isTied = line.contains("/")
    if line.hasPrefix("/") { line.removeFirst() }
    guard !line.isEmpty else { return }
    // `**/x` is for `x` at the top too.
    let open = line.hasPrefix("**/") ? String(line.dropFirst(3)) : nil
    for pattern in [line, open].compactMap(\.self) {
      patterns.append(
        Pattern(
          folder: folder, glob: Glob(pattern),
          isTied: isTied && open == nil, isForFolders: isForFolders, takesBack: takesBack))
    }
  }

  /// Whether a file or folder is passed over; the last pattern that fits decides.
  ///
  /// - Parameters:
  ///   - path: From the working folder, `/` between names.
  ///   - isFolder: Whether it is a folder.
  /// - Returns: Whether no judgement is wanted of it.
  func passesOver(_ path: String, isFolder: Bool) -> Bool {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    var result = false
    for pattern in patterns where path.hasPrefix(pattern.folder) {
      guard !pattern.isForFolders || isFolder else { continue }
      let relative = String(path.dropFirst(pattern.folder.count))
      if pattern.isTied ? pattern.glob.matches(relative) : pattern.glob.matches(name) {
        result = !pattern.takesBack
      }
    }
    return result
  }
}

import Glibc

/// Reads the files of a commit from the objects of a local git repository.
///
/// Objects are asked for by `git ls-tree` and `git cat-file`, which run no hooks and no filters, and nothing is fetched:
/// what is not in the repository is missing.
struct GitTree {
  /// The repository, or a folder in it.
  let folder: String
  let revision: String

  /// The plain files of the commit below the folder.
  func entries(limits: PackLimits = .standard) throws(PackFault) -> [TarArchive.Entry] {
    guard !revision.hasPrefix("-") else { throw .git("`\(revision)` is no revision") }
    let listing = try run(
      ["ls-tree", "-r", "-z", "-l", revision + "^{commit}"], input: "", limit: limits.mostBytes)
    var names: [(path: String, object: String, size: Int)] = []
    var total = 0
    for line in listing.split(separator: 0) {
      // `100644 blob 3b18e5… 1234<tab>rules/x.rule.yaml`
      guard let tab = line.firstIndex(of: 0x09) else { throw .git("an answer of another form") }
      let words = String(decoding: line[..<tab], as: UTF8.self).split(separator: " ")
      let name = String(decoding: line[line.index(after: tab)...], as: UTF8.self)
      guard words.count == 4 else { throw .git("an answer of another form") }
      guard words[0] == "100644" || words[0] == "100755", let size = Int(words[3]) else {
        throw .notPlain(name)
      }
      guard let path = try? TarArchive.checked(name) else { throw .outside(name) }
      total += size
      guard size <= limits.mostBytesOfFile else {
        throw .tooLarge(path, limit: limits.mostBytesOfFile)
      }
      guard total <= limits.mostBytes else { throw .tooLarge(path, limit: limits.mostBytes) }
      guard names.count < limits.mostFiles else { throw .tooMany(limit: limits.mostFiles) }
      names.append((path, String(words[2]), size))
    }
    var entries: [TarArchive.Entry] = []
    // So few at a time that all names fit in the pipe, and git never waits for us while we wait for it.
    for start in stride(from: 0, to: names.count, by: 500) {
      let some = names[start..<min(start + 500, names.count)]
      let answer = try run(
        ["cat-file", "--batch"], input: some.map { $0.object + "\n" }.joined(),
        limit: limits.mostBytes + some.count * 256)
      var rest = answer[...]
      for name in some {
        // `3b18e5… blob 1234<newline>`, the bytes, a newline.
        guard let end = rest.firstIndex(of: 0x0A),
          rest.count >= end - rest.startIndex + name.size + 2
        else { throw .git("`\(name.path)` is not in the repository") }
        let head = String(decoding: rest[..<end], as: UTF8.self)
        guard head.hasSuffix(" blob \(name.size)") else {
          throw .git("`\(name.path)` is not in the repository")
        }
        let content = rest[(end + 1)..<(end + 1 + name.size)]
        entries.append(.init(path: name.path, bytes: Array(content)))
        rest = rest[(end + 2 + name.size)...]
      }
    }
    return entries
  }

  /// Runs git in the folder and takes what it prints.
  private func run(_ arguments: [String], input: String, limit: Int) throws(PackFault) -> [UInt8] {
    let all = ["git", "-C", folder, "-c", "core.fsmonitor=false"] + arguments
    do throws(ChildProcess.Fault) {
      let outcome = try ChildProcess.run(
        all, input: input, adding: ["GIT_NO_LAZY_FETCH=1", "GIT_TERMINAL_PROMPT=0", "LC_ALL=C"],
        limit: limit)
      guard outcome.status == 0 else {
        let words =
          String(decoding: outcome.errors, as: UTF8.self)
          .split(separator: "\n").first.map(String.init) ?? "it ended with \(outcome.status)"
        throw .notStarted(words)
      }
      return outcome.output
    } catch {
      throw .git(error.description)
    }
  }
}

import Diagnostics
import Findings

/// Finds the files that hold proposals: names, folders, patterns, `-`.
struct ProposalFinder {
  /// The most files that one run takes in.
  static let most = 100_000
  private static let endings = ["yaml", "yml", "json", "ndjson", "jsonl"]

  /// What is passed over in folders and by patterns.
  var ignored = IgnoreList()
  /// Files that are something else: the waivers, the baseline.
  var others: [String] = []
  private var found: [String] = []
  private var seen: Set<String> = []

  init(ignoring patterns: [String], others: [String]) {
    for pattern in patterns { ignored.add(line: pattern, in: "") }
    self.others = others
  }

  /// The files that arguments stand for, in their order, each once; tells of those that stand for none.
  mutating func files(for arguments: [String], in session: inout Session) -> [String] {
    // Those of the folders above hold here too, up to the top of the repository.
    for folder in ConfigurationFinder.folders().reversed() { readIgnored(in: folder, as: "") }
    for argument in arguments {
      let before = found.count
      do throws(FileFault) {
        switch FileSystem.kind(of: argument) {
        case .folder where argument != "-":
          try walk(argument.hasSuffix("/") ? String(argument.dropLast()) : argument) { _ in true }
          if found.count == before {
            session.tell([CommandDiagnostics.emptyFolder(argument)])
          }
        case .nothing where argument != "-" && Self.isPattern(argument):
          let glob = Glob(argument)
          try walk(Self.start(of: argument)) { glob.matches($0) }
          if found.count == before {
            session.tell([CommandDiagnostics.noFile(argument)], as: .inputOutput)
          }
        default: take(argument)
        }
      } catch {
        session.tell(error, reading: argument)
      }
    }
    return found
  }

  private mutating func take(_ path: String) {
    if seen.insert(path).inserted { found.append(path) }
  }

  /// Takes in what lies in a folder and below it and fits, by the bytes of its names.
  private mutating func walk(_ folder: String, _ fits: (String) -> Bool) throws(FileFault) {
    let prefix = folder.isEmpty || folder == "." ? "" : folder == "/" ? "/" : folder + "/"
    if !prefix.isEmpty { readIgnored(in: prefix, as: prefix) }
    for entry in try FileSystem.entries(of: folder) {
      let path = prefix + entry.name
      guard !ignored.passesOver(path, isFolder: entry.kind == .folder) else { continue }
      switch entry.kind {
      case .folder:
        // A pack is not made of proposals.
        if FileSystem.kind(of: path + "/pack.yaml") == .nothing { try walk(path, fits) }
      case .file:
        let ending = entry.name.split(separator: ".").last.map { $0.lowercased() } ?? ""
        guard Self.endings.contains(ending), fits(path), !others.contains(path) else { continue }
        take(path)
      case .other, .nothing: continue
      }
      guard found.count <= Self.most else { throw .system("more than \(Self.most) files") }
    }
  }

  private mutating func readIgnored(in folder: String, as prefix: String) {
    guard let bytes = try? FileSystem.read(folder + IgnoreList.name, limit: 1 << 20) else { return }
    ignored.add(String(decoding: bytes, as: UTF8.self), in: prefix)
  }

  private static func isPattern(_ text: String) -> Bool {
    text.contains("*") || text.contains("?")
  }

  /// The folder from which a pattern can be walked: the names before the first that is a pattern.
  private static func start(of pattern: String) -> String {
    let names = pattern.split(separator: "/", omittingEmptySubsequences: false)
    let fixed = names.prefix { !isPattern(String($0)) }
    if fixed.count == names.count { return "" }
    return fixed.count == 1 && fixed.first == "" ? "/" : fixed.joined(separator: "/")
  }
}

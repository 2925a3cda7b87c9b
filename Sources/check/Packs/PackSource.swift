import Diagnostics

/// Where a pack lies: in a folder, in a tar archive, or in a commit of a local git repository.
enum PackSource: Equatable {
  case folder(String)
  case archive(String)
  case git(folder: String, revision: String)

  /// What the user's word for a pack stands for.
  ///
  /// `PATH`, `PATH@REVISION`, `git+PATH#REVISION`; a path that is there is that path, whatever is in its name.
  init(_ word: String) {
    if word.hasPrefix("git+") {
      let rest = word.dropFirst(4)
      let parts = rest.split(separator: "#", maxSplits: 1)
      self = .git(
        folder: parts.first.map(String.init) ?? "",
        revision: parts.count > 1 ? String(parts[1]) : "HEAD")
      return
    }
    switch FileSystem.kind(of: word) {
    case .file: self = .archive(word)
    case .folder: self = .folder(word)
    case .other, .nothing:
      if let at = word.lastIndex(of: "@"), at > word.startIndex,
        FileSystem.kind(of: String(word[..<at])) == .folder
      {
        self = .git(folder: String(word[..<at]), revision: String(word[word.index(after: at)...]))
      } else {
        self = .folder(word)
      }
    }
  }

  /// The files of a pack, under the name that the user gave it; tells what is wrong with where they lie.
  static func files(of word: String, for session: inout Session) -> [SourceFile]? {
    let source = PackSource(word)
    let entries: [TarArchive.Entry]
    switch source {
    case .folder: return RuleLocator.files(in: word, for: &session)
    case .archive(let path):
      do throws(FileFault) {
        let bytes = try FileSystem.read(path, limit: PackLimits.standard.mostBytes + (64 << 20))
        do throws(PackFault) {
          entries = try TarArchive.entries(of: bytes)
        } catch {
          session.tell([PackSourceDiagnostics.refused(word, error.description)])
          return nil
        }
      } catch {
        session.tell(error, reading: word)
        return nil
      }
    case .git(let folder, let revision):
      do throws(PackFault) {
        entries = try GitTree(folder: folder, revision: revision).entries()
      } catch {
        session.tell([PackSourceDiagnostics.refused(word, error.description)])
        return nil
      }
    }
    let parts = entries.filter { RuleLocator.isPart($0.path) }
    let top = Self.top(of: parts.map(\.path))
    return parts.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
      .filter { $0.path.hasPrefix(top) }
      .map { session.sources.add(name: "\(word)/\($0.path.dropFirst(top.count))", bytes: $0.bytes) }
  }

  /// The folder in which the pack's own file lies, with `/` at its end: archives often have one folder around all.
  private static func top(of paths: [String]) -> String {
    let manifests = paths.filter { $0 == "pack.yaml" || $0.hasSuffix("/pack.yaml") }
    let nearest = manifests.min {
      ($0.split(separator: "/").count, $0) < ($1.split(separator: "/").count, $1)
    }
    return nearest.map { String($0.dropLast("pack.yaml".count)) } ?? ""
  }
}

/// The CHK codes about packs from elsewhere and the lock.
enum PackSourceDiagnostics {
  static let refused = DiagnosticCode(
    "CHK0301",
    "A pack holds something that a pack does not: a link, a device, a path that leads out of it, or more than the limits allow; or it could not be read at all. Nothing of it was used, and nothing was written."
  )
  static let changed = DiagnosticCode(
    "CHK0302",
    "A pack is not the one that `check.lock` names: its digest is another. Look at what has changed; if it is right, `check pack lock` writes the lock anew."
  )
  static let notLocked = DiagnosticCode(
    "CHK0303",
    "There is a `check.lock`, and it does not name this pack. `check pack lock` writes the lock anew, with every pack that is named."
  )
  static let badLock = DiagnosticCode(
    "CHK0304",
    "The file `check.lock` is of a kind that this version does not read. `check pack lock` writes it anew."
  )

  /// Every code of this file, in order.
  static let all = [refused, changed, notLocked, badLock]

  static func refused(_ pack: String, _ words: String) -> Diagnostic {
    Diagnostic(refused, .error, "the pack `\(pack)` \(words)", at: nil)
  }

  static func changed(_ pack: String, found: String, locked: String, at span: SourceSpan)
    -> Diagnostic
  {
    Diagnostic(
      changed, .error, "the pack `\(pack)` is not the one that was locked", at: span,
      label: "locked",
      notes: ["Its digest is \(found).", "`check pack lock` writes the lock anew."])
  }

  static func notLocked(_ pack: String, in lock: String) -> Diagnostic {
    Diagnostic(
      notLocked, .error, "`\(lock)` does not name the pack `\(pack)`", at: nil,
      notes: ["`check pack lock` writes the lock anew."])
  }

  static func badLock(_ text: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(badLock, .error, "`\(text)` is no known kind of lock", at: span)
  }
}

import Diagnostics
import Documents
import Engine
import Findings
import Reporters

/// The packs that are allowed here, each by its digest: `check.lock`.
struct PackLock {
  static let name = "check.lock"
  static let schema = "check-lock/1"

  /// One pack.
  struct Entry {
    /// As it is named by `--pack` or in `.check.yaml`, from the folder of the lock.
    let pack: String
    let digest: String
    let span: SourceSpan
  }

  /// The lock's file, and its folder as a path from the working folder.
  let file: String
  let folder: String
  let entries: [Entry]

  /// The lock that holds in the working folder; `nil` if there is none.
  ///
  /// - Throws: If there is one and it can't be read: then no pack can be trusted.
  static func find(for session: inout Session) throws(Unusable) -> PackLock? {
    for folder in ConfigurationFinder.folders() {
      guard FileSystem.kind(of: folder + name) == .file else { continue }
      guard let file = session.read(folder + name, limit: 1 << 20) else { throw Unusable() }
      let read = JSONReader.read(file)
      session.tell(read.diagnostics)
      guard let document = read.value?.first, !read.hasErrors else { throw Unusable() }
      var reader = NodeReader(document.root, as: "a lock")
      if let schema = reader.string("schema"), schema != Self.schema,
        let node = document.root.value(forKey: "schema")
      {
        reader.report(PackSourceDiagnostics.badLock(schema, at: node.span))
      }
      let entries: [Entry] = reader.nestedList("packs", as: "a pack of a lock") { part in
        part.allow("id", "version")
        let pack = part.string("pack")
        let digest = part.string("digest")
        guard let pack, let digest else { return nil }
        return Entry(pack: pack, digest: digest, span: part.node.useSpan)
      }
      let mistakes = reader.finish()
      session.tell(mistakes)
      guard !mistakes.contains(where: { $0.severity == .error }) else { throw Unusable() }
      return PackLock(file: folder + name, folder: folder, entries: entries)
    }
    return nil
  }

  /// A lock that is there and can't be read.
  struct Unusable: Error {}

  /// What is wrong with a pack that was read; `nil` if it is the one that was locked.
  func problem(with pack: CompiledPack, named word: String) -> Diagnostic? {
    let found = pack.identity.digest
    guard let entry = entries.first(where: { Self.place($0.pack, from: folder) == word }) else {
      return PackSourceDiagnostics.notLocked(word, in: file)
    }
    return entry.digest == found
      ? nil
      : PackSourceDiagnostics.changed(word, found: found, locked: entry.digest, at: entry.span)
  }

  /// The lock's text for some packs.
  static func text(_ packs: [(word: String, pack: CompiledPack)]) -> String {
    var json = JSONWriter()
    json.object { json in
      json.member("schema", schema)
      json.array("packs") { json in
        for entry in packs {
          json.object { json in
            json.member("pack", entry.word)
            json.member("id", entry.pack.identity.id)
            json.member("version", entry.pack.identity.version)
            json.member("digest", entry.pack.identity.digest)
          }
        }
      }
    }
    return json.text + "\n"
  }

  /// A pack's word in the lock, as it is written from the working folder.
  private static func place(_ word: String, from folder: String) -> String {
    guard !folder.isEmpty, !word.hasPrefix("/") else { return word }
    return word.hasPrefix("git+") ? "git+" + folder + word.dropFirst(4) : folder + word
  }
}

import Authoring
import Diagnostics
import Documents
import Engine

/// A pack's folder as its authors see it: the pack, and the cases of its rules.
struct PackFolder {
  let pack: CompiledPack
  /// In the order of their files.
  let cases: [RuleTestFile]

  /// Reads a folder; tells of every mistake in it.
  ///
  /// - Parameters:
  ///   - folder: The folder of a pack.
  ///   - session: Takes in the files and the messages.
  /// - Returns: `nil` if no pack can be made of it.
  static func read(_ folder: String, for session: inout Session) -> PackFolder? {
    guard let files = RuleLocator.files(in: folder, for: &session) else { return nil }
    let read = PackReader.read(files, folder: folder)
    session.tell(read.diagnostics)
    var cases: [RuleTestFile] = []
    for file in files where file.name.hasSuffix(".tests.yaml") {
      let documents = YAMLReader.read(file)
      session.tell(documents.diagnostics)
      guard let document = documents.value?.first else { continue }
      let loaded = RuleTestLoader.load(document, from: file)
      session.tell(loaded.diagnostics)
      if let value = loaded.value { cases.append(value) }
    }
    return read.value.map { PackFolder(pack: $0, cases: cases) }
  }
}

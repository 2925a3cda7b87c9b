import Authoring
import Diagnostics
import Documents
import Engine
import Rules

/// A pack's folder as its authors see it: the pack, and the cases of its rules.
struct PackFolder {
  let pack: CompiledPack
  /// In the order of their files.
  let cases: [RuleTestFile]
  /// The catalogue of duties behind the pack; empty if it has none.
  let duties: [Duty]

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
    // A rule that could not be read is there all the same: what is wrong with it was told.
    let rules = Set(
      (read.value?.rules.map(\.id.rawValue) ?? [])
        + files.compactMap { RuleID(path: $0.name)?.rawValue }
    ).sorted()
    let duties = duties(among: files, of: folder, rules: rules, for: &session)
    return read.value.map { PackFolder(pack: $0, cases: cases, duties: duties) }
  }

  private static func duties(
    among files: [SourceFile], of folder: String, rules: [String], for session: inout Session
  ) -> [Duty] {
    let folder = folder.hasSuffix("/") ? String(folder.dropLast()) : folder
    guard let file = files.first(where: { $0.name == "\(folder)/\(DutyLoader.file)" }) else {
      return []
    }
    let documents = YAMLReader.read(file)
    session.tell(documents.diagnostics)
    guard let document = documents.value?.first else { return [] }
    let loaded = DutyLoader.load(document, rules: rules)
    session.tell(loaded.diagnostics)
    return loaded.value ?? []
  }

  /// The paths of the files under a folder, each with the folder's own; `nil`, and told, if it can't be read.
  static func files(under folder: String, for session: inout Session) -> [String]? {
    let folder = folder.hasSuffix("/") && folder.count > 1 ? String(folder.dropLast()) : folder
    do throws(FileFault) {
      return try FileSystem.files(under: folder).map { "\(folder)/\($0)" }
    } catch {
      session.tell(error, reading: folder)
      return nil
    }
  }
}

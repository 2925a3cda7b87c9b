import Diagnostics
import Documents
import Engine

/// Facts given on the command line: `measures[0].remedy.suspensive=true`.
struct SettingsInput: Sendable {
  /// No facts.
  static let none = SettingsInput(changes: [], truths: [], texts: [])

  let changes: [DocumentChanges.Change]
  /// The same for fields that are a yes or no, where `yes` and `no` are no texts.
  private let truths: [DocumentChanges.Change]
  /// As the user wrote them.
  let texts: [String]

  private init(
    changes: [DocumentChanges.Change], truths: [DocumentChanges.Change], texts: [String]
  ) {
    self.changes = changes
    self.truths = truths
    self.texts = texts
  }

  /// Reads the settings.
  ///
  /// - Throws: What is wrong with one, for the user.
  init(_ texts: [String]) throws(SettingsMistake) {
    self.texts = texts
    var changes: [DocumentChanges.Change] = []
    var truths: [DocumentChanges.Change] = []
    for text in texts {
      guard let sign = text.firstIndex(of: "=") else {
        throw SettingsMistake("`\(text)` has no `=`: write measures[0].remedy.suspensive=true.")
      }
      let name = String(text[..<sign])
      guard let path = DocumentPath(parsing: name), !path.components.isEmpty else {
        throw SettingsMistake(
          "`\(name)` is no path: write it as reports do, measures[0].remedy.suspensive.")
      }
      let value = String(text[text.index(after: sign)...])
      var sources = SourceSet()
      let file = sources.add(name: "--set", text: value)
      guard let node = YAMLReader.read(file, limits: .standard).value?.first?.root else {
        throw SettingsMistake("`\(value)` is no value in YAML.")
      }
      changes.append(.init(path, DocumentValue(node)))
      truths.append(.init(path, Self.truth(node)))
    }
    self.changes = changes
    self.truths = truths
  }

  /// What a node says where a yes or no is wanted, itself or as the `value` or `practice` of a record.
  private static func truth(_ node: Node) -> DocumentValue {
    guard node.kind == .mapping else {
      return node.yesNoValue.map(DocumentValue.bool) ?? DocumentValue(node)
    }
    return .mapping(
      node.entries.map { key, value in
        let isTruth = key.text == "value" || key.text == "practice"
        return .init(key.text, isTruth ? truth(value) : DocumentValue(value))
      })
  }

  /// The changes as the schema of the proposal reads them.
  private func changes(for reader: ProposalReader) -> [DocumentChanges.Change] {
    zip(changes, truths).map { reader.isYesOrNo(at: $0.path) ? $1 : $0 }
  }

  /// The proposals of a file, read again with the settings made; tells what could not be set.
  func applied(
    to proposals: [Proposal], with reader: ProposalReader, limits: ReadLimits,
    for session: inout Session
  ) -> [Proposal] {
    guard !changes.isEmpty else { return proposals }
    return proposals.compactMap { proposal in
      guard let read = ProposalText.reader(of: proposal.source, limits: limits),
        let bytes = ProposalText.changed(proposal, by: changes(for: reader), limits: limits)
      else {
        session.tell(
          [CommandDiagnostics.unsettable(texts, in: proposal.source.name)], as: .usage)
        return nil
      }
      let file = session.sources.add(name: proposal.source.name, bytes: bytes)
      for document in read(file).value ?? [] {
        let again = reader.read(document, from: file)
        guard again.value?.id == proposal.id || again.value == nil else { continue }
        session.tell(again.diagnostics)
        if let again = again.value { return again }
      }
      return nil
    }
  }
}

/// What is wrong with a setting on the command line, as a sentence.
struct SettingsMistake: Error {
  let sentence: String

  init(_ sentence: String) { self.sentence = sentence }
}

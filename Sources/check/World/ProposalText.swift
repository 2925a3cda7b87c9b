import Diagnostics
import Documents
import Engine

/// The text of a proposal as something that can be changed: how it is read, and which document of it is meant.
enum ProposalText {
  /// The documents of a file as its ending says; a file of one document a line has none that can be changed.
  static func reader(of file: SourceFile, limits: ReadLimits) -> (
    (SourceFile) -> Diagnosed<[Document]>
  )? {
    let ending = file.name.split(separator: ".").last.map(String.init) ?? ""
    switch ending.lowercased() {
    case "json": return { JSONReader.read($0, limits: limits) }
    case "ndjson", "jsonl": return nil
    default: return { YAMLReader.read($0, limits: limits) }
    }
  }

  /// The text with changes made; `nil` if they can't be written there without changing more.
  static func changed(
    _ proposal: Proposal, by changes: [DocumentChanges.Change], limits: ReadLimits
  ) -> [UInt8]? {
    guard let read = reader(of: proposal.source, limits: limits),
      let documents = read(proposal.source).value,
      let place = documents.firstIndex(where: {
        $0.root.span == proposal.document.root.span
      })
    else { return nil }
    return DocumentChanges.apply(changes, toDocument: place, of: proposal.source, reading: read)
  }
}

import Diagnostics
import Documents
import Engine

/// Reads the files that hold proposals: YAML, JSON and one document a line, each by its ending.
enum ProposalInput {
  /// One record of a file: a proposal, or what kept it from being one.
  struct Record: Sendable {
    /// `nil` if it could not be read.
    let proposal: Proposal?
    /// Every mistake in it.
    let diagnostics: [Diagnostic]
  }

  /// The proposals of a file that could be read, in their order; tells of every mistake.
  static func proposals(
    in path: String, with reader: ProposalReader, limits: ReadLimits, for session: inout Session
  ) -> [Proposal] {
    guard let file = session.read(path, limit: limits.maxBytes) else { return [] }
    let records = records(of: file, with: reader, limits: limits)
    session.tell(records.flatMap(\.diagnostics))
    return records.compactMap(\.proposal)
  }

  /// The records of a file, in their order.
  ///
  /// - Parameters:
  ///   - file: Standard input is read as YAML, JSON being a part of it.
  ///   - reader: Holds the proposals against the schema of the pack.
  ///   - limits: How much is read at most.
  /// - Returns: Each proposal, or what kept it from being one.
  static func records(
    of file: SourceFile, with reader: ProposalReader, limits: ReadLimits
  ) -> [Record] {
    parts(of: file, limits: limits).flatMap { part -> [Record] in
      // A text with mistakes in its very form may have lost facts, which would read as silence.
      guard !part.hasErrors, let documents = part.value else {
        return [Record(proposal: nil, diagnostics: part.diagnostics)]
      }
      var warnings = part.diagnostics
      return documents.map { document in
        let read = reader.read(document, from: file)
        defer { warnings = [] }
        return Record(proposal: read.value, diagnostics: warnings + read.diagnostics)
      }
    }
  }

  /// The parts of a file that stand or fall together: each line of NDJSON, the whole of any other file.
  private static func parts(of file: SourceFile, limits: ReadLimits) -> [Diagnosed<[Document]>] {
    let ending = file.name.split(separator: ".").last.map(String.init) ?? ""
    switch ending.lowercased() {
    case "json": return [JSONReader.read(file, limits: limits)]
    case "ndjson", "jsonl":
      return NDJSONReader.read(file, limits: limits).map { record in
        Diagnosed(record.document.map { [$0] }, record.diagnostics)
      }
    default: return [YAMLReader.read(file, limits: limits)]
    }
  }
}

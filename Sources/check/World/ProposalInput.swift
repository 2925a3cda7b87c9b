import Diagnostics
import Documents
import Engine
import Findings

/// Reads the files that hold proposals: YAML, JSON and one document a line, each by its ending.
enum ProposalInput {
  /// One record of a file: a proposal, or what kept it from being one.
  struct Record: Sendable {
    /// `nil` if it could not be read.
    let proposal: Proposal?
    /// Every mistake in it.
    let diagnostics: [Diagnostic]
  }

  /// A file before it is held against a schema.
  struct Text: Sendable {
    let file: SourceFile
    /// The SHA-256 of the file.
    let digest: String
    /// What stands or falls together: each line of NDJSON, the whole of any other file.
    fileprivate let parts: [Diagnosed<[Document]>]
  }

  /// The proposals of a file that could be read, in their order; tells of every mistake.
  static func proposals(
    in path: String, with reader: ProposalReader, limits: ReadLimits, for session: inout Session
  ) -> [Proposal] {
    guard let file = session.read(path, limit: limits.maxBytes) else { return [] }
    let records = records(of: text(of: file, limits: limits), with: reader)
    session.tell(records.flatMap(\.diagnostics))
    return records.compactMap(\.proposal)
  }

  /// Reads the form of a file; standard input is read as YAML, JSON being a part of it.
  ///
  /// - Parameters:
  ///   - file: The file, by whose ending its form is known.
  ///   - limits: How much is read at most.
  /// - Returns: Its documents, or what is wrong with its form.
  static func text(of file: SourceFile, limits: ReadLimits) -> Text {
    Text(
      file: file, digest: Digest.sha256(file.bytes), parts: parts(of: file, limits: limits))
  }

  /// Holds the documents of a file against a schema.
  ///
  /// - Parameters:
  ///   - text: The file.
  ///   - reader: Holds the proposals against the schema of the pack.
  /// - Returns: Each proposal, or what kept it from being one, in the order of the file.
  static func records(of text: Text, with reader: ProposalReader) -> [Record] {
    text.parts.flatMap { part -> [Record] in
      // A text with mistakes in its very form may have lost facts, which would read as silence.
      guard !part.hasErrors, let documents = part.value else {
        return [Record(proposal: nil, diagnostics: part.diagnostics)]
      }
      var warnings = part.diagnostics
      return documents.map { document in
        let read = reader.read(document, from: text.file, digest: text.digest)
        defer { warnings = [] }
        return Record(proposal: read.value, diagnostics: warnings + read.diagnostics)
      }
    }
  }

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

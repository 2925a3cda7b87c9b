import Diagnostics
import Documents
import Engine

/// Reads the files that hold proposals: YAML, JSON and one document a line, each by its ending.
enum ProposalInput {
  /// The proposals of a file, in their order; tells of every mistake.
  ///
  /// - Parameters:
  ///   - path: A file, or `-` for standard input, which is read as YAML, JSON being a part of it.
  ///   - reader: Holds the proposals against the schema of the pack.
  ///   - limits: How much is read at most.
  ///   - session: Takes in the file and the messages.
  /// - Returns: Those that could be read.
  static func proposals(
    in path: String, with reader: ProposalReader, limits: ReadLimits, for session: inout Session
  ) -> [Proposal] {
    guard let file = session.read(path, limit: limits.maxBytes) else { return [] }
    var diagnostics: [Diagnostic] = []
    var proposals: [Proposal] = []
    for part in parts(of: file, limits: limits) {
      diagnostics += part.diagnostics
      // A text with mistakes in its very form may have lost facts, which would read as silence.
      guard !part.hasErrors else { continue }
      for document in part.value ?? [] {
        let proposal = reader.read(document, from: file)
        diagnostics += proposal.diagnostics
        if let proposal = proposal.value { proposals.append(proposal) }
      }
    }
    session.tell(diagnostics)
    return proposals
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

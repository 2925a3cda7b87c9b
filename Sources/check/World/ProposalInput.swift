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
    let read = documents(of: file, limits: limits)
    var diagnostics = read.diagnostics
    var proposals: [Proposal] = []
    // A text with mistakes in its very form may have lost facts, which would read as silence.
    if !read.hasErrors {
      for document in read.value ?? [] {
        let proposal = reader.read(document, from: file)
        diagnostics += proposal.diagnostics
        if let proposal = proposal.value { proposals.append(proposal) }
      }
    }
    session.tell(diagnostics)
    return proposals
  }

  private static func documents(of file: SourceFile, limits: ReadLimits) -> Diagnosed<[Document]> {
    let ending = file.name.split(separator: ".").last.map(String.init) ?? ""
    switch ending.lowercased() {
    default: return YAMLReader.read(file, limits: limits)
    }
  }
}

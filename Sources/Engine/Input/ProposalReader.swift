package import Diagnostics
package import Documents
import Findings
import Law
import Rules

/// Holds a document against the schema of a pack.
package struct ProposalReader: Sendable {
  private let validator: ProposalValidator
  private let schema: ProposalSchema

  /// Prepares for many proposals of one pack.
  package init(_ pack: CompiledPack) {
    schema = pack.schema
    validator = ProposalValidator(pack.schema)
  }

  /// Reads a proposal; every mistake of the document is reported.
  ///
  /// - Parameters:
  ///   - document: The proposal as it is written.
  ///   - source: The file it stands in.
  ///   - digest: The SHA-256 of the file, where it is known: of many documents in one it is worked out once.
  /// - Returns: The proposal, unless there is an error in it: a proposal that can't be read is not judged.
  package func read(
    _ document: Document, from source: SourceFile, digest: String? = nil
  ) -> Diagnosed<Proposal> {
    let diagnostics = validator.validate(document)
    guard !diagnostics.contains(where: { $0.severity == .error }) else {
      return Diagnosed(nil, diagnostics)
    }
    let head = document.root.value(forKey: "proposal")
    func text(_ key: String) -> String? {
      head?.value(forKey: key).flatMap { $0.kind == .scalar ? $0.text : nil }
    }
    // The validator has seen to it that both are there and well formed.
    guard let id = text("id"), let date = text("date").flatMap({ CalendarDate($0) }) else {
      return Diagnosed(nil, diagnostics)
    }
    let proposal = Proposal(
      document: document, source: source, digest: digest ?? Digest.sha256(source.bytes), id: id,
      title: text("title") ?? id, date: date,
      textExtent: text("text").flatMap(TextExtent.init) ?? .whole, sources: Self.sources(of: head))
    return Diagnosed(proposal, diagnostics)
  }

  /// Whether the fact at a path is a yes or no.
  package func isYesOrNo(at path: DocumentPath) -> Bool {
    switch schema.field(in: path)?.type {
    case .fact(.bool), .plain(.bool), .list(.fact(.bool)), .list(.plain(.bool)): true
    default: false
    }
  }

  private static func sources(of head: Node?) -> [ProposalSource] {
    guard let list = head?.value(forKey: "sources") else { return [] }
    return list.elements.compactMap { source in
      func text(_ key: String) -> String? {
        source.value(forKey: key).flatMap { $0.kind == .scalar ? $0.text : nil }
      }
      return text("title").map {
        ProposalSource(title: $0, url: text("url") ?? "", date: text("date") ?? "")
      }
    }
  }
}

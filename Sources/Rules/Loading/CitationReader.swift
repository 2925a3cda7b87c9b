import Diagnostics
import Documents

/// Reads citations, plain or as records, and looks each up in the law.
struct CitationReader {
  let law: any CitationResolving

  /// Reads a list of citations.
  ///
  /// - Parameters:
  ///   - nodes: Each a text, or a mapping with `cite` and `absolute`.
  ///   - key: The key they stand at.
  ///   - resolving: Whether each must be found in the law.
  /// - Returns: Each citation once, in written order, those that the law does not have too.
  func read(_ nodes: [Node], of key: String, resolving: Bool = true) -> Diagnosed<[RuleCitation]> {
    var diagnostics: [Diagnostic] = []
    var citations: [RuleCitation] = []
    var places: [String: SourceSpan] = [:]
    for node in nodes {
      guard let citation = readOne(node, of: key, into: &diagnostics) else { continue }
      if let first = places[citation.cite] {
        diagnostics.append(
          RuleDiagnostics.duplicateName("`\(citation.cite)`", at: citation.span, first: first))
        continue
      }
      places[citation.cite] = citation.span
      citations.append(citation)
      if resolving, case .unknown(let closest, let why) = law.look(up: citation.cite) {
        diagnostics.append(
          RuleDiagnostics.unresolvedCitation(citation, closest: closest, why: why))
      }
    }
    return Diagnosed(citations, diagnostics)
  }

  private func readOne(_ node: Node, of key: String, into diagnostics: inout [Diagnostic])
    -> RuleCitation?
  {
    guard node.kind == .mapping else {
      if let cite = node.stringValue, !cite.isEmpty {
        return RuleCitation(cite: cite, span: node.useSpan)
      }
      diagnostics.append(
        DocumentDiagnostics.wrongType(
          expected: "a citation such as `RC1951 art. 33(1)`", node: node, field: key))
      return nil
    }
    var reader = NodeReader(node, as: "a citation")
    let cite = reader.string("cite")
    let span = node.value(forKey: "cite")?.useSpan ?? node.useSpan
    let isAbsolute = reader.optionalBool("absolute") ?? false
    diagnostics += reader.finish()
    return cite.map { RuleCitation(cite: $0, span: span, isAbsolute: isAbsolute) }
  }
}

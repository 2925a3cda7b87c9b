package import Diagnostics
package import Documents

/// Holds a proposal against the schema: its form, not what it provides.
///
/// Every mistake of a document is reported at once. A proposal with an error is still judged by whoever
/// reads it: what could not be read is unknown.
package struct ProposalValidator: Sendable {
  let schema: ProposalSchema
  let states: Set<String>
  /// The top-level lists whose elements are named by a State, such as the parties.
  let stateLists: [String]

  /// Prepares for many proposals of one schema.
  ///
  /// - Parameters:
  ///   - schema: The fields a proposal may have.
  ///   - states: Every code that a field for a State takes, by ISO 3166-1 alpha-3, and `EUE`.
  package init(_ schema: ProposalSchema, states: Set<String>) {
    self.schema = schema
    self.states = states
    stateLists = schema.root.fields.filter { field in
      guard case .list(.object(let element)) = field.type else { return false }
      return element.fields.contains { $0.type == .id(.state) }
    }.map(\.name)
  }

  /// What is wrong with a document, in the order of its places.
  ///
  /// - Complexity: O(nodes).
  package func validate(_ document: Document) -> [Diagnostic] {
    let root = document.root
    guard root.kind == .mapping else {
      return [
        ProposalDiagnostics.wrongShape(
          "a proposal", wants: "a mapping with `proposal`, `measures` and the like",
          found: root.descriptionOfKind, at: root.useSpan)
      ]
    }
    var walk = ProposalWalk(self)
    walk.collectNames(in: root)
    walk.checkObject(root, schema.root, anchor: nil)
    let leftOut = walk.diagnostics.leftOut
    return walk.diagnostics.diagnostics + (leftOut > 0 ? [ProposalDiagnostics.more(leftOut)] : [])
  }
}

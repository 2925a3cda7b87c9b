package import Diagnostics
package import Documents
internal import Law

/// Holds a proposal against the schema: its form, not what it provides.
///
/// Every mistake of a document is reported at once. A proposal with an error is still judged by whoever
/// reads it: what could not be read is unknown.
package struct ProposalValidator: Sendable {
  let schema: ProposalSchema
  private let onlyStates: Set<String>?
  /// The top-level lists whose elements are named by a State, such as the parties.
  let stateLists: [String]

  /// Prepares for many proposals of one schema.
  ///
  /// - Parameters:
  ///   - schema: The fields a proposal may have.
  ///   - states: The codes that a field for a State takes; all that have a name if `nil`.
  package init(_ schema: ProposalSchema, states: Set<String>? = nil) {
    self.schema = schema
    onlyStates = states
    stateLists = schema.root.fields.filter { field in
      guard case .list(.object(let element)) = field.type else { return false }
      return element.fields.contains { $0.type == .id(.state) }
    }.map(\.name)
  }

  /// Every code that a field for a State takes.
  var states: Set<String> { onlyStates ?? Set(StateNames.all.map(\.description)) }

  /// Whether a field for a State takes a code.
  func isState(_ code: String) -> Bool { onlyStates?.contains(code) ?? (State(code) != nil) }

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

package import Documents

/// The fields a proposal may have.
package struct ProposalSchema: Hashable, Sendable {
  /// The schema's `$id`.
  package let id: String
  package let title: String
  /// The proposal itself; its fields are the top-level keys.
  package let root: SchemaObject

  package init(id: String, title: String, root: SchemaObject) {
    self.id = id
    self.title = title
    self.root = root
  }

  /// The type of a name that an expression of a scope may start with.
  ///
  /// A top-level key, or a subject of the scope: `measure` is an element of `measures`.
  package func type(ofVariable name: String, in scope: RuleScope) -> SchemaType? {
    if scope.variables.contains(name) {
      let subject = RuleScope(rawValue: name)
      guard let list = subject?.list, case .list(let element)? = root.field(list)?.type else {
        return nil
      }
      return element
    }
    return root.field(name)?.type
  }

  /// The field at a path as expressions write it: `measure.remedy.suspensive`, `hria.prior`.
  ///
  /// - Returns: `nil` if there is none, if the path names a subject itself, or if it goes through a list.
  package func field(at path: String, in scope: RuleScope) -> SchemaField? {
    let names = path.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard let first = names.first else { return nil }
    var field: SchemaField?
    var type: SchemaType?
    if scope.variables.contains(first) {
      type = self.type(ofVariable: first, in: scope)
    } else {
      field = root.field(first)
      type = field?.type
    }
    for name in names.dropFirst() {
      guard case .object(let object)? = type else { return nil }
      field = object.field(name)
      type = field?.type
    }
    return field
  }

  /// The field at a path of a document, `measures[0].remedy.suspensive`; what stands within a fact is the fact's.
  package func field(in path: DocumentPath) -> SchemaField? {
    var group: SchemaObject? = root
    var found: SchemaField?
    for case .key(let name) in path.components {
      guard let object = group else { break }
      found = object.field(name)
      group = found?.type.object
      if found == nil { return nil }
    }
    return found
  }
}

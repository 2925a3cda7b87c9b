import Diagnostics
import Documents

/// Checks the names that one part of a schema uses for another.
enum SchemaPathChecks {
  /// Reports references to lists that do not exist, and conditions that are no yes/no fact.
  static func check(
    _ schema: ProposalSchema, root: Node, into diagnostics: inout DiagnosticCollector
  ) {
    var lists: Set<String> = []
    for field in schema.root.fields {
      if case .list(.object) = field.type { lists.insert(field.name) }
    }
    for field in schema.root.fields {
      let subject = field.type.object
      visit(field, subject: subject ?? schema.root, schema, lists, into: &diagnostics)
    }
  }

  private static func visit(
    _ field: SchemaField, subject: SchemaObject, _ schema: ProposalSchema, _ lists: Set<String>,
    into diagnostics: inout DiagnosticCollector
  ) {
    switch field.type {
    case .ref(let list), .list(.ref(let list)):
      if !lists.contains(list) {
        diagnostics.add(
          SchemaDiagnostics.badPath(
            list, at: field.span, wants: "a top-level list, which `x-ref` names"))
      }
    default: break
    }
    for condition in field.fact?.silence.asksIf ?? [] {
      let base = field.fact?.scope == .proposal ? schema.root : subject
      if target(condition.path, in: base)?.type != .fact(.bool) {
        diagnostics.add(
          SchemaDiagnostics.badPath(
            condition.path, at: condition.span, wants: "a yes/no fact of the same subject"))
      }
    }
    for inner in field.type.object?.fields ?? [] {
      visit(inner, subject: subject, schema, lists, into: &diagnostics)
    }
  }

  private static func target(_ path: String, in subject: SchemaObject) -> SchemaField? {
    var object: SchemaObject? = subject
    var field: SchemaField?
    for name in path.split(separator: ".", omittingEmptySubsequences: false) {
      field = object?.field(String(name))
      object = field?.type.object
    }
    return field
  }
}

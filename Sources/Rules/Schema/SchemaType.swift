package import Law

/// The shape of one field of a proposal.
package enum SchemaType: Hashable, Sendable {
  /// A group of fields.
  indirect case object(SchemaObject)
  /// A list of groups, facts, plain values or references.
  indirect case list(SchemaType)
  /// A value that may be plain, `unknown`, `contested`, `silent`, or a record with source and practice.
  case fact(ScalarKind)
  /// A value that is always plain: a title, a kind of measure.
  case plain(ScalarKind)
  /// What names an element, unique in its list: a name, or a State.
  case id(ScalarKind)
  /// The `id` of an element of the named top-level list.
  case ref(String)

  /// The group of fields here or in the elements of the list here.
  package var object: SchemaObject? {
    switch self {
    case .object(let object): object
    case .list(let element): element.object
    case .fact, .plain, .id, .ref: nil
    }
  }

  /// What one value here, or in the list here, may be; a reference is a text, and of a group nobody asks.
  package var kind: ScalarKind {
    switch self {
    case .fact(let kind), .plain(let kind), .id(let kind): kind
    case .list(let element): element.kind
    case .ref, .object: .text
    }
  }
}

/// A group of fields, in the order of the schema: a field's index is its slot.
package struct SchemaObject: Hashable, Sendable {
  /// Unique in the schema: the name under `$defs`, else the path, such as `measures.detention`.
  package let name: String
  /// What the group holds, in a sentence.
  package var description: String { storedDescription.text }
  package let fields: [SchemaField]
  /// The slots of the fields that an object must have.
  package let requiredSlots: [Int]

  private let storedDescription: StoredText

  package init(name: String, description: StoredText, fields: [SchemaField]) {
    self.name = name
    storedDescription = description
    self.fields = fields
    requiredSlots = fields.indices.filter { fields[$0].isRequired }
  }

  /// The index of a field in `fields`.
  ///
  /// - Complexity: O(fields), which are few, so that a schema is ready without a table for each group.
  package func slot(of name: String) -> Int? { fields.firstIndex { $0.name == name } }

  /// The field of that name.
  package func field(_ name: String) -> SchemaField? { fields.first { $0.name == name } }
}

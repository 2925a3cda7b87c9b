package import Diagnostics
package import Documents
package import Law

/// One key of a group: what it may hold and what it means that it is absent.
///
/// A class because it is handed on for every fact that is read, and copying its texts would cost more than the
/// reading; it never changes.
package final class SchemaField: Hashable, Sendable {
  /// Its name, as it is looked up in a proposal.
  package let key: FieldKey
  package let type: SchemaType
  package var name: String { key.name }
  /// What the field records, in a sentence.
  package var description: String { storedDescription.text }
  /// Whether an object without it is an error.
  package let isRequired: Bool
  /// What a fact has besides; `nil` for groups, ids and plain values.
  ///
  /// A field with it may be `unknown`, `contested` or `silent`, or a record with source and practice;
  /// that goes for lists too, of facts or of references.
  package let fact: FactTraits?
  /// How many elements the list may have; `nil` for what is no list, or has no limit of its own.
  package let maxItems: Int?
  /// Where the schema declares it.
  package let span: SourceSpan

  private let storedDescription: StoredText

  package init(
    name: String, type: SchemaType, description: StoredText, isRequired: Bool, fact: FactTraits?,
    maxItems: Int? = nil, span: SourceSpan
  ) {
    key = FieldKey(name)
    self.type = type
    storedDescription = description
    self.isRequired = isRequired
    self.fact = fact
    self.maxItems = maxItems
    self.span = span
  }

  /// Whether they say the same of one name.
  package static func == (left: SchemaField, right: SchemaField) -> Bool {
    left === right
      || (left.name == right.name && left.type == right.type
        && left.storedDescription == right.storedDescription && left.isRequired == right.isRequired
        && left.fact == right.fact && left.maxItems == right.maxItems && left.span == right.span)
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(name) }
}

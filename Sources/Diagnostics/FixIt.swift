/// Edits to the author's text that would resolve a diagnostic.
package struct FixIt: Hashable, Sendable {
  /// One replacement; an empty span inserts.
  package struct Edit: Hashable, Sendable {
    package let span: SourceSpan
    package let replacement: String

    package init(_ span: SourceSpan, replacement: String) {
      self.span = span
      self.replacement = replacement
    }
  }

  /// What the edits do, as a suggestion: ``replace `detentoin` by `detention` ``.
  package let title: String
  package let edits: [Edit]

  package init(_ title: String, edits: [Edit]) {
    self.title = title
    self.edits = edits
  }
}

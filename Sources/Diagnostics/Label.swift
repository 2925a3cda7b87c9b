/// A second place that explains a diagnostic, with a few words of its own.
package struct Label: Hashable, Sendable {
  package let span: SourceSpan
  package let text: String

  package init(_ span: SourceSpan, _ text: String) {
    self.span = span
    self.text = text
  }
}

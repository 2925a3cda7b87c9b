package import Diagnostics

/// A pointer from a rule, an exception or a definition into the law.
package struct RuleCitation: Hashable, Sendable {
  /// The citation as printed: `RC1951 art. 33(1)`.
  package let cite: String
  package let span: SourceSpan
  /// Whether the obligation admits no exception, so that none may lift this citation.
  package let isAbsolute: Bool

  package init(cite: String, span: SourceSpan, isAbsolute: Bool = false) {
    self.cite = cite
    self.span = span
    self.isAbsolute = isAbsolute
  }
}

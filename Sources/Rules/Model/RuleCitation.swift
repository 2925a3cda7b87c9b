package import Diagnostics
package import Law

/// A pointer from a rule, an exception or a definition into the law.
package struct RuleCitation: Hashable, Sendable {
  /// The citation as printed: `RC1951 art. 33(1)`.
  package var cite: String { storedCite.text }
  /// ``cite``, as it is stored.
  package let storedCite: StoredText
  package let span: SourceSpan
  /// Whether the obligation admits no exception, so that none may lift this citation.
  package let isAbsolute: Bool

  package init(cite: StoredText, span: SourceSpan, isAbsolute: Bool = false) {
    storedCite = cite
    self.span = span
    self.isAbsolute = isAbsolute
  }

  package init(cite: String, span: SourceSpan, isAbsolute: Bool = false) {
    self.init(cite: StoredText(cite), span: span, isAbsolute: isAbsolute)
  }
}

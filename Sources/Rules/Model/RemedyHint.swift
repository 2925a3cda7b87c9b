package import Diagnostics
package import Law

/// Which facts a cure may change, in the eyes of the rule's author.
package struct RemedyHint: Hashable, Sendable {
  /// A field as the rule's expressions name it: `measure.remedy.suspensive`, or a group of fields.
  package struct Path: Hashable, Sendable {
    package var text: String { storedText.text }
    package let span: SourceSpan

    private let storedText: StoredText

    package init(text: StoredText, span: SourceSpan) {
      storedText = text
      self.span = span
    }
  }

  /// Fields a cure may change; empty where the author does not say.
  package let mayChange: [Path]
  /// Fields a cure must leave alone, such as whom the measure reaches.
  package let mustNotChange: [Path]
  /// What to do, in words, for what no change of a fact expresses.
  package var advice: String? { storedAdvice?.text }
  /// ``advice``, as it is stored.
  package let storedAdvice: StoredText?

  package init(mayChange: [Path] = [], mustNotChange: [Path] = [], advice: StoredText? = nil) {
    self.mayChange = mayChange
    self.mustNotChange = mustNotChange
    storedAdvice = advice
  }
}

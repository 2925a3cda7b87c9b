package import Diagnostics
package import Law

/// Which facts a cure may change, in the eyes of the rule's author.
package struct RemedyHint: Hashable, Sendable {
  /// A field as the rule's expressions name it: `measure.remedy.suspensive`, or a group of fields.
  package struct Path: Hashable, Sendable {
    package var text: String { stored.text }
    package let span: SourceSpan

    private let stored: StoredText

    package init(text: StoredText, span: SourceSpan) {
      stored = text
      self.span = span
    }
  }

  /// Fields a cure may change; empty where the author does not say.
  package let mayChange: [Path]
  /// Fields a cure must leave alone, such as whom the measure reaches.
  package let mustNotChange: [Path]
  /// What to do, in words, for what no change of a fact expresses.
  package let advice: String?

  package init(mayChange: [Path] = [], mustNotChange: [Path] = [], advice: String? = nil) {
    self.mayChange = mayChange
    self.mustNotChange = mustNotChange
    self.advice = advice
  }
}

package import Diagnostics

/// A case in which the law itself lets citations of a rule yield.
package struct RuleException: Hashable, Sendable {
  /// Kebab-case, unique within the rule.
  package let id: String
  package let idSpan: SourceSpan
  /// A `bool`: whether the exception applies.
  package let expression: RuleExpression
  /// The citations of the rule that yield; none is absolute.
  package let lifts: [RuleCitation]
  /// The law the exception rests on.
  package let citations: [RuleCitation]
  /// What a reader should know of it.
  package let note: String?
  package let span: SourceSpan

  package init(
    id: String, idSpan: SourceSpan, expression: RuleExpression, lifts: [RuleCitation],
    citations: [RuleCitation], note: String?, span: SourceSpan
  ) {
    self.id = id
    self.idSpan = idSpan
    self.expression = expression
    self.lifts = lifts
    self.citations = citations
    self.note = note
    self.span = span
  }
}

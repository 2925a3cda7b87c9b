/// One condition of a rule, with what to say when it does not hold.
package struct Requirement: Hashable, Sendable {
  /// A `bool`: what the obligation asks.
  package let expression: RuleExpression
  /// What is wrong when it is false, as a sentence.
  package let message: String

  package init(expression: RuleExpression, message: String) {
    self.expression = expression
    self.message = message
  }
}

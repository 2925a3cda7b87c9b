package import Law

/// One condition of a rule, with what to say when it does not hold.
package struct Requirement: Hashable, Sendable {
  /// A `bool`: what the obligation asks.
  package let expression: RuleExpression
  /// What is wrong when it is false, as a sentence.
  package var message: String { storedMessage.text }
  /// ``message``, as it is stored.
  package let storedMessage: StoredText

  package init(expression: RuleExpression, message: StoredText) {
    self.expression = expression
    storedMessage = message
  }
}

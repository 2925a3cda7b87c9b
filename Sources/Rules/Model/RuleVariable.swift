package import Diagnostics

/// A named expression local to a rule, evaluated at most once for a subject and a bearer.
package struct RuleVariable: Hashable, Sendable {
  /// A CEL identifier; no other definition or field of the proposal has it.
  package let name: String
  package let nameSpan: SourceSpan
  package let expression: RuleExpression

  package init(name: String, nameSpan: SourceSpan, expression: RuleExpression) {
    self.name = name
    self.nameSpan = nameSpan
    self.expression = expression
  }
}

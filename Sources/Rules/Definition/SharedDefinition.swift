package import Diagnostics

/// A legal definition that every rule of its scope may use by name.
package struct SharedDefinition: Hashable, Sendable {
  /// A CEL identifier.
  package let name: String
  package let nameSpan: SourceSpan
  /// What it is evaluated for, at most once each.
  package let scope: RuleScope
  package let expression: RuleExpression
  /// The law that defines it so.
  package let citations: [RuleCitation]
  /// What it means, in plain words.
  package let doc: String
  package let span: SourceSpan

  package init(
    name: String, nameSpan: SourceSpan, scope: RuleScope, expression: RuleExpression,
    citations: [RuleCitation], doc: String, span: SourceSpan
  ) {
    self.name = name
    self.nameSpan = nameSpan
    self.scope = scope
    self.expression = expression
    self.citations = citations
    self.doc = doc
    self.span = span
  }
}

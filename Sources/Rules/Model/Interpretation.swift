package import Diagnostics

/// How one authority reads the duty of a rule, where authorities disagree: what it asks in place of the rule.
///
/// The rule's own trigger and requirements are the reading it takes where no interpretation binds the bearer.
package struct Interpretation: Hashable, Sendable {
  /// What stands in place of an id for the rule's own reading.
  package static let ownReading = "rule"

  /// Kebab-case, unique within the rule.
  package let id: String
  package let idSpan: SourceSpan
  /// Whose reading it is: `European Court of Human Rights, Grand Chamber`.
  package let authority: String
  /// The order within which the authority speaks, in words: `Council of Europe`.
  package let legalOrder: String
  /// Where the reading is found; at least one.
  package let citations: [RuleCitation]
  /// A `bool`: whether the bearer is bound by this reading; `nil` where it is one view and binds nobody.
  package let binds: RuleExpression?
  /// A trigger in place of the rule's; `nil` where the reading reaches as far as the rule.
  package let when: RuleExpression?
  /// Requirements in place of the rule's; empty where the reading asks for the same.
  package let requirements: [Requirement]
  /// What a reader should know of it.
  package let note: String?
  package let span: SourceSpan

  package init(
    id: String, idSpan: SourceSpan, authority: String, legalOrder: String,
    citations: [RuleCitation], binds: RuleExpression?, when: RuleExpression?,
    requirements: [Requirement], note: String?, span: SourceSpan
  ) {
    self.id = id
    self.idSpan = idSpan
    self.authority = authority
    self.legalOrder = legalOrder
    self.citations = citations
    self.binds = binds
    self.when = when
    self.requirements = requirements
    self.note = note
    self.span = span
  }

  /// Its expressions, in the order of the file.
  package var expressions: [RuleExpression] {
    [binds, when].compactMap(\.self) + requirements.map(\.expression)
  }
}

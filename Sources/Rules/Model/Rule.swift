package import Diagnostics
package import Law

/// One international obligation, as its author encoded it: data that a lawyer reviews and nothing runs.
///
/// The fields are those of a rule file, in the order of the file.
package struct Rule: Hashable, Sendable {
  package let id: RuleID
  package let idSpan: SourceSpan
  package let title: String
  package let status: RuleStatus
  package let severity: RuleSeverity
  /// The obligation in plain words.
  package var duty: String { storedDuty.text }
  /// ``duty``, as it is stored.
  package let storedDuty: StoredText
  /// At least one; what holds for a bearer on a day is decided by the law registry.
  package let citations: [RuleCitation]
  /// What the rule is decided for.
  package let forEach: RuleScope
  /// A list of States: the rule is decided for each.
  package let bearers: RuleExpression
  /// A `bool`: whether the rule reaches the subject; `nil` if it reaches all.
  package let when: RuleExpression?
  /// In order: a later one may use an earlier one.
  package let definitions: [RuleVariable]
  /// At least one; all must hold.
  package let requirements: [Requirement]
  /// In order; the contract's `unless`.
  package let exceptions: [RuleException]
  /// How authorities that disagree read the duty, in order: the first that binds a bearer decides for it.
  package let interpretations: [Interpretation]
  package let silenceOverrides: [SilenceOverride]
  package let rationale: Rationale?
  package let remedy: RemedyHint?
  package let tags: [String]
  /// When it came in and what it judges otherwise since, oldest first, as its author tells.
  package let changes: [RuleChange]
  /// The whole rule in its file.
  package let span: SourceSpan

  package init(
    id: RuleID, idSpan: SourceSpan, title: String, status: RuleStatus, severity: RuleSeverity,
    duty: StoredText, citations: [RuleCitation], forEach: RuleScope, bearers: RuleExpression,
    when: RuleExpression? = nil, definitions: [RuleVariable] = [], requirements: [Requirement],
    exceptions: [RuleException] = [], interpretations: [Interpretation] = [],
    silenceOverrides: [SilenceOverride] = [],
    rationale: Rationale? = nil, remedy: RemedyHint? = nil, tags: [String] = [],
    changes: [RuleChange] = [], span: SourceSpan
  ) {
    self.id = id
    self.idSpan = idSpan
    self.title = title
    self.status = status
    self.severity = severity
    storedDuty = duty
    self.citations = citations
    self.forEach = forEach
    self.bearers = bearers
    self.when = when
    self.definitions = definitions
    self.requirements = requirements
    self.exceptions = exceptions
    self.interpretations = interpretations
    self.silenceOverrides = silenceOverrides
    self.rationale = rationale
    self.remedy = remedy
    self.tags = tags
    self.changes = changes
    self.span = span
  }
}

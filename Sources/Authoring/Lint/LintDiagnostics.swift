package import Diagnostics
import Rules

/// The LINT codes: what is doubtful in a pack that loads.
package enum LintDiagnostics {
  static let constantCondition = DiagnosticCode(
    "LINT0001",
    "A condition that no proposal can change decides nothing: both sides of an operator are the same."
  )
  static let unreachableException = DiagnosticCode(
    "LINT0002",
    "The exception can never make a difference: it never applies, the rule does not reach where it would, what it asks is "
      + "what the rule requires, or an earlier exception lifts the same.")
  static let nonDerogableException = DiagnosticCode(
    "LINT0003",
    "The law registry has the provision as absolute: no circumstance justifies a breach, so that no exception may lift it. "
      + "Mark the citation `absolute: true` in the rule.")
  static let uncitedRule = DiagnosticCode(
    "LINT0004",
    "The rule cites treaties as a whole, and none of their provisions. A reader must be able to look up what is owed: cite "
      + "the article and paragraph.")
  static let untestedRule = DiagnosticCode(
    "LINT0005",
    "Every rule has cases, and among them one that passes, one that fails and one that can't be decided, so that it is known "
      + "to tell them apart.")
  static let unusedField = DiagnosticCode(
    "LINT0006",
    "No rule and no definition reads the fact, so that asking for it wastes the time of whoever writes a proposal. It may "
      + "stand for a rule to come, or for readers: then `x-unread` says why.")
  static let uncoveredDuty = DiagnosticCode(
    "LINT0007",
    "The catalogue of duties has an entry that no rule encodes and that does not say why none can. Name the rules under "
      + "`rules`, or say under `undecidable` why the duty can't be decided from a proposal.")
  static let repealedProvision = DiagnosticCode(
    "LINT0008",
    "The rule rests on a provision of which the law registry has no version in force any more. Cite what took its place, "
      + "beside it where the rule is to judge the days before as well, make the rule `deprecated`, or let its trigger ask for "
      + "the day with `as_of`.")

  /// Every LINT code.
  package static let all: [DiagnosticCode] = [
    constantCondition, unreachableException, nonDerogableException, uncitedRule, untestedRule,
    unusedField, uncoveredDuty, repealedProvision,
  ]

  /// An operator between two expressions that are the same.
  static func sameOnBothSides(_ text: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      constantCondition, .warning, "both sides are `\(text)`", at: span,
      label: "the same on both sides", notes: ["Drop one side, or mend it: another fact was meant."]
    )
  }

  /// An exception that makes no difference.
  static func unreachableException(
    _ exception: RuleException, why: String, labels: [Label] = []
  ) -> Diagnostic {
    Diagnostic(
      unreachableException, .warning, "the exception `\(exception.id)` makes no difference",
      at: exception.expression.span, label: why, labels: labels,
      notes: ["Drop it, or mend its condition."])
  }

  /// An exception to what the registry has as absolute.
  static func nonDerogableException(_ cite: RuleCitation, exception: String) -> Diagnostic {
    Diagnostic(
      nonDerogableException, .error,
      "`\(exception)` lifts `\(cite.cite)`, which admits no exception",
      at: cite.span, label: "absolute in the law registry",
      notes: ["Drop it from `lifts`, and mark the rule's citation `absolute: true`."])
  }

  /// A rule that cites no provision.
  static func uncitedRule(_ rule: Rule, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      uncitedRule, .warning, "`\(rule.id)` cites no provision", at: span,
      label: "a treaty as a whole", notes: ["Cite the article, as in `RC1951 art. 33(1)`."])
  }

  /// A rule that its cases do not show to work.
  static func untestedRule(_ rule: Rule, lacks: [String]) -> Diagnostic {
    let what =
      lacks.count == 3
      ? "`\(rule.id)` has no cases"
      : "`\(rule.id)` has no case that is \(lacks.joined(separator: " or "))"
    return Diagnostic(
      untestedRule, .warning, what, at: rule.idSpan, label: "not shown to tell verdicts apart",
      notes: ["Add cases to `rules/\(rule.id).tests.yaml`."])
  }

  /// A duty without rules and without a reason.
  static func uncoveredDuty(_ duty: Duty) -> Diagnostic {
    Diagnostic(
      uncoveredDuty, .warning, "no rule encodes the duty `\(duty.id)`, and nothing says why",
      at: duty.idSpan, label: "neither `rules` nor `undecidable`",
      notes: ["Name its rules, or say why no rule can decide it."])
  }

  /// A citation to what is law no more.
  static func repealedProvision(_ cite: RuleCitation, until: String) -> Diagnostic {
    Diagnostic(
      repealedProvision, .warning, "`\(cite.cite)` was in force until \(until)", at: cite.span,
      label: "law no more",
      notes: ["Cite what took its place, or let the rule ask for the day with `as_of`."])
  }

  /// A fact that nothing reads.
  static func unusedField(_ field: SchemaField) -> Diagnostic {
    Diagnostic(
      unusedField, .note, "no rule reads `\(field.name)`", at: field.span, label: "read by nothing",
      notes: ["Let a rule read it, or say under `x-unread` why none does."])
  }

  /// A field that says why no rule reads it, and that a rule reads.
  static func readAfterAll(_ field: SchemaField) -> Diagnostic {
    Diagnostic(
      unusedField, .note, "a rule reads `\(field.name)`", at: field.span,
      label: "says under `x-unread` that none does", notes: ["Drop `x-unread`."])
  }
}

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
      + "stand for a rule to come.")

  /// Every LINT code.
  package static let all: [DiagnosticCode] = [
    constantCondition, unreachableException, nonDerogableException, uncitedRule, untestedRule,
    unusedField,
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

  /// A fact that nothing reads.
  static func unusedField(_ field: SchemaField) -> Diagnostic {
    Diagnostic(
      unusedField, .note, "no rule reads `\(field.name)`", at: field.span, label: "read by nothing")
  }
}

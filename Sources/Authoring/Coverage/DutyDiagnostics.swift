package import Diagnostics

/// The DUTY codes: what can be wrong with a pack's catalogue of duties.
package enum DutyDiagnostics {
  static let unknownRule = DiagnosticCode(
    "DUTY0001",
    "The catalogue of duties names a rule that the pack does not have, so that it would count a duty as encoded that nothing "
      + "judges. `check rules list` shows the rules.")
  static let duplicate = DiagnosticCode(
    "DUTY0002", "A duty stands in the catalogue once: one entry with all its rules.")
  static let undecidableWithRules = DiagnosticCode(
    "DUTY0003",
    "A duty that rules encode is not undecidable. What the rules leave out stands under `lacks`; `undecidable` says why no "
      + "rule can decide a duty at all.")

  /// Every DUTY code.
  package static let all: [DiagnosticCode] = [unknownRule, duplicate, undecidableWithRules]

  static func unknownRule(_ id: String, at span: SourceSpan, known: [String]) -> Diagnostic {
    let closest = Suggestions.closest(to: id, among: known)
    return Diagnostic(
      unknownRule, .error, "there is no rule `\(id)`", at: span, label: "not a rule of the pack",
      notes: [closest.map { "Did you mean `\($0)`?" } ?? "`check rules list` shows them all."])
  }

  static func duplicate(_ id: String, at span: SourceSpan, first: SourceSpan) -> Diagnostic {
    Diagnostic(
      duplicate, .error, "the duty `\(id)` stands there twice", at: span, label: "again here",
      labels: [Label(first, "first here")], notes: ["Write all its rules into one entry."])
  }

  static func undecidableWithRules(_ id: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      undecidableWithRules, .error, "the duty `\(id)` has rules and counts as undecidable",
      at: span, label: "but rules encode it",
      notes: ["Write what they leave out under `lacks`."])
  }
}

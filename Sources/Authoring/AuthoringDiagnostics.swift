package import Diagnostics
import Findings

/// The TEST codes: what is wrong with a rule's cases, or what they show to be wrong with the rule.
package enum AuthoringDiagnostics {
  static let unknownRule = DiagnosticCode(
    "TEST0101",
    "A file of cases names a rule that the pack does not have. The file lies beside its rule and has the same name: "
      + "`rules/theme/name.rule.yaml` and `rules/theme/name.tests.yaml`.")
  static let otherVerdict = DiagnosticCode(
    "TEST0102",
    "A case expects one verdict and the rule gives another. Either the rule or the case is wrong: read the message of the "
      + "finding, which says on what the verdict rests.")
  static let noSuchFinding = DiagnosticCode(
    "TEST0103",
    "A case expects a finding that the rule does not give: no finding has this subject and bearer. The findings there are "
      + "stand in the note.")
  static let unexpectedFinding = DiagnosticCode(
    "TEST0104",
    "The rule gives a finding that the case does not expect. A case lists every finding of its rule, so that a rule that "
      + "reaches too far is noticed.")
  static let otherDetail = DiagnosticCode(
    "TEST0105",
    "The verdict is as expected but something beside it is not: the force, the verdict on paper, the exceptions that lifted "
      + "a citation, the facts that are missing, or the readings of the authorities.")
  static let badDate = DiagnosticCode(
    "TEST0106",
    "The day of a case is written as year, month and day: `2018-09-12`, and must be in the calendar."
  )
  static let badExpectation = DiagnosticCode(
    "TEST0107",
    "What a case expects is a verdict or a mapping, where the rule gives one finding, or a list with an entry for each "
      + "finding: `{subject: m1, bearer: MEX, verdict: fail}`.")

  /// Every code of this room, in order.
  package static let all: [DiagnosticCode] = [
    unknownRule, otherVerdict, noSuchFinding, unexpectedFinding, otherDetail, badDate,
    badExpectation,
  ]

  static func unknownRule(_ id: String, at span: SourceSpan?, known: [String]) -> Diagnostic {
    let closest = Suggestions.closest(to: id, among: known)
    return Diagnostic(
      unknownRule, .error, "there is no rule `\(id)`", at: span, label: "not a rule of the pack",
      notes: closest.map { ["Did you mean `\($0)`?"] } ?? [])
  }

  static func badDate(_ text: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      badDate, .error, "`\(text)` is not a day", at: span, label: "not in the calendar",
      notes: ["Write it as year, month and day: `2018-09-12`."])
  }

  static func badExpectation(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      badExpectation, .error, "this is not an expectation", at: span,
      label: "neither a verdict nor a list",
      notes: ["Write `pass`, or a list such as `- {bearer: MEX, verdict: pass}`."])
  }

  static func otherVerdict(
    _ finding: Finding, expected: Verdict, in test: RuleTest, at span: SourceSpan
  ) -> Diagnostic {
    var notes = ["The rule says: \(finding.message)"]
    if !finding.missing.isEmpty {
      notes.append("Missing: " + finding.missing.map(\.path).joined(separator: ", ") + ".")
    }
    if !finding.evidence.isEmpty {
      notes.append("It rests on " + finding.evidence.map(\.path).joined(separator: ", ") + ".")
    }
    return Diagnostic(
      otherVerdict, .error,
      "`\(test.name)` expects \(expected.rawValue) and gets \(finding.verdict.rawValue)", at: span,
      label: "gets \(finding.verdict.rawValue) for \(name(finding))", notes: notes)
  }

  static func noSuchFinding(
    in test: RuleTest, among findings: [Finding], at span: SourceSpan
  ) -> Diagnostic {
    let there =
      findings.isEmpty
      ? "The rule gives no finding on this proposal."
      : "The rule gives: "
        + findings.map { "\(name($0)) \($0.verdict.rawValue)" }
        .joined(separator: ", ") + "."
    return Diagnostic(
      noSuchFinding, .error, "`\(test.name)` expects a finding that there is not", at: span,
      label: "no finding has this subject and bearer", notes: [there])
  }

  static func unexpectedFinding(_ finding: Finding, in test: RuleTest) -> Diagnostic {
    Diagnostic(
      unexpectedFinding, .error,
      "`\(test.name)` does not expect \(finding.verdict.rawValue) for \(name(finding))",
      at: test.expectSpan, label: "has no entry for it",
      notes: ["The rule says: \(finding.message)"])
  }

  static func otherDetail(
    _ detail: String, expected: String, found: String, in test: RuleTest, at span: SourceSpan
  ) -> Diagnostic {
    Diagnostic(
      otherDetail, .error, "`\(test.name)` expects another \(detail)", at: span,
      label: "gets \(found)", notes: ["The case expects \(expected)."])
  }

  /// `m1/children of MEX`, as a case would name it.
  private static func name(_ finding: Finding) -> String {
    let bearer = finding.bearer ?? "no State"
    return finding.subject.id.isEmpty ? bearer : "\(bearer) in \(finding.subject.id)"
  }
}

import Diagnostics
import Findings
import Rules

extension Lint {
  /// A rule whose cases do not show that it can pass, fail and stay open.
  static let untestedRule = Lint(
    LintDiagnostics.untestedRule,
    examples: [
      LintExample(.rule, "id: «boats/safe»"),
      LintExample(.tests, "cases: [{name: a, proposal: {proposal: {id: p}}, expect: pass}]"),
      LintExample(
        .tests,
        """
        cases:
          - {name: a, proposal: {proposal: {id: p}}, expect: pass}
          - {name: b, proposal: {proposal: {id: p}}, expect: fail}
          - {name: c, proposal: {proposal: {id: p}}, expect: undetermined}
        """),
    ]
  ) { pack in
    pack.rules.compactMap { rule in
      if case .deprecated = rule.status { return nil }
      let lacks = RuleTest.lackingVerdicts(in: pack.tests[rule.id.rawValue] ?? [])
      guard !lacks.isEmpty else { return nil }
      return LintDiagnostics.untestedRule(rule, lacks: lacks.map(\.rawValue))
    }
  }
}

extension RuleTest {
  /// Which of the verdicts that every rule's cases show are in none of these.
  static func lackingVerdicts(in tests: [RuleTest]) -> [Verdict] {
    let shown = Set(tests.flatMap { $0.expectations.map(\.verdict) })
    return [.pass, .fail, .undetermined].filter { !shown.contains($0) }
  }
}

import Diagnostics
import Findings
import Law
import Rules

/// Holds the findings of one case against what it expects.
struct RuleTestComparison {
  let test: RuleTest
  let findings: [Finding]

  /// What differs, in the order of the expectations, then findings that none expects.
  func diagnostics() -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    var rest = findings
    // Those that name a bearer and a subject choose first; the others take what is left.
    let order = test.expectations.enumerated().sorted {
      (-precision($0.element), $0.offset) < (-precision($1.element), $1.offset)
    }
    for (_, expectation) in order {
      let candidates = rest.indices.filter { matches(rest[$0], expectation) }
      // Of several that fit, the one with the verdict wanted: the order of findings must not matter.
      let chosen =
        candidates.first { rest[$0].verdict == expectation.verdict } ?? candidates.first
      guard let chosen else {
        diagnostics.append(
          AuthoringDiagnostics.noSuchFinding(in: test, among: findings, at: expectation.span))
        continue
      }
      diagnostics += compare(rest.remove(at: chosen), expectation)
    }
    return diagnostics + rest.map { AuthoringDiagnostics.unexpectedFinding($0, in: test) }
  }

  private func precision(_ expectation: RuleTest.Expectation) -> Int {
    (expectation.subject == nil ? 0 : 1) + (expectation.bearer == .any ? 0 : 1)
  }

  private func matches(_ finding: Finding, _ expectation: RuleTest.Expectation) -> Bool {
    if let subject = expectation.subject,
      finding.subject.id != subject, finding.subject.population != subject
    {
      return false
    }
    switch expectation.bearer {
    case .any: return true
    case .nobody: return finding.bearer == nil
    case .state(let state): return finding.bearer == state
    }
  }

  private func compare(
    _ finding: Finding, _ expectation: RuleTest.Expectation
  ) -> [Diagnostic] {
    guard finding.verdict == expectation.verdict else {
      return [
        AuthoringDiagnostics.otherVerdict(
          finding, expected: expectation.verdict, in: test, at: expectation.span)
      ]
    }
    var diagnostics: [Diagnostic] = []
    func detail(_ name: String, _ expected: String?, _ found: String) {
      guard let expected, expected != found else { return }
      diagnostics.append(
        AuthoringDiagnostics.otherDetail(
          name, expected: expected, found: found, in: test, at: expectation.span))
    }
    detail("force", expectation.force?.rawValue, finding.force?.rawValue ?? "none")
    detail(
      "verdict on paper", expectation.onPaper?.rawValue,
      (finding.onPaper ?? finding.verdict).rawValue)
    let lifted = finding.exceptions.filter { $0.applies == true }.map(\.id)
    detail("list of exceptions", expectation.lifted.map(list), list(lifted))
    detail(
      "list of missing facts", expectation.missing.map(list), list(finding.missing.map(\.path)))
    for (id, verdict) in expectation.readings {
      detail("verdict under `\(id)`", verdict.rawValue, Self.verdict(under: id, in: finding))
    }
    detail("reading", expectation.reading, finding.readings.map { $0.taken ?? "none" } ?? "rule")
    return diagnostics
  }

  /// The verdict under a reading; `no such reading` where the finding has none of that id.
  private static func verdict(under id: String, in finding: Finding) -> String {
    if id == Interpretation.ownReading {
      return (finding.readings?.own ?? finding.verdict).rawValue
    }
    return finding.readings?.interpretations.first { $0.id == id }?.verdict.rawValue
      ?? "no such reading"
  }

  private func list(_ items: [String]) -> String {
    items.isEmpty ? "none" : items.sorted().joined(separator: ", ")
  }
}

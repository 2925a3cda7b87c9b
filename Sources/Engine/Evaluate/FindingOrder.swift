import Findings
import Law
import Rules

/// The order of findings in a report: what blocks first, then by rule, subject and bearer.
enum FindingOrder {
  /// The findings in order; ranks and names are made once, and each finding is moved once.
  static func sorted(_ findings: [Finding]) -> [Finding] {
    let ranks = findings.map(rank)
    let rules = findings.map(\.rule.id)
    let subjects = findings.map(\.subject.id)
    func comesBefore(_ left: Int, _ right: Int) -> Bool {
      if ranks[left] != ranks[right] { return ranks[left] < ranks[right] }
      if rules[left] != rules[right] { return rules[left] < rules[right] }
      if subjects[left] != subjects[right] { return subjects[left] < subjects[right] }
      return (findings[left].bearer ?? "") < (findings[right].bearer ?? "")
    }
    return findings.indices.sorted(by: comesBefore).map { findings[$0] }
  }

  /// Verdict, then force, then how grave a breach is, in one number.
  private static func rank(_ finding: Finding) -> Int {
    // The hardest force first, none at all last.
    let force =
      switch finding.force {
      case .binding: 0
      case .customary: 1
      case .commitment: 2
      case .guidance: 3
      case nil: 4
      }
    return (finding.verdict.rank * 8 + force) * 8 + 7 - finding.rule.severity.rank
  }
}

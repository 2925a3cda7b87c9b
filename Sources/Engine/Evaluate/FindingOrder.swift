import Findings
import Law
import Rules

/// The order of findings in a report: what blocks first, then by rule, subject and bearer.
enum FindingOrder {
  /// The findings in order: told apart by rank, of which there are few, and sorted within each.
  static func sorted(_ findings: [Finding]) -> [Finding] {
    var ranks = [[Finding]](repeating: [], count: lowestRank + 1)
    for finding in findings { ranks[rank(finding)].append(finding) }
    return ranks.lazy.filter { !$0.isEmpty }.flatMap { $0.sorted(by: comesBefore) }
  }

  /// The order of two findings of one rank.
  private static func comesBefore(_ left: Finding, _ right: Finding) -> Bool {
    if left.rule.id != right.rule.id { return left.rule.id < right.rule.id }
    if left.subject != right.subject {
      let (one, other) = (left.subject.id, right.subject.id)
      if one != other { return one < other }
    }
    return (left.bearer ?? "") < (right.bearer ?? "")
  }

  /// The number of what presses least.
  private static let lowestRank = Verdict.allCases.count * 8 * 8 - 1

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

import Findings
import Rules

/// The order of findings in a report: what blocks first, then by rule, subject and bearer.
enum FindingOrder {
  static func precedes(_ left: Finding, _ right: Finding) -> Bool {
    if left.verdict != right.verdict { return left.verdict.rank < right.verdict.rank }
    if left.force != right.force {
      guard let first = left.force else { return false }
      guard let second = right.force else { return true }
      return first > second
    }
    if left.rule.severity != right.rule.severity { return left.rule.severity > right.rule.severity }
    if left.rule.id != right.rule.id { return left.rule.id < right.rule.id }
    if left.subject.id != right.subject.id { return left.subject.id < right.subject.id }
    return (left.bearer ?? "") < (right.bearer ?? "")
  }
}

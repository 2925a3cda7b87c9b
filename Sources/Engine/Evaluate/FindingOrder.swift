import Findings
import Law
import Rules

/// The order of findings in a report: what blocks first, then by rule, subject and bearer.
enum FindingOrder {
  /// The findings in order; keys are sorted, and each finding is moved once.
  static func sorted(_ findings: [Finding]) -> [Finding] {
    let keys = findings.map(Key.init)
    return findings.indices.sorted { keys[$0] < keys[$1] }.map { findings[$0] }
  }

  private struct Key: Comparable {
    let verdict: Int
    let force: Int
    let severity: Int
    let rule: String
    let subject: String
    let bearer: String

    init(_ finding: Finding) {
      verdict = finding.verdict.rank
      // The hardest force first, none at all last.
      force =
        switch finding.force {
        case .binding: 0
        case .customary: 1
        case .commitment: 2
        case .guidance: 3
        case nil: 4
        }
      severity = -finding.rule.severity.rank
      rule = finding.rule.id
      subject = finding.subject.id
      bearer = finding.bearer ?? ""
    }

    static func < (left: Key, right: Key) -> Bool {
      (left.verdict, left.force, left.severity, left.rule, left.subject, left.bearer)
        < (right.verdict, right.force, right.severity, right.rule, right.subject, right.bearer)
    }
  }
}

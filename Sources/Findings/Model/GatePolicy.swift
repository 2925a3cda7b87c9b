package import Law
package import Rules

/// Which findings count against a proposal: the one place that decides it, for the exit status and for every format.
package struct GatePolicy: Hashable, Sendable {
  /// The softest force that still counts; `nil`: nothing counts.
  package let level: Force?
  /// Whether a duty that can't be decided keeps a proposal from passing.
  package let blocksUndetermined: Bool
  /// The least grave breach that still counts.
  package let severity: RuleSeverity
  /// Whether what is wrong with a waiver or the baseline keeps proposals from passing.
  package let blocksNotices: Bool

  /// As the tool does it if nobody says otherwise: what binds by treaty, law or custom, open questions too.
  package init(
    level: Force? = .customary, blocksUndetermined: Bool = true, severity: RuleSeverity = .minor,
    blocksNotices: Bool = false
  ) {
    self.level = level
    self.blocksUndetermined = blocksUndetermined
    self.severity = severity
    self.blocksNotices = blocksNotices
  }

  /// Whether a finding is at or above the gate; one whose sources may bind counts as if they did.
  package func counts(_ finding: Finding) -> Bool {
    if finding.isNotice { return blocksNotices }
    guard let level, finding.rule.severity >= severity else { return false }
    return finding.force.map { $0 >= level } ?? true
  }

  /// Whether the finding keeps its proposal from passing; a fault always does.
  package func blocks(_ finding: Finding) -> Bool {
    guard !finding.isAccepted else { return false }
    switch finding.verdict {
    case .error: return true
    case .fail: return counts(finding)
    case .undetermined: return blocksUndetermined && counts(finding)
    case .pass, .notApplicable: return false
    }
  }
}

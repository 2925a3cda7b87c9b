package import Law

/// Which findings count against a proposal: the one place that decides it, for the exit status and for every format.
package struct GatePolicy: Hashable, Sendable {
  /// The softest force that still counts; `nil`: nothing counts.
  package let level: Force?
  /// Whether a duty that can't be decided keeps a proposal from passing.
  package let blocksUndetermined: Bool

  /// As the tool does it if nobody says otherwise: what binds by treaty, law or custom, open questions too.
  package init(level: Force? = .customary, blocksUndetermined: Bool = true) {
    self.level = level
    self.blocksUndetermined = blocksUndetermined
  }

  /// Whether a finding is at or above the gate; one whose sources may bind counts as if they did.
  package func counts(_ finding: Finding) -> Bool {
    guard let level else { return false }
    return finding.force.map { $0 >= level } ?? true
  }

  /// Whether the finding keeps its proposal from passing; a fault always does.
  package func blocks(_ finding: Finding) -> Bool {
    guard finding.waiver == nil else { return false }
    switch finding.verdict {
    case .error: return true
    case .fail: return counts(finding)
    case .undetermined: return blocksUndetermined && counts(finding)
    case .pass, .notApplicable: return false
    }
  }
}

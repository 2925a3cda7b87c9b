import Law

extension Finding {
  /// Whether somebody accepted it, for a time or as it was found, so that it shuts no gate.
  package var isAccepted: Bool { isWaived || baseline == .unchanged }

  /// Whether it is about a waiver or an entry of the baseline and not about a proposal.
  package var isNotice: Bool { rule.isNotice }

  /// Whether it rests on a duty that admits no exception: one that may bind this bearer and was not lifted.
  package var restsOnAbsoluteDuty: Bool {
    citations.contains { $0.isAbsolute && $0.liftedBy == nil && $0.binding.applies }
  }
}

/// How a finding stands to the baseline.
package enum BaselineState: String, Hashable, Sendable {
  /// It was not there when the baseline was written.
  case new
  /// It was there, with the same ground.
  case unchanged
}

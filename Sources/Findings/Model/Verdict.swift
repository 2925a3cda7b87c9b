/// The outcome of one rule for one subject and one duty bearer.
///
/// `fail` and `undetermined` are never softened into `pass`: no path leads from a missing fact or a
/// fault to it.
package enum Verdict: String, Hashable, Sendable, CaseIterable {
  case pass
  case fail
  case undetermined
  case notApplicable = "not-applicable"
  case error

  /// From what blocks most to what blocks least; the order of reports.
  package var rank: Int {
    switch self {
    case .error: 0
    case .fail: 1
    case .undetermined: 2
    case .pass: 3
    case .notApplicable: 4
    }
  }
}

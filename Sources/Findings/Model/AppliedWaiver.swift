package import Law

/// The decision by which a finding is accepted for a time.
package struct AppliedWaiver: Hashable, Sendable {
  package let reason: String
  package let decidedBy: String
  /// The last day on which it holds.
  package let until: CalendarDate
  /// Under what authority it was decided.
  package let authority: String
  /// Where it is written; `nil` if nobody knows.
  package let location: Location?

  package init(
    reason: String, decidedBy: String, until: CalendarDate, authority: String = "",
    location: Location? = nil
  ) {
    self.reason = reason
    self.decidedBy = decidedBy
    self.until = until
    self.authority = authority
    self.location = location
  }
}

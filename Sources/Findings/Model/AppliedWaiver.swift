package import Law

/// The decision by which a finding is accepted for a time.
package struct AppliedWaiver: Hashable, Sendable {
  package let reason: String
  package let decidedBy: String
  package let until: CalendarDate

  package init(reason: String, decidedBy: String, until: CalendarDate) {
    self.reason = reason
    self.decidedBy = decidedBy
    self.until = until
  }
}

package import Law

/// What was changed in a rule, and when: for those who relied on what it said before.
package struct RuleChange: Hashable, Sendable {
  package let date: CalendarDate
  /// What is otherwise, as a sentence.
  package let note: String

  package init(date: CalendarDate, note: String) {
    self.date = date
    self.note = note
  }
}

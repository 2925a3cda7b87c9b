package import Law

/// What a rule judges otherwise than before, and since which version of its pack: for those who relied on the
/// verdicts it gave.
package struct RuleChange: Hashable, Sendable {
  /// The first version of the pack that judges so.
  package let version: PackVersion
  /// The day it was written, where its author tells.
  package let date: CalendarDate?
  /// What is otherwise, as a sentence: of the verdict, not of the wording.
  package var note: String { storedNote.text }

  private let storedNote: StoredText

  package init(version: PackVersion, date: CalendarDate? = nil, note: StoredText) {
    self.version = version
    self.date = date
    storedNote = note
  }
}

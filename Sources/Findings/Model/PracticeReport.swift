/// A fact of which the text says one thing and practice is reported to be another, and who reports it.
package struct PracticeReport: Hashable, Sendable {
  package let path: String
  /// What the field means, in the schema's words.
  package let meaning: String
  /// What the text provides, or is taken for where it is silent; `null` where that is not known.
  package let onPaper: FactValue
  /// What is reported to happen; `null` where that is not known.
  package let inPractice: FactValue
  /// Who reports it, as the proposal says; `nil` if it does not.
  package let source: String?
  /// What kind of knowledge it is: `practice_report`, `judicial_fact` and so on.
  package let basis: String?
  package let note: String?
  /// Where the practice is written.
  package let location: Location?
  /// How much of the text could be read.
  package let textExtent: TextExtent

  package init(
    path: String, meaning: String, onPaper: FactValue, inPractice: FactValue, source: String?,
    basis: String?, note: String?, location: Location?, textExtent: TextExtent = .whole
  ) {
    self.path = path
    self.meaning = meaning
    self.onPaper = onPaper
    self.inPractice = inPractice
    self.source = source
    self.basis = basis
    self.note = note
    self.location = location
    self.textExtent = textExtent
  }
}

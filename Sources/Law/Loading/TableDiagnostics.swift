import Diagnostics

/// The finished messages about tables.
extension LawDiagnostics {
  static func missing(_ file: String) -> Diagnostic {
    Diagnostic(missingFile, .error, "the law folder has no `\(file)`", at: nil)
  }

  static func missingCell(_ column: String, at span: SourceSpan?) -> Diagnostic {
    Diagnostic(
      missingCell, .error, "the row has nothing in the column `\(column)`", at: span,
      label: "empty in `\(column)`", notes: ["Every row needs a value there."])
  }

  static func unknownState(_ text: String, at span: SourceSpan) -> Diagnostic {
    let known = StateNames.all.map(\.description)
    return Diagnostic(
      unknownState, .error, "no State `\(text)`", at: span, label: "not a code we know",
      notes: meant(text, among: known)
        + ["Codes are those of ISO 3166-1 alpha-3, in capitals; the European Union is `EUE`."],
      fixIts: fix(text, among: known, at: span))
  }

  static func unknownWord(
    _ text: String, column: String, words: [String], at span: SourceSpan
  ) -> Diagnostic {
    let known = words.filter { !$0.isEmpty }
    return Diagnostic(
      unknownWord, .error, "`\(text)` is no value of `\(column)`", at: span,
      label: "not one of its words",
      notes: meant(text, among: known) + ["The words are \(list(known))."],
      fixIts: fix(text, among: known, at: span))
  }

  static func unknownSource(_ key: String, known: Set<String>, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      unknownSource, .error, "no source `\(key)`", at: span, label: "not a key of sources.csv",
      notes: meant(key, among: known.sorted())
        + ["Add the source to sources.csv, or name one that is there."])
  }

  static func unknownGroup(_ name: String, known: Set<String>, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      unknownGroup, .error, "no group of States `\(name)`", at: span,
      label: "not a group of groups.csv",
      notes: meant(name, among: known.sorted()) + ["The groups are \(list(known.sorted()))."],
      fixIts: fix(name, among: known.sorted(), at: span))
  }

  static func duplicate(
    _ what: String, at span: SourceSpan?, first: SourceSpan? = nil
  ) -> Diagnostic {
    Diagnostic(
      duplicateRow, .error, "\(what) is there twice", at: span, label: "a second row for the same",
      labels: first.map { [Label($0, "the first one")] } ?? [],
      notes: ["One row says all of one subject; take one of them away."])
  }

  static func overlap(_ what: String, at span: SourceSpan?, first: SourceSpan?) -> Diagnostic {
    Diagnostic(
      overlappingPeriods, .error, "\(what) hold on the same day", at: span, label: "overlaps",
      labels: first.map { [Label($0, "with this one")] } ?? [],
      notes: ["Each period ends before the next one begins."])
  }

  static func beforeAdoption(
    _ what: String, adopted: RecordedDate, at span: SourceSpan?
  ) -> Diagnostic {
    Diagnostic(
      beforeAdoption, .error, "\(what) lies before the instrument was adopted", at: span,
      label: "adopted only on \(adopted)",
      notes: ["Correct the date here or in instruments.csv."])
  }

  static func impossibleDate(_ text: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      impossibleDate, .error, "`\(text)` is no date", at: span, label: "no such day",
      notes: ["A date is written `2018-09-12`, or `2018-09` or `2018` where no more is known."])
  }

  static func outOfOrder(
    _ second: String, before first: String, at span: SourceSpan?, other: SourceSpan?
  ) -> Diagnostic {
    Diagnostic(
      datesOutOfOrder, .error, "\(second) lies before \(first)", at: span, label: "too early",
      labels: other.map { [Label($0, "should come first")] } ?? [],
      notes: ["Correct one of the two dates."])
  }

  private static func list(_ words: [String]) -> String {
    words.map { "`\($0)`" }.joined(separator: ", ")
  }

  private static func meant(_ text: String, among known: [String]) -> [String] {
    Suggestions.closest(to: text, among: known).map { ["Did you mean `\($0)`?"] } ?? []
  }

  private static func fix(_ text: String, among known: [String], at span: SourceSpan) -> [FixIt] {
    Suggestions.closest(to: text, among: known).map {
      [FixIt("write `\($0)`", edits: [.init(span, replacement: $0)])]
    } ?? []
  }
}

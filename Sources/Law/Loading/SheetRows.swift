import Diagnostics
import Documents

/// One row of a table, read cell by cell; mistakes are kept, and make the row incomplete.
struct SheetRow {
  let row: CSVRow
  /// Mistakes of this row, in the order they were met.
  var mistakes: [Diagnostic] = []

  /// The cell of a column, if the table has one and it is not empty.
  func cell(_ column: String) -> CSVCell? {
    guard let cell = row[column], !cell.isEmpty else { return nil }
    return cell
  }

  /// The text of a column; empty if there is none.
  func text(_ column: String) -> String { cell(column)?.text ?? "" }

  /// From the first cell to the last.
  var span: SourceSpan { row.span }

  /// The cell of a column that must not be empty.
  mutating func required(_ column: String) -> CSVCell? {
    if let cell = cell(column) { return cell }
    mistakes.append(LawDiagnostics.missingCell(column, at: span))
    return nil
  }

  /// A date, or `nil` with or without a mistake.
  mutating func date(_ column: String) -> RecordedDate? {
    guard let cell = cell(column) else { return nil }
    if let date = RecordedDate(cell.text) { return date }
    mistakes.append(LawDiagnostics.impossibleDate(cell.text, at: cell.span))
    return nil
  }

  /// A State.
  mutating func state(_ column: String) -> State? {
    guard let cell = required(column) else { return nil }
    if let state = State(cell.text) { return state }
    mistakes.append(LawDiagnostics.unknownState(cell.text, at: cell.span))
    return nil
  }

  /// One word of a list; the default for an empty cell.
  mutating func word<Word: RawRepresentable & CaseIterable>(
    _ column: String, else fallback: Word? = nil
  ) -> Word? where Word.RawValue == String {
    if cell(column) == nil, let fallback { return fallback }
    guard let cell = required(column) else { return nil }
    if let word = Word(rawValue: cell.text) { return word }
    mistakes.append(
      LawDiagnostics.unknownWord(
        cell.text, column: column, words: Word.allCases.map(\.rawValue), at: cell.span))
    return nil
  }
}

extension RegistryLoader {
  /// Reads a table: checks its columns, and hands out its rows.
  ///
  /// - Parameters:
  ///   - file: The table.
  ///   - columns: All columns it may have.
  ///   - needed: Those it must have.
  ///   - read: Takes one row; mistakes it leaves in the row are reported.
  mutating func eachRow(
    of file: SourceFile, columns: [String], needed: [String],
    _ read: (inout RegistryLoader, inout SheetRow) -> Void
  ) {
    guard let table = notes.take(CSVReader.read(file)) else { return }
    let mistakes = table.checkColumns(
      required: needed, optional: columns.filter { !needed.contains($0) })
    notes.add(mistakes)
    guard needed.allSatisfy(table.columns.contains) else { return }
    for cells in table.rows {
      var row = SheetRow(row: cells)
      read(&self, &row)
      notes.add(row.mistakes)
    }
  }

  /// The place of the instrument that a cell names.
  func instrument(_ row: inout SheetRow, _ column: String = "instrument") -> Int32? {
    guard let cell = row.required(column) else { return nil }
    if let place = draft.instrumentPlaces[cell.text] { return place }
    row.mistakes.append(LawDiagnostics.unresolved(problem(instrument: cell.text), at: cell.span))
    return nil
  }

  /// What is wrong with an instrument's id, with the one probably meant.
  func problem(instrument id: String) -> CitationProblem {
    CitationProblem(
      kind: .unknownInstrument, text: id, part: id,
      suggestion: Suggestions.closest(to: id, among: draft.instrumentPlaces.keys))
  }

  /// The place of the source keys of a row, each of which must be known.
  mutating func source(_ row: inout SheetRow) -> Int32 {
    guard let cell = row.required("source") else { return -1 }
    check(sources: cell.text, at: cell.span).map { row.mistakes.append($0) }
    return strings.place(cell.text)
  }

  /// What is wrong with a list of source keys.
  func check(sources keys: String, at span: SourceSpan) -> Diagnostic? {
    guard !draft.sourceKeys.isEmpty else { return nil }
    for key in keys.split(separator: "+", omittingEmptySubsequences: false)
    where !draft.sourceKeys.contains(String(key)) {
      return LawDiagnostics.unknownSource(String(key), known: draft.sourceKeys, at: span)
    }
    return nil
  }

  /// The place of a text.
  mutating func place(_ text: String) -> Int32 { strings.place(text) }
}

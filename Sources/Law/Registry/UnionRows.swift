/// An act of the European Union.
struct UnionActRow {
  /// Place of the act; the table is sorted by it.
  var instrument: Int32
  var appliesFrom: RecordedDate?
  var source: Int32
  var confidence: Confidence
  var note: Int32
}

extension UnionActRow: LawRow {
  static func width() -> Int { 5 }

  init(from cells: inout CellReader) {
    instrument = cells.next()
    appliesFrom = cells.nextDate()
    source = cells.next()
    confidence = cells.nextWord()
    note = cells.next()
  }

  func write(to cells: inout [Int32]) {
    cells.append(instrument)
    cells.append(appliesFrom)
    cells.append(source)
    cells.append(word: confidence)
    cells.append(note)
  }
}

/// A State for which membership does not decide whether an act binds it.
struct UnionExceptionRow {
  /// Place of the act; the table is sorted by it, then by State.
  var instrument: Int32
  var state: State
  var position: UnionPosition
}

extension UnionExceptionRow: LawRow {
  static func width() -> Int { 3 }

  init(from cells: inout CellReader) {
    instrument = cells.next()
    state = cells.nextState()
    position = cells.nextWord()
  }

  func write(to cells: inout [Int32]) {
    cells.append(contentsOf: [instrument, state.code])
    cells.append(word: position)
  }
}

/// Union law kept in force for a State after it left.
struct TransitionRow {
  /// The table is sorted by it.
  var state: State
  /// Last day.
  var until: RecordedDate?
  var source: Int32
  var note: Int32
}

extension TransitionRow: LawRow {
  static func width() -> Int { 4 }

  init(from cells: inout CellReader) {
    state = cells.nextState()
    until = cells.nextDate()
    source = cells.next()
    note = cells.next()
  }

  func write(to cells: inout [Int32]) {
    cells.append(state.code)
    cells.append(until)
    cells.append(contentsOf: [source, note])
  }
}

/// How a State stands to an act of the Union, whatever its membership.
enum UnionPosition: String, Sendable, CaseIterable {
  case notBound
  case boundToo
  case undetermined
}

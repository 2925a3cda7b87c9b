/// A source, by the key that rows use.
struct SourceRow {
  /// Place of the key; the table is sorted by its text.
  var key: Int32
  var title: Int32
  var url: Int32
  /// Place of the day of the source, as written.
  var asOf: Int32
  var note: Int32
}

extension SourceRow: LawRow {
  static func width() -> Int { 5 }

  init(from cells: inout CellReader) {
    key = cells.next()
    title = cells.next()
    url = cells.next()
    asOf = cells.next()
    note = cells.next()
  }

  func write(to cells: inout [Int32]) {
    cells.append(contentsOf: [key, title, url, asOf, note])
  }
}

/// A State listed for an instrument.
struct StateRow {
  var state: State
}

extension StateRow: LawRow {
  static func width() -> Int { 1 }

  init(from cells: inout CellReader) {
    state = cells.nextState()
  }

  func write(to cells: inout [Int32]) {
    cells.append(state.code)
  }
}

/// What a judgment or comment reads: a treaty, or the law of one State.
struct InterpretationRow {
  /// Place of the judgment or comment; the table is sorted by it.
  var instrument: Int32
  /// Place of the treaty read, or -1.
  var of: Int32
  /// The State whose law is read; code 0 if none.
  var state: State
}

extension InterpretationRow: LawRow {
  static func width() -> Int { 3 }

  init(from cells: inout CellReader) {
    instrument = cells.next()
    of = cells.next()
    state = cells.nextState()
  }

  func write(to cells: inout [Int32]) {
    cells.append(contentsOf: [instrument, of, state.code])
  }
}

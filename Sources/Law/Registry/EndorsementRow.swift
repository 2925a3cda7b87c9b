/// What a State, or a group, did when soft law was adopted.
struct EndorsementRow {
  /// Place of the instrument; the table is sorted by it, then by State.
  var instrument: Int32
  /// The State; code 0 if a group did it.
  var state: State
  /// Place of the name of the group, or -1.
  var group: Int32
  var position: EndorsementPosition
  var day: RecordedDate?
  /// First day on which it no longer stands.
  var until: RecordedDate?
  var source: Int32
  var confidence: Confidence
  var note: Int32
}

extension EndorsementRow: LawRow {
  static func width() -> Int { 9 }

  init(from cells: inout CellReader) {
    instrument = cells.next()
    state = cells.nextState()
    group = cells.next()
    position = cells.nextWord()
    day = cells.nextDate()
    until = cells.nextDate()
    source = cells.next()
    confidence = cells.nextWord()
    note = cells.next()
  }

  func write(to cells: inout [Int32]) {
    cells.append(contentsOf: [instrument, state.code, group])
    cells.append(word: position)
    cells.append(day)
    cells.append(until)
    cells.append(source)
    cells.append(word: confidence)
    cells.append(note)
  }
}

/// A State in a group: members of an organisation, States of a region.
struct GroupRow {
  /// Place of the name; the table is sorted by it, then by State.
  var group: Int32
  var state: State
  /// First day; absent if it is older than the data.
  var from: RecordedDate?
  /// First day outside.
  var until: RecordedDate?
  var source: Int32
  var note: Int32
}

/// Who is in a group, in words.
struct GroupNameRow {
  /// Place of the name that ``GroupRow`` has; the table is sorted by it.
  var group: Int32
  /// Place of the words: `the members of the United Nations`.
  var members: Int32
}

extension GroupNameRow: LawRow {
  static func width() -> Int { 2 }

  init(from cells: inout CellReader) {
    group = cells.next()
    members = cells.next()
  }

  func write(to cells: inout [Int32]) { cells.append(contentsOf: [group, members]) }
}

extension GroupRow: LawRow {
  static func width() -> Int { 6 }

  init(from cells: inout CellReader) {
    group = cells.next()
    state = cells.nextState()
    from = cells.nextDate()
    until = cells.nextDate()
    source = cells.next()
    note = cells.next()
  }

  func write(to cells: inout [Int32]) {
    cells.append(contentsOf: [group, state.code])
    cells.append(from)
    cells.append(until)
    cells.append(contentsOf: [source, note])
  }
}

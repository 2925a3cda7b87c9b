/// A rule of custom, or one provision that states it.
struct CustomRow {
  /// Place of the instrument; the table is sorted by it, then by provision.
  var instrument: Int32
  /// Place of the provision, or -1 for the instrument as a whole.
  var provision: Int32
  /// Place of the name of the rule.
  var id: Int32
  /// Day by which it was custom at the latest.
  var latestFrom: RecordedDate?
  /// 1 if nothing may depart from it.
  var isPeremptory: Int32
  var source: Int32
  var confidence: Confidence
  /// Place of what is disputed, or -1.
  var contested: Int32
}

extension CustomRow: LawRow {
  static func width() -> Int { 8 }

  init(from cells: inout CellReader) {
    instrument = cells.next()
    provision = cells.next()
    id = cells.next()
    latestFrom = cells.nextDate()
    isPeremptory = cells.next()
    source = cells.next()
    confidence = cells.nextWord()
    contested = cells.next()
  }

  func write(to cells: inout [Int32]) {
    cells.append(contentsOf: [instrument, provision, id])
    cells.append(latestFrom)
    cells.append(contentsOf: [isPeremptory, source])
    cells.append(word: confidence)
    cells.append(contested)
  }
}

/// A State that persistently objected to a rule of custom.
struct ObjectorRow {
  /// Place of the name of the rule; the table is sorted by it, then by State.
  var id: Int32
  var state: State
}

extension ObjectorRow: LawRow {
  static func width() -> Int { 2 }

  init(from cells: inout CellReader) {
    id = cells.next()
    state = cells.nextState()
  }

  func write(to cells: inout [Int32]) {
    cells.append(contentsOf: [id, state.code])
  }
}

/// A treaty provision with the content of a rule of custom.
struct MirrorRow {
  /// Place of the provision; the table is sorted by it.
  var provision: Int32
  /// Place of the instrument that stands for the custom.
  var instrument: Int32
}

extension MirrorRow: LawRow {
  static func width() -> Int { 2 }

  init(from cells: inout CellReader) {
    provision = cells.next()
    instrument = cells.next()
  }

  func write(to cells: inout [Int32]) {
    cells.append(contentsOf: [provision, instrument])
  }
}

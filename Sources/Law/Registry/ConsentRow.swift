/// What one State did about one treaty.
struct ConsentRow {
  /// Place of the treaty; the table is sorted by it, then by State.
  var instrument: Int32
  var state: State
  var signed: RecordedDate?
  var consented: RecordedDate?
  var act: ConsentAct
  /// Entry into force for the State.
  var inForce: RecordedDate?
  /// First day on which it is no longer bound.
  var withdrawn: RecordedDate?
  /// Day by which it is known to be a party whose day of consent is not.
  var partyBy: RecordedDate?
  var status: ConsentState
  var confidence: Confidence
  /// Place of the keys of its sources.
  var source: Int32
  var note: Int32
}

extension ConsentRow: LawRow {
  static func width() -> Int { 12 }

  init(from cells: inout CellReader) {
    instrument = cells.next()
    state = cells.nextState()
    signed = cells.nextDate()
    consented = cells.nextDate()
    act = cells.nextWord()
    inForce = cells.nextDate()
    withdrawn = cells.nextDate()
    partyBy = cells.nextDate()
    status = cells.nextWord()
    confidence = cells.nextWord()
    source = cells.next()
    note = cells.next()
  }

  func write(to cells: inout [Int32]) {
    cells.append(contentsOf: [instrument, state.code])
    cells.append(signed)
    cells.append(consented)
    cells.append(word: act)
    cells.append(inForce)
    cells.append(withdrawn)
    cells.append(partyBy)
    cells.append(word: status)
    cells.append(word: confidence)
    cells.append(contentsOf: [source, note])
  }
}

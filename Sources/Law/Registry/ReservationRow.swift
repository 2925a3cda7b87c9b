/// A reservation or declaration of one State.
struct ReservationRow {
  /// Place of the treaty; the table is sorted by it, then by State.
  var instrument: Int32
  var state: State
  /// Place of the word the source uses: reservation, declaration.
  var kind: Int32
  var effect: ReservationEffect
  /// First day; absent where it was made with the consent.
  var from: RecordedDate?
  /// First day on which it is withdrawn.
  var until: RecordedDate?
  /// 1 if it stood when the data were compiled.
  var isInForce: Int32
  /// Place of the list of provisions as written.
  var provisions: Int32
  /// Place of what it says, in short.
  var scope: Int32
  var source: Int32
  var confidence: Confidence
  var note: Int32
}

extension ReservationRow: LawRow {
  static func width() -> Int { 12 }

  init(from cells: inout CellReader) {
    instrument = cells.next()
    state = cells.nextState()
    kind = cells.next()
    effect = cells.nextWord()
    from = cells.nextDate()
    until = cells.nextDate()
    isInForce = cells.next()
    provisions = cells.next()
    scope = cells.next()
    source = cells.next()
    confidence = cells.nextWord()
    note = cells.next()
  }

  func write(to cells: inout [Int32]) {
    cells.append(contentsOf: [instrument, state.code, kind])
    cells.append(word: effect)
    cells.append(from)
    cells.append(until)
    cells.append(contentsOf: [isInForce, provisions, scope, source])
    cells.append(word: confidence)
    cells.append(note)
  }
}

/// A provision that a reservation touches.
struct ReachRow {
  /// Place of the provision; the table is sorted by it, then by State.
  var provision: Int32
  var state: State
  /// Place of the reservation.
  var reservation: Int32
  var extent: ReservationExtent
}

extension ReachRow: LawRow {
  static func width() -> Int { 4 }

  init(from cells: inout CellReader) {
    provision = cells.next()
    state = cells.nextState()
    reservation = cells.next()
    extent = cells.nextWord()
  }

  func write(to cells: inout [Int32]) {
    cells.append(contentsOf: [provision, state.code, reservation])
    cells.append(word: extent)
  }
}

/// How a reservation lies to a provision.
enum ReservationExtent: String, Sendable, CaseIterable {
  /// It names the provision, or a whole of which the provision is a part.
  case whole
  /// It names a part of the provision.
  case part
  /// It names no provision.
  case general
}

/// A provision that another treaty carries to its own parties.
struct CarriageRow {
  /// Place of the instrument carried; the table is sorted by it, then by provision.
  var instrument: Int32
  /// Place of the provision carried; -1 for the instrument as a whole.
  var provision: Int32
  /// Place of the treaty that carries.
  var carrier: Int32
  /// Place of its provision that does so.
  var carrierProvision: Int32
  var source: Int32
  var confidence: Confidence
  var note: Int32
}

extension CarriageRow: LawRow {
  static func width() -> Int { 7 }

  init(from cells: inout CellReader) {
    instrument = cells.next()
    provision = cells.next()
    carrier = cells.next()
    carrierProvision = cells.next()
    source = cells.next()
    confidence = cells.nextWord()
    note = cells.next()
  }

  func write(to cells: inout [Int32]) {
    cells.append(contentsOf: [instrument, provision, carrier, carrierProvision, source])
    cells.append(word: confidence)
    cells.append(note)
  }
}

/// An instrument that is one part of another.
struct PartRow {
  /// Place of the part; the table is sorted by it.
  var instrument: Int32
  /// Place of the whole.
  var whole: Int32
  /// Place of the provision of the whole that it is.
  var provision: Int32
}

extension PartRow: LawRow {
  static func width() -> Int { 3 }

  init(from cells: inout CellReader) {
    instrument = cells.next()
    whole = cells.next()
    provision = cells.next()
  }

  func write(to cells: inout [Int32]) {
    cells.append(contentsOf: [instrument, whole, provision])
  }
}

/// A limit in a treaty that another treaty lifts for its own parties.
struct LimitRow {
  /// Place of the treaty with the limit; the table is sorted by it.
  var instrument: Int32
  /// Place of the treaty that lifts it.
  var liftedBy: Int32
  /// Place of what the limit is.
  var note: Int32
}

extension LimitRow: LawRow {
  static func width() -> Int { 3 }

  init(from cells: inout CellReader) {
    instrument = cells.next()
    liftedBy = cells.next()
    note = cells.next()
  }

  func write(to cells: inout [Int32]) {
    cells.append(contentsOf: [instrument, liftedBy, note])
  }
}

/// An instrument as it is stored: places of texts, dates, and where its provisions lie.
struct InstrumentRow {
  /// Place of the id, such as `RC1951`; the table is sorted by it.
  var id: Int32
  var shortTitle: Int32
  var fullTitle: Int32
  var kind: InstrumentKind
  var adopted: RecordedDate?
  var inForce: RecordedDate?
  /// Place of the name of the group of States it concerns; `global` for all.
  var region: Int32
  var force: Force
  var binds: BindingMode
  /// First of the States that ``StateRow`` lists for it, and how many.
  var firstState: Int32
  var stateCount: Int32
  var citation: Int32
  var url: Int32
  var note: Int32
  /// What the absence of a consent row means, and until when.
  var absence: AbsenceMeaning
  var knownUpTo: RecordedDate?
  var comparedUpTo: RecordedDate?
  var presumedUpTo: RecordedDate?
  /// Place of the name of the group that may join; -1 for any State.
  var openTo: Int32
  /// First of its provisions, and how many.
  var firstProvision: Int32
  var provisionCount: Int32
}

extension InstrumentRow: LawRow {
  static func width() -> Int { 21 }

  // The columns that are asked for alone.
  static let idColumn = 0
  static let shortTitleColumn = 1
  static let fullTitleColumn = 2
  static let forceColumn = 7
  static let citationColumn = 11
  static let urlColumn = 12

  init(from cells: inout CellReader) {
    id = cells.next()
    shortTitle = cells.next()
    fullTitle = cells.next()
    kind = cells.nextWord()
    adopted = cells.nextDate()
    inForce = cells.nextDate()
    region = cells.next()
    force = cells.nextWord()
    binds = cells.nextWord()
    firstState = cells.next()
    stateCount = cells.next()
    citation = cells.next()
    url = cells.next()
    note = cells.next()
    absence = cells.nextWord()
    knownUpTo = cells.nextDate()
    comparedUpTo = cells.nextDate()
    presumedUpTo = cells.nextDate()
    openTo = cells.next()
    firstProvision = cells.next()
    provisionCount = cells.next()
  }

  func write(to cells: inout [Int32]) {
    cells.append(contentsOf: [id, shortTitle, fullTitle])
    cells.append(word: kind)
    cells.append(adopted)
    cells.append(inForce)
    cells.append(region)
    cells.append(word: force)
    cells.append(word: binds)
    cells.append(contentsOf: [firstState, stateCount, citation, url, note])
    cells.append(word: absence)
    cells.append(knownUpTo)
    cells.append(comparedUpTo)
    cells.append(presumedUpTo)
    cells.append(contentsOf: [openTo, firstProvision, provisionCount])
  }

  /// The places of its provisions.
  var provisions: Range<Int> { Int(firstProvision)..<Int(firstProvision + provisionCount) }
}

/// By what road an instrument reaches States.
enum BindingMode: String, Sendable, CaseIterable {
  /// Those that consented.
  case parties
  /// Members of the European Union, as ``UnionActRow`` says.
  case union
  /// The States listed for it: its own State, or the parties to the case.
  case states
  /// Members of the group named as its region's place says.
  case members
  /// All States, as custom.
  case all
  /// Nobody by itself.
  case none
}

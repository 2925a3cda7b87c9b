/// A record of integers of fixed number, as a table stores it.
protocol LawRow: Hashable, Sendable {
  /// How many integers a row has.
  static func width() -> Int
  /// Reads a row, column by column.
  init(from cells: inout CellReader)
  /// Writes the columns in the order in which they are read.
  func write(to cells: inout [Int32])
}

/// Hands out the integers of a row one by one.
struct CellReader {
  private let cells: NumberList
  private var position: Int

  init(_ cells: NumberList, at position: Int) {
    self.cells = cells
    self.position = position
  }

  /// The next integer.
  @inline(__always)
  mutating func next() -> Int32 {
    defer { position += 1 }
    return cells.integer(at: position)
  }

  /// The next integer as a date.
  mutating func nextDate() -> RecordedDate? { RecordedDate(stored: next()) }

  /// The next integer as a State.
  mutating func nextState() -> State { State(code: next()) }

  /// The next integer as a case of a word list; what is out of range reads as the first case.
  mutating func nextWord<Word: CaseIterable>() -> Word where Word.AllCases == [Word] {
    let index = Int(next())
    let all = Word.allCases
    precondition(!all.isEmpty, "a word list must have words")
    return all.indices.contains(index) ? all[index] : all[0]
  }
}

/// Rows of one kind in one list of integers.
///
/// That they are rows of law is asked only where they are read: otherwise every start would search for it, once for each kind.
struct RowTable<Row> {
  /// Row after row, ``LawRow/width()`` integers each.
  let cells: NumberList
}

extension RowTable: Sendable {}

extension RowTable where Row: LawRow {
  /// Takes the stored form.
  init(stored cells: NumberList) {
    precondition(cells.count % Row.width() == 0, "a table must hold whole rows")
    self.init(cells: cells)
  }

  /// Stores rows in the order given.
  init(_ rows: some Sequence<Row>) {
    var cells: [Int32] = []
    for row in rows { row.write(to: &cells) }
    self.init(stored: NumberList(cells))
  }

  /// How many rows there are.
  var count: Int { cells.count / Row.width() }

  /// The row at a place.
  subscript(_ index: Int) -> Row {
    var reader = CellReader(cells, at: index * Row.width())
    return Row(from: &reader)
  }

  /// One integer of a row, without reading the others.
  @inline(__always)
  func cell(_ row: Int, _ column: Int) -> Int32 { cells.integer(at: row * Row.width() + column) }

  /// The rows whose first columns hold these integers, in a table sorted by them.
  ///
  /// - Complexity: O(log *n*), and O(*k*) in the rows found: they are few.
  func range(of first: Int32, _ second: Int32? = nil) -> Range<Int> {
    var low = 0
    var end = count
    while low < end {
      let middle = (low + end) / 2
      if order(middle, first, second) < 0 { low = middle + 1 } else { end = middle }
    }
    let count = self.count
    while end < count, order(end, first, second) == 0 { end += 1 }
    return low..<end
  }

  /// All rows, in order.
  var rows: some RandomAccessCollection<Row> { (0..<count).lazy.map { self[$0] } }

  @inline(__always)
  private func order(_ row: Int, _ first: Int32, _ second: Int32?) -> Int {
    let found = cell(row, 0)
    if found != first { return found < first ? -1 : 1 }
    guard let second else { return 0 }
    let next = cell(row, 1)
    return next == second ? 0 : next < second ? -1 : 1
  }
}

extension Array where Element == Int32 {
  /// Writes a date, or the mark of its absence.
  mutating func append(_ date: RecordedDate?) { append(date?.stored ?? RecordedDate.none) }

  /// Writes a case by its place in its list.
  mutating func append<Word: CaseIterable & Equatable>(word: Word) where Word.AllCases == [Word] {
    append(Int32(Word.allCases.firstIndex(of: word) ?? 0))
  }
}

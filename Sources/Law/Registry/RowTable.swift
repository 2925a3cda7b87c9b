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
  private var numbers: NumberList.Run

  init(_ numbers: NumberList.Run) { self.numbers = numbers }

  /// The next integer.
  @inline(__always)
  mutating func next() -> Int32 { numbers.next() }

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
  /// By each integer that the first column may hold, from 0 on, where its rows begin, and then where the last end; empty
  /// where the first column names no places of another table.
  var index = NumberList([])
}

extension RowTable: Sendable {}

extension RowTable where Row: LawRow {
  /// Takes the stored form.
  init(stored cells: NumberList, index: NumberList) {
    precondition(cells.count % Row.width() == 0, "a table must hold whole rows")
    self.init(cells: cells, index: index)
  }

  /// Stores rows in the order given.
  init(_ rows: some Sequence<Row>) {
    var cells: [Int32] = []
    for row in rows { row.write(to: &cells) }
    self.init(cells: NumberList(cells))
  }

  /// The same, with an index by the first column, which holds places of another table in order.
  func indexed() -> Self {
    var starts: [Int32] = []
    for row in 0..<count {
      while starts.count <= cell(row, 0) { starts.append(Int32(row)) }
    }
    return Self(cells: cells, index: NumberList(starts + [Int32(count)]))
  }

  /// How many rows there are.
  var count: Int { cells.count / Row.width() }

  /// The row at a place.
  subscript(_ index: Int) -> Row {
    cells.withRun(at: index * Row.width(), count: Row.width()) { numbers in
      var reader = CellReader(numbers)
      return Row(from: &reader)
    }
  }

  /// One integer of a row, without reading the others.
  @inline(__always)
  func cell(_ row: Int, _ column: Int) -> Int32 { cells.integer(at: row * Row.width() + column) }

  /// The rows whose first columns hold these integers, in a table sorted by them.
  ///
  /// - Complexity: O(log *n*), and O(*k*) in the rows found: they are few.
  func range(of first: Int32, _ second: Int32? = nil) -> Range<Int> {
    let indexed = indexedRange(of: first)
    if let indexed, second == nil || indexed.isEmpty { return indexed }
    let all = indexed ?? 0..<count
    var low = all.lowerBound
    var end = all.upperBound
    while low < end {
      let middle = (low + end) / 2
      if order(middle, first, second) < 0 { low = middle + 1 } else { end = middle }
    }
    while end < all.upperBound, order(end, first, second) == 0 { end += 1 }
    return low..<end
  }

  /// The rows whose first column holds this integer, of a table that has an index.
  @inline(__always)
  private func indexedRange(of first: Int32) -> Range<Int>? {
    guard index.count > 0 else { return nil }
    guard first >= 0, Int(first) + 1 < index.count else { return 0..<0 }
    return Int(index.integer(at: Int(first)))..<Int(index.integer(at: Int(first) + 1))
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

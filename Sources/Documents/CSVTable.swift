package import Diagnostics

/// A table read from CSV: named columns, and rows whose cells know their places.
package struct CSVTable: Sendable {
  let storage: CSVStorage

  /// The names of the columns, in order.
  package var columns: [String] { storage.columns }

  /// The header's cells.
  package var header: CSVRow { CSVRow(storage: storage, firstCell: 0) }

  /// The rows below the header that have as many cells as it.
  package let rows: [CSVRow]

  init(storage: CSVStorage) {
    self.storage = storage
    let width = storage.columns.count
    let starts = Swift.stride(from: width, to: storage.cells.count, by: max(width, 1))
    rows = starts.map { CSVRow(storage: storage, firstCell: $0) }
  }

  /// The position of a column, or `nil` if the table has none of that name.
  package func index(ofColumn name: String) -> Int? { storage.columns.firstIndex(of: name) }

  /// Reports required columns that are missing, and columns that mean nothing.
  package func checkColumns(
    required: [String], optional: [String] = []
  ) -> [Diagnostic] {
    let known = required + optional
    var found: [Diagnostic] = []
    for name in required where !columns.contains(name) {
      found.append(DocumentDiagnostics.csvMissingColumn(name, at: header.span))
    }
    for cell in header.cells where !known.contains(cell.text) {
      found.append(DocumentDiagnostics.csvUnknownColumn(cell, known: known))
    }
    return found
  }
}

/// One row of a table.
package struct CSVRow: Sendable {
  let storage: CSVStorage
  let firstCell: Int

  /// The cells, in the order of the columns.
  package var cells: [CSVCell] {
    storage.columns.indices.map { CSVCell(storage: storage, index: firstCell + $0) }
  }

  /// The cell of the column at a position from ``CSVTable/index(ofColumn:)``.
  package subscript(column: Int) -> CSVCell {
    precondition(storage.columns.indices.contains(column), "a row has one cell for each column")
    return CSVCell(storage: storage, index: firstCell + column)
  }

  /// The cell of a column, or `nil` if the table has none of that name.
  package subscript(name: String) -> CSVCell? {
    storage.columns.firstIndex(of: name).map { self[$0] }
  }

  /// The whole row, without its line end.
  package var span: SourceSpan {
    let first = storage.cells[firstCell]
    let last = storage.cells[firstCell + storage.columns.count - 1]
    return SourceSpan(source: storage.source, start: Int(first.start), end: Int(last.end))
  }
}

/// One cell of a row.
package struct CSVCell: Sendable {
  let storage: CSVStorage
  let index: Int

  /// What the cell says, without its quotes.
  package var text: String {
    let cell = storage.cells[index]
    let bytes = storage.bytes[Int(cell.start)..<Int(cell.end)]
    guard cell.isQuoted else { return String(decoding: bytes, as: UTF8.self) }
    let inner = bytes.dropFirst().dropLast()
    guard inner.contains(UInt8(ascii: "\"")) else { return String(decoding: inner, as: UTF8.self) }
    var text: [UInt8] = []
    var isSecond = false
    for byte in inner {
      isSecond = byte == UInt8(ascii: "\"") && !isSecond
      if !isSecond { text.append(byte) }
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// Whether nothing is written, or nothing between quotes.
  package var isEmpty: Bool {
    let cell = storage.cells[index]
    return cell.end - cell.start == (cell.isQuoted ? 2 : 0)
  }

  /// Where it stands, quotes included.
  package var span: SourceSpan {
    let cell = storage.cells[index]
    return SourceSpan(source: storage.source, start: Int(cell.start), end: Int(cell.end))
  }
}

/// What the handles of one table share; a class, so that a handle costs one reference.
final class CSVStorage: Sendable {
  /// One cell: byte offsets, and whether it is in quotes.
  struct Cell {
    var start: Int32
    var end: Int32
    var isQuoted: Bool
  }

  let source: SourceID
  let bytes: [UInt8]
  let columns: [String]
  /// Header and rows, end to end.
  let cells: [Cell]

  init(source: SourceID, bytes: [UInt8], columns: [String], cells: [Cell]) {
    self.source = source
    self.bytes = bytes
    self.columns = columns
    self.cells = cells
  }
}

import Diagnostics

/// One cell of a table, with its place.
struct Cell {
  let text: String
  let span: SourceSpan
}

/// A table with a head line: RFC 4180, with line feeds.
struct Sheet {
  /// Which column has which name.
  var columns: [String: Int] = [:]
  /// The cells of the head line.
  var head: [Cell] = []
  /// The rows below it, as many cells each as were written.
  var rows: [[Cell]] = []

  /// Reads a table; a quote that is never closed ends with the file.
  init(_ file: SourceFile) {
    var reader = SheetReader(file)
    while let row = reader.nextRow() {
      if head.isEmpty {
        head = row
        for (place, cell) in row.enumerated() where columns[cell.text] == nil {
          columns[cell.text] = place
        }
      } else if row.count > 1 || !(row.first?.text.isEmpty ?? true) {
        rows.append(row)
      }
    }
  }
}

/// Takes a table apart, row by row.
private struct SheetReader {
  private let bytes: [UInt8]
  private let source: SourceID
  private var position: Int

  init(_ file: SourceFile) {
    bytes = file.bytes
    source = file.id
    position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  /// The next row, or `nil` at the end.
  mutating func nextRow() -> [Cell]? {
    guard position < bytes.count else { return nil }
    var cells: [Cell] = []
    while true {
      cells.append(nextCell())
      guard position < bytes.count else { return cells }
      let separator = bytes[position]
      position += 1
      if separator != UInt8(ascii: ",") { return cells }
    }
  }

  private mutating func nextCell() -> Cell {
    let start = position
    var text: [UInt8] = []
    var isQuoted = false
    if position < bytes.count, bytes[position] == UInt8(ascii: "\"") {
      isQuoted = true
      position += 1
    }
    while position < bytes.count {
      let byte = bytes[position]
      if isQuoted {
        position += 1
        if byte != UInt8(ascii: "\"") {
          text.append(byte)
        } else if position < bytes.count, bytes[position] == UInt8(ascii: "\"") {
          text.append(byte)
          position += 1
        } else {
          isQuoted = false
        }
      } else if byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\n") {
        break
      } else {
        if byte != UInt8(ascii: "\r") { text.append(byte) }
        position += 1
      }
    }
    return Cell(
      text: String(decoding: text, as: UTF8.self),
      span: SourceSpan(source: source, start: start, end: position))
  }
}

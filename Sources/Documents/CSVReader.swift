package import Diagnostics

/// Reads CSV (RFC 4180): a header and rows, cells in quotes where they hold commas, quotes or line breaks.
///
/// A row with too few or too many cells is reported and left out. Blank lines are skipped.
package enum CSVReader {
  /// Reads a file.
  ///
  /// - Parameters:
  ///   - file: The input; a byte order mark is skipped.
  ///   - limits: ``ReadLimits/maxNodes`` counts cells.
  /// - Returns: The table of the rows that could be read; `nil` if there is no header.
  package static func read(
    _ file: SourceFile, limits: ReadLimits = .standard
  ) -> Diagnosed<CSVTable> {
    let whole = SourceSpan(source: file.id, start: 0, end: 0)
    guard file.bytes.count <= limits.maxBytes else {
      let count = file.bytes.count
      return Diagnosed(
        nil, [DocumentDiagnostics.tooManyBytes(count, limit: limits.maxBytes, at: whole)])
    }
    return file.bytes.withUnsafeBufferPointer { bytes in
      let unreadable = DocumentDiagnostics.unreadable(TextCheck(bytes), in: file)
      guard unreadable.isEmpty else { return Diagnosed(nil, unreadable) }
      var parser = CSVParser(file, bytes, limits: limits)
      parser.readAll()
      guard let storage = parser.storage() else {
        return Diagnosed(nil, [DocumentDiagnostics.empty(at: whole)])
      }
      return Diagnosed(CSVTable(storage: storage), parser.diagnostics)
    }
  }
}

/// Parses the rows of one file.
private struct CSVParser {
  private let file: SourceFile
  private let bytes: UnsafeBufferPointer<UInt8>
  private let limits: ReadLimits
  private var at: Int
  private var columns: [String] = []
  private var cells: [CSVStorage.Cell] = []
  private(set) var diagnostics: [Diagnostic] = []

  init(_ file: SourceFile, _ bytes: UnsafeBufferPointer<UInt8>, limits: ReadLimits) {
    self.file = file
    self.bytes = bytes
    self.limits = limits
    at = TextCheck.textStart(of: bytes)
  }

  func storage() -> CSVStorage? {
    guard !columns.isEmpty else { return nil }
    return CSVStorage(source: file.id, bytes: file.bytes, columns: columns, cells: cells)
  }

  mutating func readAll() {
    while at < bytes.count {
      let first = cells.count
      let start = at
      guard readRow() else { return cells.removeSubrange(first...) }
      let row = cells[first...]
      let isBlank = row.count == 1 && row[first].start == row[first].end
      if isBlank, columns.count != 1 {
        cells.removeSubrange(first...)
      } else if columns.isEmpty {
        readHeader()
      } else if row.count != columns.count {
        let place = span(start, row.last.map { Int($0.end) } ?? start)
        let count = row.count
        report(DocumentDiagnostics.csvCount(count, of: columns.count, at: place))
        cells.removeSubrange(first...)
      }
      if cells.count > limits.maxNodes {
        return report(
          DocumentDiagnostics.tooManyNodes(limit: limits.maxNodes, at: span(at, at)))
      }
      if diagnostics.count >= limits.maxDiagnostics {
        return report(
          DocumentDiagnostics.tooManyMistakes(limit: limits.maxDiagnostics, at: span(at, at)))
      }
    }
  }

  private mutating func readHeader() {
    let storage = CSVStorage(source: file.id, bytes: file.bytes, columns: [], cells: cells)
    var places: [String: SourceSpan] = [:]
    for index in cells.indices {
      let cell = CSVCell(storage: storage, index: index)
      let name = cell.text
      columns.append(name)
      if name.isEmpty {
        report(DocumentDiagnostics.csvNoName(at: cell.span))
      } else if let first = places[name] {
        report(DocumentDiagnostics.csvSameColumn(name, first: first, at: cell.span))
      } else {
        places[name] = cell.span
      }
    }
  }

  /// Reads the cells of one row and its line end; false if a quote is never closed.
  private mutating func readRow() -> Bool {
    while true {
      guard at < bytes.count, bytes[at] == UInt8(ascii: "\"") else {
        readPlainCell()
        if endsRow() { return true }
        continue
      }
      let start = at
      guard skipQuoted() else {
        report(DocumentDiagnostics.csvUnclosedQuote(at: span(start, start + 1)))
        return false
      }
      let end = at
      while at < bytes.count, !isCellEnd(bytes[at]) { at += 1 }
      if at > end { report(DocumentDiagnostics.csvAfterQuote(at: span(end, at))) }
      cells.append(.init(start: Int32(start), end: Int32(end), isQuoted: true))
      if endsRow() { return true }
    }
  }

  private mutating func readPlainCell() {
    let start = at
    var quote: Int?
    while at < bytes.count, !isCellEnd(bytes[at]) {
      if bytes[at] == UInt8(ascii: "\"") { quote = quote ?? at }
      at += 1
    }
    if let quote { report(DocumentDiagnostics.csvQuoteInside(at: span(quote, quote + 1))) }
    cells.append(.init(start: Int32(start), end: Int32(at), isQuoted: false))
  }

  /// Moves past a quoted cell; false if its quote is never closed.
  private mutating func skipQuoted() -> Bool {
    at += 1
    while at < bytes.count {
      if bytes[at] == UInt8(ascii: "\"") {
        at += 1
        guard at < bytes.count, bytes[at] == UInt8(ascii: "\"") else { return true }
      }
      at += 1
    }
    return false
  }

  /// Moves past the comma or line end after a cell; true at the end of the row.
  private mutating func endsRow() -> Bool {
    guard at < bytes.count else { return true }
    let byte = bytes[at]
    at += 1
    if byte == 0x0D, at < bytes.count, bytes[at] == 0x0A { at += 1 }
    return byte != UInt8(ascii: ",")
  }

  private func isCellEnd(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ",") || byte == 0x0A || byte == 0x0D
  }

  private mutating func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

  private func span(_ start: Int, _ end: Int) -> SourceSpan {
    SourceSpan(source: file.id, start: start, end: end)
  }
}

package import Diagnostics

/// Reads NDJSON: one JSON document a line, each read by itself.
///
/// A bad line gives a record with its mistakes in its place, and the rest goes on. Blank lines give no
/// record; lines end at LF or CR LF. ``ReadLimits`` hold for each line.
package enum NDJSONReader {
  /// Reads a whole file; spans point into the file.
  package static func read(
    _ file: SourceFile, limits: ReadLimits = .standard
  ) -> [NDJSONRecord] {
    guard file.bytes.count <= Int(Int32.max) else {
      let span = SourceSpan(source: file.id, start: 0, end: 0)
      let mistake = DocumentDiagnostics.tooManyBytes(
        file.bytes.count, limit: Int(Int32.max), at: span)
      return [
        NDJSONRecord(line: 1, file: file, span: span, document: nil, diagnostics: [mistake])
      ]
    }
    return file.bytes.withUnsafeBufferPointer { bytes in
      var parser = JSONParser(file.id, bytes, limits: limits)
      var lines: [(line: Int, range: Range<Int>, isComplete: Bool, diagnostics: [Diagnostic])] = []
      var start = TextCheck.textStart(of: bytes)
      var number = 0
      while start < bytes.count {
        let end = NDJSONLine.end(in: bytes, from: start)
        number += 1
        let range = NDJSONLine.content(of: start..<end, in: bytes)
        start = end + 1
        if range.isEmpty { continue }
        parser.diagnostics = []
        let isComplete = parser.readLine(range)
        lines.append((number, range, isComplete, parser.diagnostics))
      }
      var documents = parser.storage(of: file).documents.makeIterator()
      return lines.map { line in
        NDJSONRecord(
          line: line.line, file: file,
          span: SourceSpan(
            source: file.id, start: line.range.lowerBound, end: line.range.upperBound),
          document: line.isComplete ? documents.next() : nil, diagnostics: line.diagnostics)
      }
    }
  }
}

extension JSONParser {
  /// Reads one line, or reports that it is too long.
  mutating func readLine(_ range: Range<Int>) -> Bool {
    guard range.count <= limits.maxBytes else {
      report(
        DocumentDiagnostics.lineTooLong(
          limit: limits.maxBytes, at: span(range.lowerBound, range.lowerBound)))
      return false
    }
    return readDocument(in: range)
  }
}

extension DocumentDiagnostics {
  static func lineTooLong(limit: Int, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      tooManyBytes, .error, "the line has more than \(limit) bytes", at: span, label: "not read")
  }
}

/// Finds the lines of NDJSON.
enum NDJSONLine {
  /// The next line feed, or the end of the bytes.
  static func end(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    guard let base = bytes.baseAddress else { return bytes.count }
    let raw = UnsafeRawPointer(base)
    let ones: UInt64 = 0x0101_0101_0101_0101
    var at = start
    while at + 8 <= bytes.count {
      let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: at, as: UInt64.self))
      let other = word ^ (ones &* 0x0A)
      let found = (other &- ones) & ~other & (ones &* 0x80)
      if found != 0 { return at + found.trailingZeroBitCount >> 3 }
      at += 8
    }
    while at < bytes.count, bytes[at] != 0x0A { at += 1 }
    return at
  }

  /// A line without the white space around it.
  static func content(of range: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> Range<Int> {
    func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D }
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, isBlank(bytes[start]) { start += 1 }
    while end > start, isBlank(bytes[end - 1]) { end -= 1 }
    return start..<end
  }
}

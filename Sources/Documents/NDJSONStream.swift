package import Diagnostics

/// Reads NDJSON as it comes, in memory that depends on the longest line and not on the input.
///
/// Hand it chunks of any size, then call ``finish()``. Each record's spans point into its own line, which
/// is the whole text of its ``NDJSONRecord/file``; its line in the input is ``NDJSONRecord/line``.
///
/// ```swift
/// var stream = NDJSONStream(source: id, name: "proposals.ndjson")
/// while let chunk = readChunk() {
///   for record in stream.read(chunk) { judge(record) }
/// }
/// for record in stream.finish() { judge(record) }
/// ```
package struct NDJSONStream: Sendable {
  private let source: SourceID
  private let name: String
  private let limits: ReadLimits
  /// The beginning of a line whose end has not come yet.
  private var pending: [UInt8] = []
  /// Whether the line has passed the limit, so that its bytes are dropped as they come.
  private var isDropping = false
  private var line = 0

  /// - Parameters:
  ///   - source: The identity that spans carry.
  ///   - name: The input's name in messages.
  ///   - limits: They hold for each line.
  package init(source: SourceID, name: String, limits: ReadLimits = .standard) {
    self.source = source
    self.name = name
    self.limits = limits
  }

  /// Reads every line that a chunk completes.
  package mutating func read(_ chunk: [UInt8]) -> [NDJSONRecord] {
    var records: [NDJSONRecord] = []
    chunk.withUnsafeBufferPointer { bytes in
      var start = 0
      while start < bytes.count {
        let end = NDJSONLine.end(in: bytes, from: start)
        take(bytes[start..<end])
        guard end < bytes.count else { break }
        if let record = endLine() { records.append(record) }
        start = end + 1
      }
    }
    return records
  }

  /// Reads a last line that has no line end.
  package mutating func finish() -> [NDJSONRecord] {
    let record = endLine()
    return record.map { [$0] } ?? []
  }

  private mutating func take(_ part: Slice<UnsafeBufferPointer<UInt8>>) {
    if isDropping { return }
    // A carriage return may still come off, so one byte more than the limit is kept.
    if pending.count + part.count > limits.maxBytes + 1 {
      pending = []
      isDropping = true
    } else {
      pending.append(contentsOf: part)
    }
  }

  private mutating func endLine() -> NDJSONRecord? {
    line += 1
    let bytes = pending
    pending = []
    let file = SourceFile(id: source, name: name, bytes: bytes)
    if isDropping {
      isDropping = false
      let span = SourceSpan(source: source, start: 0, end: 0)
      let mistake = DocumentDiagnostics.lineTooLong(limit: limits.maxBytes, at: span)
      return NDJSONRecord(
        line: line, file: file, span: span, document: nil, diagnostics: [mistake])
    }
    return bytes.withUnsafeBufferPointer { buffer in
      let start = line == 1 ? TextCheck.textStart(of: buffer) : 0
      let range = NDJSONLine.content(of: start..<buffer.count, in: buffer)
      if range.isEmpty { return nil }
      var parser = JSONParser(source, buffer, limits: limits)
      let isComplete = parser.readLine(range)
      let diagnostics = parser.diagnostics
      return NDJSONRecord(
        line: line, file: file,
        span: SourceSpan(source: source, start: range.lowerBound, end: range.upperBound),
        document: isComplete ? parser.storage(of: file).documents.first : nil,
        diagnostics: diagnostics)
    }
  }
}

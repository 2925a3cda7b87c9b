import Diagnostics

/// What to do where JSON is not JSON, so that one mistake does not hide the next.
extension JSONParser {
  /// A value or key follows where a comma should.
  mutating func missingComma(_ expectation: inout Expectation) -> Bool {
    guard builder.depth > 0 else { return false }
    let frame = builder.top
    let place = span(at, endOfWord(at: at))
    guard beginsValue(bytes[at]) else { return unexpected("`,` or the closing bracket", at: place) }
    report(
      DocumentDiagnostics.jsonMissing(
        ",", after: frame.isMapping ? "an entry" : "an element", at: place,
        insertAt: span(builder.lastEnd, builder.lastEnd)))
    expectation = frame.isMapping ? .key : .value
    return true
  }

  /// Where a key should be, something other than a string.
  mutating func unusualKey(_ byte: UInt8, _ expectation: inout Expectation) -> Bool {
    if byte == UInt8(ascii: "}") {
      if expectation == .key { reportTrailingComma() }
      return close(&expectation)
    }
    if byte == UInt8(ascii: ",") {
      report(DocumentDiagnostics.jsonUnexpected("an entry", found: ",", at: span(at, at + 1)))
      at += 1
      return true
    }
    if byte == UInt8(ascii: "'") { return readSingleQuoted(isKey: true, &expectation) }
    let place = span(at, endOfWord(at: at))
    guard isWordByte(byte) else { return unexpected("a key in double quotes", at: place) }
    let start = at
    at = place.end
    report(DocumentDiagnostics.jsonUnquoted(text(start, at), at: place))
    addText(isKey: true, from: start, textStart: start, length: at - start)
    expectation = .colon
    return true
  }

  /// Where a value should be, something that can't begin one.
  mutating func unusualValue(_ byte: UInt8, _ expectation: inout Expectation) -> Bool {
    let inMapping = isInMapping
    switch byte {
    case UInt8(ascii: "]") where !inMapping && builder.depth > 0:
      if expectation == .value { reportTrailingComma() }
      return close(&expectation)
    case UInt8(ascii: ",") where builder.depth > 0, UInt8(ascii: "}") where inMapping:
      report(
        DocumentDiagnostics.jsonUnexpected(
          "a value", found: text(at, at + 1), at: span(at, at + 1)))
      if inMapping {
        builder.addScalar(.null, .json, from: at, to: at, textStart: at, length: 0, hash: 0)
        expectation = .commaOrEnd
      } else {
        at += 1
        expectation = .value
      }
      return true
    case UInt8(ascii: "'"): return readSingleQuoted(isKey: false, &expectation)
    case _ where isWordByte(byte):
      let start = at
      at = endOfWord(at: at)
      if byte == UInt8(ascii: ".") || byte == UInt8(ascii: "+") {
        report(DocumentDiagnostics.jsonNumber(text(start, at), at: span(start, at)))
      } else {
        reportWord(from: start)
      }
      addUnreadable(from: start)
      expectation = builder.depth == 0 ? .nothing : .commaOrEnd
      return true
    default: return unexpected("a value", at: span(at, endOfWord(at: at)))
    }
  }

  /// Reports a bare word from an offset up to here.
  mutating func reportWord(from start: Int) {
    report(DocumentDiagnostics.jsonWord(text(start, at), at: span(start, at)))
  }

  /// Reports and skips a comment; false if none stands here.
  mutating func skipComment() -> Bool {
    let start = at
    let next = at + 1 < end ? bytes[at + 1] : 0
    if bytes[at] == UInt8(ascii: "#") || next == UInt8(ascii: "/") {
      while at < end, bytes[at] != 0x0A, bytes[at] != 0x0D { at += 1 }
    } else if next == UInt8(ascii: "*") {
      at += 2
      while at < end, !(bytes[at] == UInt8(ascii: "/") && bytes[at - 1] == UInt8(ascii: "*")) {
        at += 1
      }
      at = min(at + 1, end)
    } else {
      return false
    }
    report(DocumentDiagnostics.jsonComment(at: span(start, at)))
    return true
  }

  /// Reports that the text ends too early.
  mutating func reportEnd(from start: Int) {
    if let frame = builder.frames.last {
      report(
        DocumentDiagnostics.jsonUnclosed(
          isMapping: frame.isMapping, at: span(at, at), opening: opening(of: frame)))
    } else if diagnostics.isEmpty || diagnostics.last?.span.map({ $0.end < start }) ?? true {
      report(DocumentDiagnostics.empty(at: span(start, start)))
    }
  }

  private mutating func reportTrailingComma() {
    var comma = at - 1
    while comma > 0, bytes[comma] != UInt8(ascii: ",") { comma -= 1 }
    report(DocumentDiagnostics.jsonTrailingComma(at: span(comma, comma + 1)))
  }

  private mutating func readSingleQuoted(
    isKey: Bool, _ expectation: inout Expectation
  ) -> Bool {
    let start = at
    at += 1
    while at < end, bytes[at] != UInt8(ascii: "'"), bytes[at] != 0x0A {
      let sequence = UTF8Length.ofSequence(in: bytes, at: at)
      guard sequence.isValid, at + sequence.count <= end else {
        return unexpected("a character", at: span(at, at + 1))
      }
      at += sequence.count
    }
    guard at < end, bytes[at] != 0x0A else {
      report(DocumentDiagnostics.jsonUnclosedString(at: span(start, at)))
      return false
    }
    at += 1
    report(DocumentDiagnostics.jsonSingleQuotes(text(start + 1, at - 1), at: span(start, at)))
    addText(isKey: isKey, from: start, textStart: start + 1, length: at - start - 2)
    expectation = isKey ? .colon : builder.depth == 0 ? .nothing : .commaOrEnd
    return true
  }

  private mutating func addText(isKey: Bool, from start: Int, textStart: Int, length: Int) {
    let text = UnsafeBufferPointer(rebasing: bytes[textStart..<(textStart + length)])
    builder.addScalar(
      .string, .json, from: start, to: at, textStart: textStart, length: length,
      hash: isKey ? FieldKey.hash(of: text) : 0)
  }

  private mutating func unexpected(_ expected: String, at place: SourceSpan) -> Bool {
    let sequence = UTF8Length.ofSequence(in: bytes, at: place.start)
    if !sequence.isValid {
      let bad = span(place.start, min(place.start + sequence.count, end))
      report(DocumentDiagnostics.invalidUTF8(bytes[bad.start..<bad.end], at: bad))
    } else {
      report(
        DocumentDiagnostics.jsonUnexpected(
          expected, found: text(place.start, place.end), at: place))
    }
    return false
  }

  private func text(_ start: Int, _ end: Int) -> String {
    String(decoding: bytes[start..<end], as: UTF8.self)
  }

  private func beginsValue(_ byte: UInt8) -> Bool {
    isWordByte(byte) || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
      || byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[")
  }

  func isWordByte(_ byte: UInt8) -> Bool { JSONBytes.isWordByte(byte) }

  /// The end of the word at an offset, or of the one character there.
  func endOfWord(at start: Int) -> Int {
    var last = start
    while last < end, isWordByte(bytes[last]) { last += 1 }
    if last > start { return last }
    return min(start + UTF8Length.ofSequence(in: bytes, at: start).count, end)
  }
}

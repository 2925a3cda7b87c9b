import Diagnostics

/// Strings, numbers and the three words.
extension JSONParser {
  /// Reads a string at its opening quote; false if it is never closed.
  mutating func readString(isKey: Bool) -> Bool {
    let start = at
    at += 1
    skipPlainText()
    if at < end, bytes[at] == UInt8(ascii: "\"") {
      at += 1
      addString(isKey: isKey, from: start, textStart: start + 1, length: at - start - 2)
      return true
    }
    return readStringWithEscapes(isKey: isKey, from: start)
  }

  /// Moves to the next byte of a string that is not plain valid text.
  @inline(__always)
  private mutating func skipPlainText() {
    guard let base = bytes.baseAddress else { return }
    at = JSONBytes.endOfPlainText(bytes, base, from: at, to: end)
  }

  private mutating func readStringWithEscapes(isKey: Bool, from start: Int) -> Bool {
    guard let text = decodeText(from: start) else { return false }
    addString(
      isKey: isKey, from: start, textStart: text.lowerBound, length: text.count, isDecoded: true)
    return true
  }

  /// Decodes a string into the arena, with all before the byte at hand, the first that is not plain.
  ///
  /// - Returns: Where the text stands among the arena's; `nil` if the string is never closed, which is told.
  mutating func decodeText(from start: Int) -> Range<Int>? {
    let textStart = builder.texts.count
    _ = builder.keep(UnsafeBufferPointer(rebasing: bytes[(start + 1)..<at]))
    while at < end {
      let byte = bytes[at]
      switch byte {
      case UInt8(ascii: "\""):
        at += 1
        return textStart..<builder.texts.count
      case UInt8(ascii: "\\"): readEscape()
      case 0x00..<0x20:
        // A string that runs over the end of its line lacks its quote far more often than a `\n`.
        guard byte != 0x0A, byte != 0x0D else {
          unclosedString(from: start)
          return nil
        }
        report(
          DocumentDiagnostics.jsonControl(Unicode.Scalar(byte), at: span(at, at + 1)))
        builder.keep(byte)
        at += 1
      case 0x80...:
        let sequence = UTF8Length.ofSequence(in: bytes, at: at)
        let next = min(at + sequence.count, end)
        report(DocumentDiagnostics.invalidUTF8(bytes[at..<next], at: span(at, next)))
        keep("\u{FFFD}")
        at = next
      default: break
      }
      let plain = at
      skipPlainText()
      _ = builder.keep(UnsafeBufferPointer(rebasing: bytes[plain..<at]))
    }
    unclosedString(from: start)
    return nil
  }

  private mutating func unclosedString(from start: Int) {
    report(DocumentDiagnostics.jsonUnclosedString(at: span(start, at)))
  }

  /// The hash of a decoded key.
  func hash(ofDecoded text: Range<Int>) -> UInt32 {
    builder.texts.withUnsafeBufferPointer { FieldKey.hash(of: .init(rebasing: $0[text])) }
  }

  private mutating func addString(
    isKey: Bool, from start: Int, textStart: Int, length: Int, isDecoded: Bool = false
  ) {
    if length > limits.maxScalarBytes {
      let place = span(start, at)
      report(
        DocumentDiagnostics.scalarTooLong(length, limit: limits.maxScalarBytes, at: place))
    }
    var hash: UInt32 = 0
    if isKey {
      let range = textStart..<(textStart + length)
      hash =
        isDecoded
        ? self.hash(ofDecoded: range)
        : FieldKey.hash(of: .init(rebasing: bytes[range]))
    }
    builder.addScalar(
      .string, .json, from: start, to: at, textStart: textStart, length: length, hash: hash,
      flags: isDecoded ? .decoded : [])
  }

  private mutating func readEscape() {
    let start = at
    at += 1
    guard at < end else { return }
    let letter = bytes[at]
    at += 1
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): builder.keep(letter)
    case UInt8(ascii: "b"): builder.keep(0x08)
    case UInt8(ascii: "f"): builder.keep(0x0C)
    case UInt8(ascii: "n"): builder.keep(0x0A)
    case UInt8(ascii: "r"): builder.keep(0x0D)
    case UInt8(ascii: "t"): builder.keep(0x09)
    case UInt8(ascii: "u"): readUnicodeEscape(from: start)
    default:
      at = start + 1 + min(UTF8Length.ofSequence(in: bytes, at: start + 1).count, end - start - 1)
      report(DocumentDiagnostics.jsonEscape(at: span(start, at)))
      keep("\u{FFFD}")
    }
  }

  private mutating func readUnicodeEscape(from start: Int) {
    guard let unit = hexadecimal() else {
      report(DocumentDiagnostics.jsonEscape(at: span(start, at)))
      return keep("\u{FFFD}")
    }
    if let scalar = Unicode.Scalar(unit) { return keep(scalar) }
    let afterFirst = at
    if unit < 0xDC00, at + 6 <= end, bytes[at] == UInt8(ascii: "\\"),
      bytes[at + 1] == UInt8(ascii: "u")
    {
      at += 2
      if let low = hexadecimal(), (0xDC00..<0xE000).contains(low),
        let scalar = Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00))
      {
        return keep(scalar)
      }
      at = afterFirst
    }
    report(DocumentDiagnostics.jsonSurrogate(at: span(start, at)))
    keep("\u{FFFD}")
  }

  /// Four hexadecimal digits; stops before the first byte that is none.
  private mutating func hexadecimal() -> UInt32? {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard at < end, let digit = CoreSchema.hexDigit(bytes[at]) else { return nil }
      value = value << 4 | UInt32(digit)
      at += 1
    }
    return value
  }

  private mutating func keep(_ scalar: Unicode.Scalar) {
    for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter { builder.keep(byte) }
  }

  /// Reads a number at its sign or first digit.
  mutating func readNumber() {
    let start = at
    var tag = Node.ScalarTag.int
    if bytes[at] == UInt8(ascii: "-") { at += 1 }
    let whole = at
    skipDigits()
    var isValid = at > whole && (at == whole + 1 || bytes[whole] != UInt8(ascii: "0"))
    if at < end, bytes[at] == UInt8(ascii: ".") {
      tag = .float
      at += 1
      let digits = at
      skipDigits()
      if at == digits { isValid = false }
    }
    if at < end, bytes[at] | 0x20 == UInt8(ascii: "e") {
      tag = .float
      at += 1
      if at < end, bytes[at] == UInt8(ascii: "+") || bytes[at] == UInt8(ascii: "-") { at += 1 }
      let digits = at
      skipDigits()
      if at == digits { isValid = false }
    }
    if at < end, isWordByte(bytes[at]) { isValid = false }
    guard isValid else {
      at = endOfWord(at: start)
      report(
        DocumentDiagnostics.jsonNumber(
          String(decoding: bytes[start..<at], as: UTF8.self), at: span(start, at)))
      return addUnreadable(from: start)
    }
    add(tag, from: start)
  }

  @inline(__always)
  private mutating func skipDigits() {
    while at < end, CoreSchema.isDigit(bytes[at]) { at += 1 }
  }

  /// Reads `true`, `false` or `null`, or reports another word.
  mutating func readWord() {
    let start = at
    at = endOfWord(at: at)
    let word = UnsafeBufferPointer(rebasing: bytes[start..<at])
    if isWord(word, "true") || isWord(word, "false") {
      add(.bool, from: start)
    } else if isWord(word, "null") {
      add(.null, from: start)
    } else {
      reportWord(from: start)
      addUnreadable(from: start)
    }
  }

  @inline(__always)
  private func isWord(_ text: UnsafeBufferPointer<UInt8>, _ word: StaticString) -> Bool {
    guard text.count == word.utf8CodeUnitCount else { return false }
    for at in 0..<text.count where text[at] != word.utf8Start[at] { return false }
    return true
  }

  /// Adds a null for what could not be read up to here, so that the tree stays whole.
  mutating func addUnreadable(from start: Int) {
    builder.addScalar(.null, .json, from: start, to: at, textStart: start, length: 0, hash: 0)
  }

  @inline(__always)
  private mutating func add(_ tag: Node.ScalarTag, from start: Int) {
    builder.addScalar(
      tag, .json, from: start, to: at, textStart: start, length: at - start, hash: 0)
  }
}

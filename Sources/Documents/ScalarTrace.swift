/// Reads a scalar as written beside its decoded text, noting where the two run side by side.
struct ScalarTrace {
  private let text: UnsafeBufferPointer<UInt8>
  private let source: UnsafeBufferPointer<UInt8>
  private var textAt = 0
  private var at: Int
  /// Where the content ends: before a closing quote.
  private(set) var end: Int
  private(set) var segments: [ScalarMap.Segment] = []
  private var isBroken = false

  init(
    text: UnsafeBufferPointer<UInt8>, source: UnsafeBufferPointer<UInt8>, from: Int, to: Int
  ) {
    self.text = text
    self.source = source
    at = from
    end = to
  }

  /// Whether the whole text was found in the source.
  var isComplete: Bool { !isBroken && textAt == text.count }

  /// Follows a scalar written in a style from its first to its last byte.
  mutating func follow(_ style: Node.Style) {
    switch style {
    case .plain: followFlow(quote: nil)
    case .singleQuoted: followFlow(quote: UInt8(ascii: "'"))
    case .doubleQuoted, .json: followFlow(quote: UInt8(ascii: "\""))
    case .literal: followLiteral()
    case .folded: followFolded()
    case .flow, .block: isBroken = true
    }
  }

  // MARK: Plain and quoted

  private mutating func followFlow(quote: UInt8?) {
    if quote != nil {
      at += 1
      end -= 1
    }
    while at < end, !isBroken {
      let byte = source[at]
      if isBlank(byte) {
        followSpace()
      } else if quote == UInt8(ascii: "'"), byte == quote {
        at += 2
        emit("'", from: at - 2)
      } else if quote == UInt8(ascii: "\""), byte == UInt8(ascii: "\\") {
        followEscape()
      } else {
        emit(byte, from: at)
        at += 1
      }
    }
  }

  /// A run of spaces and line breaks: one break is a space, each further one a newline.
  private mutating func followSpace() {
    let start = at
    var breaks: [Int] = []
    while at < end, isBlank(source[at]) {
      if isBreak(source[at]) { breaks.append(at) }
      at += isBreak(source[at]) ? breakLength(at) : 1
    }
    if breaks.isEmpty {
      for place in start..<at { emit(source[place], from: place) }
    } else if breaks.count == 1 {
      emit(0x20, from: start)
    } else {
      for place in breaks.dropFirst() { emit(0x0A, from: place) }
    }
  }

  private mutating func followEscape() {
    let start = at
    guard at + 1 < end else { return isBroken = true }
    let letter = source[at + 1]
    at += 2
    if isBreak(letter) {
      at += breakLength(at - 1) - 1
      while at < end, isBlank(source[at]) {
        if isBreak(source[at]) {
          emit(0x0A, from: at)
          at += breakLength(at)
        } else {
          at += 1
        }
      }
      return
    }
    let digits: Int
    switch letter {
    case UInt8(ascii: "x"): digits = 2
    case UInt8(ascii: "u"): digits = 4
    case UInt8(ascii: "U"): digits = 8
    default:
      guard let scalar = Self.escapes[letter] else { return isBroken = true }
      return emit(scalar, from: start)
    }
    guard var value = hexadecimal(digits) else { return isBroken = true }
    if (0xD800..<0xDC00).contains(value), at + 6 <= end, source[at] == UInt8(ascii: "\\"),
      source[at + 1] == UInt8(ascii: "u")
    {
      at += 2
      guard let low = hexadecimal(4), (0xDC00..<0xE000).contains(low) else {
        return isBroken = true
      }
      value = 0x10000 + (value - 0xD800) << 10 + (low - 0xDC00)
    }
    guard let scalar = Unicode.Scalar(value) else { return isBroken = true }
    emit(scalar, from: start)
  }

  private mutating func hexadecimal(_ digits: Int) -> UInt32? {
    guard at + digits <= end else { return nil }
    var value: UInt32 = 0
    for place in at..<(at + digits) {
      guard let digit = CoreSchema.hexDigit(source[place]) else { return nil }
      value = value << 4 | UInt32(digit)
    }
    at += digits
    return value
  }

  private static let escapes: [UInt8: Unicode.Scalar] = [
    UInt8(ascii: "0"): "\0", UInt8(ascii: "a"): "\u{7}", UInt8(ascii: "b"): "\u{8}",
    UInt8(ascii: "t"): "\t", 0x09: "\t", UInt8(ascii: "n"): "\n", UInt8(ascii: "v"): "\u{B}",
    UInt8(ascii: "f"): "\u{C}", UInt8(ascii: "r"): "\r", UInt8(ascii: "e"): "\u{1B}",
    0x20: " ", UInt8(ascii: "\""): "\"", UInt8(ascii: "/"): "/", UInt8(ascii: "\\"): "\\",
    UInt8(ascii: "N"): "\u{85}", UInt8(ascii: "_"): "\u{A0}", UInt8(ascii: "L"): "\u{2028}",
    UInt8(ascii: "P"): "\u{2029}",
  ]

  // MARK: Block scalars

  private mutating func skipHeader() {
    while at < end, !isBreak(source[at]) { at += 1 }
    if at < end { at += breakLength(at) }
  }

  /// Line by line; the indentation is what the first line with content has more than its text.
  private mutating func followLiteral() {
    skipHeader()
    // The end of the scalar leaves trailing blank lines out, but a text may keep one newline of them.
    let limit = source.count
    var indentation: Int?
    while textAt < text.count, !isBroken {
      var lineEnd = at
      while lineEnd < limit, !isBreak(source[lineEnd]) { lineEnd += 1 }
      var textEnd = textAt
      while textEnd < text.count, text[textEnd] != 0x0A { textEnd += 1 }
      if textEnd > textAt {
        let own = (lineEnd - at) - (textEnd - textAt)
        if indentation == nil { indentation = own }
        guard own >= 0, own == indentation else { return isBroken = true }
        for place in (at + own)..<lineEnd { emit(source[place], from: place) }
        // A last line of spaces is content too, though the scalar's span leaves it out.
        end = max(end, lineEnd)
      }
      if textAt < text.count {
        guard lineEnd < limit else { return isBroken = true }
        emit(0x0A, from: lineEnd)
      }
      at = lineEnd + (lineEnd < limit ? breakLength(lineEnd) : 0)
    }
  }

  /// Word by word: folding changes nothing but the space between words.
  private mutating func followFolded() {
    skipHeader()
    var wordEnd = at
    while textAt < text.count, !isBroken {
      if isBlank(text[textAt]) {
        segments.append(.init(text: textAt, source: wordEnd))
        while textAt < text.count, isBlank(text[textAt]) { textAt += 1 }
        continue
      }
      while at < end, isBlank(source[at]) { at += 1 }
      while at < end, !isBlank(source[at]), !isBroken {
        emit(source[at], from: at)
        at += 1
      }
      if at == wordEnd { isBroken = true }
      wordEnd = at
    }
  }

  // MARK: Bytes

  /// Takes what an escape stands for; the escape has just been read.
  private mutating func emit(_ scalar: Unicode.Scalar, from place: Int) {
    let bytes = Array(String(scalar).utf8)
    guard text[textAt...].starts(with: bytes) else { return isBroken = true }
    segments.append(.init(text: textAt, source: place, escapeEnd: at))
    textAt += bytes.count
  }

  private mutating func emit(_ byte: UInt8, from place: Int) {
    guard textAt < text.count, text[textAt] == byte else { return isBroken = true }
    if let last = segments.last, last.escapeEnd == nil, last.source + textAt - last.text == place {
      textAt += 1
      return
    }
    segments.append(.init(text: textAt, source: place))
    textAt += 1
  }

  private func isBreak(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }
  private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || isBreak(byte) }

  private func breakLength(_ place: Int) -> Int {
    source[place] == 0x0D && place + 1 < source.count && source[place + 1] == 0x0A ? 2 : 1
  }
}

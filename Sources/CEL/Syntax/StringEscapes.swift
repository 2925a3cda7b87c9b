/// Turns a string or bytes literal into what it says.
struct StringDecoder {
  private let bytes: [UInt8]
  private let isBytes: Bool
  private var position: Int
  private var result: [UInt8] = []
  private var diagnostics: [ExpressionDiagnostic] = []

  /// Decodes a literal that is known to be terminated.
  ///
  /// A line break in a triple-quoted literal is one line feed, however it is written in the text.
  ///
  /// - Parameters:
  ///   - token: A string or bytes token.
  ///   - bytes: The whole text.
  /// - Returns: UTF-8 of a string, or the bytes; and what is wrong in its escapes.
  static func decode(
    _ token: Token, in bytes: [UInt8]
  ) -> (content: [UInt8], diagnostics: [ExpressionDiagnostic]) {
    var open = token.range.lowerBound
    var isRaw = false
    while bytes[open] != UInt8(ascii: "'"), bytes[open] != UInt8(ascii: "\"") {
      if bytes[open] | 0x20 == UInt8(ascii: "r") { isRaw = true }
      open += 1
    }
    let isTriple =
      token.range.upperBound - open >= 6 && bytes[open + 1] == bytes[open]
      && bytes[open + 2] == bytes[open]
    let width = isTriple ? 3 : 1
    let content = open + width..<token.range.upperBound - width
    let isPlain = !bytes[content].contains { $0 == UInt8(ascii: "\\") || $0 == 0x0D }
    if isPlain { return (Array(bytes[content]), []) }
    var decoder = StringDecoder(
      bytes: bytes, isBytes: token.kind == .bytes, position: content.lowerBound)
    decoder.run(to: content.upperBound, isRaw: isRaw)
    return (decoder.result, decoder.diagnostics)
  }

  private init(bytes: [UInt8], isBytes: Bool, position: Int) {
    self.bytes = bytes
    self.isBytes = isBytes
    self.position = position
  }

  private mutating func run(to end: Int, isRaw: Bool) {
    result.reserveCapacity(end - position)
    while position < end {
      let byte = bytes[position]
      if byte == UInt8(ascii: "\\"), !isRaw {
        readEscape(before: end)
      } else if byte == 0x0D {
        result.append(0x0A)
        position += position + 1 < end && bytes[position + 1] == 0x0A ? 2 : 1
      } else {
        result.append(byte)
        position += 1
      }
    }
  }

  private mutating func readEscape(before end: Int) {
    let start = position
    let letter = bytes[start + 1]
    position += 2
    switch letter {
    case UInt8(ascii: "a"): result.append(0x07)
    case UInt8(ascii: "b"): result.append(0x08)
    case UInt8(ascii: "f"): result.append(0x0C)
    case UInt8(ascii: "n"): result.append(0x0A)
    case UInt8(ascii: "r"): result.append(0x0D)
    case UInt8(ascii: "t"): result.append(0x09)
    case UInt8(ascii: "v"): result.append(0x0B)
    case UInt8(ascii: "\\"), UInt8(ascii: "?"), UInt8(ascii: "\""), UInt8(ascii: "'"),
      UInt8(ascii: "`"):
      result.append(letter)
    case UInt8(ascii: "x"), UInt8(ascii: "X"): readCode(from: start, digits: 2, before: end)
    case UInt8(ascii: "u") where !isBytes: readCode(from: start, digits: 4, before: end)
    case UInt8(ascii: "U") where !isBytes: readCode(from: start, digits: 8, before: end)
    case UInt8(ascii: "0")...UInt8(ascii: "3"):
      position -= 1
      readCode(from: start, digits: 3, radix: 8, before: end)
    default:
      while position < end, bytes[position] & 0xC0 == 0x80 { position += 1 }
      diagnostics.append(
        .unknownEscape(
          String(decoding: bytes[start..<position], as: UTF8.self), isBytes: isBytes,
          at: start..<position))
    }
  }

  private mutating func readCode(
    from start: Int, digits: Int, radix: UInt32 = 16, before end: Int
  ) {
    var code: UInt32 = 0
    for _ in 0..<digits {
      guard position < end, let digit = Lexer.hexValue(bytes[position]), digit < radix else {
        return diagnostics.append(
          .shortEscape(
            String(decoding: bytes[start..<position], as: UTF8.self), digits: digits, radix: radix,
            at: start..<position))
      }
      code = code &* radix &+ digit
      position += 1
    }
    if isBytes {
      result.append(UInt8(truncatingIfNeeded: code))
    } else if let scalar = Unicode.Scalar(code) {
      result.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    } else {
      diagnostics.append(
        .notACharacter(
          String(decoding: bytes[start..<position], as: UTF8.self), at: start..<position))
    }
  }
}

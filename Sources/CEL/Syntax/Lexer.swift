/// Splits the text of an expression into tokens, reporting what can't be one.
struct Lexer {
  /// The text with a zero byte after it, so that looking one byte ahead needs no test.
  private let bytes: [UInt8]
  private let count: Int
  private var position = 0
  private var tokens: [Token] = []
  private var diagnostics: [ExpressionDiagnostic] = []

  /// Reads all tokens; the last is ``Token/Kind/end``.
  ///
  /// - Parameter bytes: UTF-8 followed by one zero byte.
  /// - Returns: The tokens, and what could not be one, both in order.
  static func tokens(of bytes: [UInt8]) -> (tokens: [Token], diagnostics: [ExpressionDiagnostic]) {
    var lexer = Lexer(bytes: bytes)
    lexer.run()
    return (lexer.tokens, lexer.diagnostics)
  }

  private init(bytes: [UInt8]) {
    precondition(bytes.last == 0, "the text of an expression must be followed by a zero byte")
    self.bytes = bytes
    count = bytes.count - 1
    tokens.reserveCapacity(count / 3 + 2)
  }

  private mutating func run() {
    while true {
      skipSpace()
      if position >= count { break }
      readToken()
    }
    tokens.append(Token(kind: .end, start: Int32(count), end: Int32(count)))
  }

  private mutating func skipSpace() {
    while true {
      switch bytes[position] {
      case 0x20, 0x09, 0x0A, 0x0C, 0x0D: position += 1
      case UInt8(ascii: "/") where bytes[position + 1] == UInt8(ascii: "/"):
        while position < count && bytes[position] != 0x0A { position += 1 }
      default: return
      }
    }
  }

  private mutating func readToken() {
    let byte = bytes[position]
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      readString(from: position, isBytes: false, isRaw: false)
    case _ where Lexer.isLetter(byte): readWord()
    case _ where Lexer.isDigit(byte): readNumber()
    case UInt8(ascii: ".") where Lexer.isDigit(bytes[position + 1]): readNumber()
    case UInt8(ascii: "`"): readQuotedIdentifier()
    default: readSign(byte)
    }
  }

  // MARK: Words

  private mutating func readWord() {
    let start = position
    let first = bytes[start] | 0x20
    if first == UInt8(ascii: "r") || first == UInt8(ascii: "b") {
      let isBytes = first == UInt8(ascii: "b")
      var quote = start + 1
      var isRaw = !isBytes
      if isBytes, bytes[quote] | 0x20 == UInt8(ascii: "r") {
        isRaw = true
        quote += 1
      }
      if bytes[quote] == UInt8(ascii: "\"") || bytes[quote] == UInt8(ascii: "'") {
        position = quote
        return readString(from: start, isBytes: isBytes, isRaw: isRaw)
      }
    }
    while Lexer.isLetter(bytes[position]) || Lexer.isDigit(bytes[position]) { position += 1 }
    append(keyword(start..<position), from: start)
  }

  private func keyword(_ range: Range<Int>) -> Token.Kind {
    switch (range.count, bytes[range.lowerBound]) {
    case (2, UInt8(ascii: "i")): spells("in", range) ? .inKeyword : .identifier
    case (4, UInt8(ascii: "t")): spells("true", range) ? .trueKeyword : .identifier
    case (4, UInt8(ascii: "n")): spells("null", range) ? .nullKeyword : .identifier
    case (5, UInt8(ascii: "f")): spells("false", range) ? .falseKeyword : .identifier
    default: .identifier
    }
  }

  private func spells(_ word: StaticString, _ range: Range<Int>) -> Bool {
    for (offset, place) in range.enumerated() where bytes[place] != word.utf8Start[offset] {
      return false
    }
    return true
  }

  private mutating func readQuotedIdentifier() {
    let start = position
    position += 1
    while Lexer.isQuotedNameByte(bytes[position]) { position += 1 }
    if bytes[position] == UInt8(ascii: "`"), position > start + 1 {
      position += 1
      return append(.quotedIdentifier, from: start)
    }
    while position < count, bytes[position] != UInt8(ascii: "`"), bytes[position] != 0x0A {
      position += 1
    }
    if bytes[position] == UInt8(ascii: "`") { position += 1 }
    diagnostics.append(.malformedQuotedName(at: start..<position))
    append(.invalid, from: start)
  }

  // MARK: Numbers

  private mutating func readNumber() {
    let start = position
    var kind = Token.Kind.int
    if bytes[position] == UInt8(ascii: "0"), bytes[position + 1] | 0x20 == UInt8(ascii: "x"),
      Lexer.hexValue(bytes[position + 2]) != nil
    {
      position += 2
      while Lexer.hexValue(bytes[position]) != nil { position += 1 }
    } else {
      skipDigits()
      if bytes[position] == UInt8(ascii: "."), Lexer.isDigit(bytes[position + 1]) {
        kind = .double
        position += 1
        skipDigits()
      }
      if bytes[position] | 0x20 == UInt8(ascii: "e") {
        let sign =
          bytes[position + 1] == UInt8(ascii: "+") || bytes[position + 1] == UInt8(ascii: "-")
        if Lexer.isDigit(bytes[position + (sign ? 2 : 1)]) {
          kind = .double
          position += sign ? 2 : 1
          skipDigits()
        }
      }
    }
    if kind == .int, bytes[position] | 0x20 == UInt8(ascii: "u") {
      kind = .uint
      position += 1
    }
    guard Lexer.isLetter(bytes[position]) else { return append(kind, from: start) }
    while Lexer.isLetter(bytes[position]) || Lexer.isDigit(bytes[position]) { position += 1 }
    diagnostics.append(.malformedNumber(text(start..<position), at: start..<position))
    append(.invalid, from: start)
  }

  private mutating func skipDigits() {
    while Lexer.isDigit(bytes[position]) { position += 1 }
  }

  // MARK: Strings

  /// Reads a string whose opening quote is at `position`; what it says is decoded by ``StringDecoder``.
  private mutating func readString(from start: Int, isBytes: Bool, isRaw: Bool) {
    let quote = bytes[position]
    let isTriple =
      bytes[position + 1] == quote && position + 2 < count && bytes[position + 2] == quote
    position += isTriple ? 3 : 1
    let kind: Token.Kind = isBytes ? .bytes : .string
    while position < count {
      let byte = bytes[position]
      if byte == quote {
        if !isTriple {
          position += 1
          return append(kind, from: start)
        }
        if bytes[position + 1] == quote, bytes[position + 2] == quote {
          position += 3
          return append(kind, from: start)
        }
      } else if byte == UInt8(ascii: "\\"), !isRaw, position + 1 < count {
        position += bytes[position + 1] == 0x0A && !isTriple ? 0 : 1
      } else if !isTriple, byte == 0x0A || byte == 0x0D {
        break
      }
      position += 1
    }
    position = min(position, count)
    diagnostics.append(
      .unterminatedString(
        quote: String(repeating: quote == UInt8(ascii: "'") ? "'" : "\"", count: isTriple ? 3 : 1),
        at: start..<position))
    append(.invalid, from: start)
  }

  // MARK: Signs

  private mutating func readSign(_ byte: UInt8) {
    let start = position
    let next = bytes[position + 1]
    let isDoubled = next == byte
    let hasEquals = next == UInt8(ascii: "=")
    var length = 1
    let kind: Token.Kind
    switch byte {
    case UInt8(ascii: "("): kind = .leftParenthesis
    case UInt8(ascii: ")"): kind = .rightParenthesis
    case UInt8(ascii: "["): kind = .leftBracket
    case UInt8(ascii: "]"): kind = .rightBracket
    case UInt8(ascii: "{"): kind = .leftBrace
    case UInt8(ascii: "}"): kind = .rightBrace
    case UInt8(ascii: "."): kind = .dot
    case UInt8(ascii: ","): kind = .comma
    case UInt8(ascii: ":"): kind = .colon
    case UInt8(ascii: "?"): kind = .question
    case UInt8(ascii: "+"): kind = .plus
    case UInt8(ascii: "-"): kind = .minus
    case UInt8(ascii: "*"): kind = .star
    case UInt8(ascii: "/"): kind = .slash
    case UInt8(ascii: "%"): kind = .percent
    case UInt8(ascii: "!"):
      kind = hasEquals ? .notEquals : .not
      length = hasEquals ? 2 : 1
      if hasEquals, bytes[position + 2] == UInt8(ascii: "=") {
        return readMisspelt("!=", .notEquals, 3)
      }
    case UInt8(ascii: "<"):
      kind = hasEquals ? .lessEquals : .less
      length = hasEquals ? 2 : 1
      if next == UInt8(ascii: ">") { return readMisspelt("!=", .notEquals, 2) }
    case UInt8(ascii: ">"):
      kind = hasEquals ? .greaterEquals : .greater
      length = hasEquals ? 2 : 1
    case UInt8(ascii: "=") where next == UInt8(ascii: ">"):
      return readMisspelt(">=", .greaterEquals, 2)
    case UInt8(ascii: "=") where next == UInt8(ascii: "<"):
      return readMisspelt("<=", .lessEquals, 2)
    case UInt8(ascii: "=") where isDoubled && bytes[position + 2] == byte:
      return readMisspelt("==", .equals, 3)
    case UInt8(ascii: "="), UInt8(ascii: "&"), UInt8(ascii: "|"):
      kind = byte == UInt8(ascii: "=") ? .equals : byte == UInt8(ascii: "&") ? .and : .or
      length = isDoubled ? 2 : 1
      if !isDoubled {
        return readMisspelt(String(repeating: text(start..<start + 1), count: 2), kind, 1)
      }
    default: return readInvalid()
    }
    position += length
    append(kind, from: start)
  }

  /// Reads a sign of another language as the operator it stands for, and says how that is written.
  private mutating func readMisspelt(_ written: String, _ kind: Token.Kind, _ length: Int) {
    let range = position..<position + length
    diagnostics.append(.misspeltOperator(text(range), written: written, at: range))
    position += length
    append(kind, from: range.lowerBound)
  }

  private mutating func readInvalid() {
    let start = position
    position += 1
    while position < count, bytes[position] & 0xC0 == 0x80 { position += 1 }
    if let content = readTypographicString(from: start) {
      diagnostics.append(.typographicQuotes(text(content), at: start..<position))
      return append(.invalid, from: start)
    }
    diagnostics.append(.unexpectedCharacter(text(start..<position), at: start..<position))
    append(.invalid, from: start)
  }

  /// Passes over a string in typographic quotes, which is reported as a whole.
  ///
  /// - Parameter start: Where the character before `position` starts.
  /// - Returns: Where the content of the string stands, or `nil` if there is no such string on this line.
  private mutating func readTypographicString(from start: Int) -> Range<Int>? {
    guard isTypographicQuote(at: start) else { return nil }
    var end = position
    while end < count, bytes[end] != 0x0A {
      if isTypographicQuote(at: end) {
        let content = position..<end
        position = end + 3
        return content
      }
      end += 1
    }
    return nil
  }

  /// Whether one of U+2018, U+2019, U+201C and U+201D starts here.
  private func isTypographicQuote(at place: Int) -> Bool {
    guard place + 2 < count, bytes[place] == 0xE2, bytes[place + 1] == 0x80 else { return false }
    return [0x98, 0x99, 0x9C, 0x9D].contains(bytes[place + 2])
  }

  // MARK: Parts

  private mutating func append(_ kind: Token.Kind, from start: Int) {
    tokens.append(Token(kind: kind, start: Int32(start), end: Int32(position)))
  }

  private func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  static func isLetter(_ byte: UInt8) -> Bool {
    let lower = byte | 0x20
    return (lower >= UInt8(ascii: "a") && lower <= UInt8(ascii: "z")) || byte == UInt8(ascii: "_")
  }

  static func isDigit(_ byte: UInt8) -> Bool {
    byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
  }

  /// Letters, digits and `.`, `-`, `/` and space: what may stand between back-ticks.
  static func isQuotedNameByte(_ byte: UInt8) -> Bool {
    isLetter(byte) || isDigit(byte) || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: "/") || byte == 0x20
  }

  static func hexValue(_ byte: UInt8) -> UInt32? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(byte - UInt8(ascii: "a") + 10)
    case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(byte - UInt8(ascii: "A") + 10)
    default: nil
    }
  }
}

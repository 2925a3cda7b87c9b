// Literals: numbers, strings, lists, maps and structures; and parentheses.
extension Parser {
  mutating func parsePrimary() -> ExprID {
    let token = current
    switch token.kind {
    case .identifier: return parseName(from: token.start, isGlobal: false)
    case .dot where next.kind == .identifier:
      advance()
      return parseName(from: token.start, isGlobal: true)
    case .int, .uint, .double:
      advance()
      return parseNumber(token, isNegative: false, from: token.start)
    case .minus where next.kind == .int || next.kind == .double:
      advance()
      let number = current
      advance()
      return parseNumber(number, isNegative: true, from: token.start)
    case .string, .bytes: return parseString()
    case .trueKeyword: return parseConstant(.bool(true))
    case .falseKeyword: return parseConstant(.bool(false))
    case .nullKeyword: return parseConstant(.null)
    case .leftParenthesis:
      advance()
      let inner = parseExpression()
      expectClosing(.rightParenthesis, opened: token)
      return inner
    case .leftBracket: return parseList()
    case .leftBrace: return parseMap()
    case .quotedIdentifier:
      report(.quotedNameAlone(at: token.range))
      advance()
      return addPlaceholder()
    case .invalid:
      advance()
      return addPlaceholder()
    default:
      report(.expectedExpression(found: found, at: token.range))
      return addPlaceholder()
    }
  }

  private mutating func parseConstant(_ constant: Constant) -> ExprID {
    let token = current
    advance()
    return add(.constant(constant), at: token.start..<token.end)
  }

  private mutating func parseString() -> ExprID {
    let token = current
    let (content, mistakes) = StringDecoder.decode(token, in: bytes)
    for mistake in mistakes { report(mistake) }
    return parseConstant(
      token.kind == .bytes
        ? .bytes(content) : .string(String(decoding: content, as: UTF8.self)))
  }

  // MARK: Numbers

  private mutating func parseNumber(
    _ token: Token, isNegative: Bool, from start: Int32
  ) -> ExprID {
    let range = start..<token.end
    if token.kind == .double {
      let value = Double(text(of: token)) ?? .infinity
      if !value.isFinite { reportOutOfRange(range, "double") }
      return add(.constant(.double(isNegative ? -value : value)), at: range)
    }
    let magnitude = magnitude(of: token)
    if token.kind == .uint {
      if magnitude == nil { reportOutOfRange(range, "uint") }
      return add(.constant(.uint(magnitude ?? 0)), at: range)
    }
    let limit = UInt64(Int64.max) + (isNegative ? 1 : 0)
    guard let magnitude, magnitude <= limit else {
      reportOutOfRange(range, "int")
      return add(.constant(.int(0)), at: range)
    }
    let value = Int64(bitPattern: isNegative ? 0 &- magnitude : magnitude)
    return add(.constant(.int(value)), at: range)
  }

  private mutating func reportOutOfRange(_ range: Range<Int32>, _ type: String) {
    let place = Int(range.lowerBound)..<Int(range.upperBound)
    let text = String(decoding: bytes[place].prefix(40), as: UTF8.self)
    report(
      .numberOutOfRange(place.count > 40 ? text + "…" : text, type: type, at: place))
  }

  /// The value of an int or uint token without its sign, or `nil` if it needs more than 64 bits.
  private func magnitude(of token: Token) -> UInt64? {
    var range = token.range
    if token.kind == .uint { range = range.lowerBound..<range.upperBound - 1 }
    let isHex = range.count > 2 && bytes[range.lowerBound + 1] | 0x20 == UInt8(ascii: "x")
    if isHex { range = range.lowerBound + 2..<range.upperBound }
    let radix: UInt64 = isHex ? 16 : 10
    var value: UInt64 = 0
    for byte in bytes[range] {
      let (product, overflow) = value.multipliedReportingOverflow(by: radix)
      let (sum, carry) = product.addingReportingOverflow(UInt64(Lexer.hexValue(byte) ?? 0))
      if overflow || carry { return nil }
      value = sum
    }
    return value
  }

  // MARK: Collections

  /// `?` before an item, if there is one.
  private mutating func parseOptionalMark() -> Bool {
    let token = current
    guard accept(.question) else { return false }
    requireOptionals(at: token)
    return true
  }

  private mutating func parseList() -> ExprID {
    let opened = current
    advance()
    var elements: [ExprID] = []
    var optionalIndices: [Int32] = []
    while !accept(.rightBracket) {
      if parseOptionalMark() { optionalIndices.append(Int32(elements.count)) }
      elements.append(parseExpression())
      if !parseSeparator(before: .rightBracket, opened: opened) { break }
    }
    return add(
      .list(elements: elements, optionalIndices: optionalIndices), at: opened.start..<lastEnd)
  }

  private mutating func parseMap() -> ExprID {
    let opened = current
    advance()
    var entries: [MapEntry] = []
    while !accept(.rightBrace) {
      let isOptional = parseOptionalMark()
      let key = parseExpression()
      if let value = parseEntryValue(after: "the key") {
        entries.append(MapEntry(key: key, value: value, isOptional: isOptional))
      }
      if !parseSeparator(before: .rightBrace, opened: opened) { break }
    }
    return add(.map(entries), at: opened.start..<lastEnd)
  }

  /// `: value`, or a mistake that is passed over.
  private mutating func parseEntryValue(after what: String) -> ExprID? {
    if accept(.colon) { return parseExpression() }
    reportHere(.missingColon(found: found, after: what, at: current.range))
    recover()
    return nil
  }

  /// `{field: value, …}` after a type name.
  mutating func parseStructure(named name: ExprID, from start: Int32) -> ExprID {
    let typeName = builder.qualifiedName(of: name) ?? ""
    let nameRange = builder.range(of: name)
    let opened = current
    advance()
    var fields: [StructureField] = []
    while !accept(.rightBrace) {
      let isOptional = parseOptionalMark()
      let token = current
      if token.kind == .identifier || token.kind == .quotedIdentifier {
        advance()
        let range = token.range
        let inner =
          token.kind == .identifier ? range : range.lowerBound + 1..<range.upperBound - 1
        if let value = parseEntryValue(after: "the field") {
          fields.append(
            StructureField(
              name: String(decoding: bytes[inner], as: UTF8.self), value: value,
              isOptional: isOptional, nameRange: token.start..<token.end))
        }
      } else {
        reportHere(.expectedFieldName(found: found, at: token.range))
        recover()
      }
      if !parseSeparator(before: .rightBrace, opened: opened) { break }
    }
    return add(
      .structure(typeName: typeName, fields: fields), at: start..<lastEnd, name: nameRange)
  }
}

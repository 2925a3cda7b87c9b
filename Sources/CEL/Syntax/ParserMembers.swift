// Names, selections, indexing and calls.
extension Parser {
  /// A primary expression with everything that follows it by `.`, `[` and `{`.
  mutating func parseMember() -> ExprID {
    let start = current.start
    /// Whether all so far is a dotted name, which `{` may follow.
    var isName = current.kind == .identifier || current.kind == .dot
    var operand = parsePrimary()
    if case .ident = builder[operand] {} else { isName = false }
    while true {
      switch current.kind {
      case .dot: operand = parseSelection(of: operand, from: start, isName: &isName)
      case .leftBracket:
        operand = parseIndex(of: operand, from: start)
        isName = false
      case .leftBrace where isName:
        operand = parseStructure(named: operand, from: start)
        isName = false
      default: return operand
      }
    }
  }

  /// `.name`, `.?name` or `.name(…)` at the dot.
  private mutating func parseSelection(
    of operand: ExprID, from start: Int32, isName: inout Bool
  ) -> ExprID {
    advance()
    let question = current
    let isOptional = accept(.question)
    if isOptional { requireOptionals(at: question) }
    let token = current
    let field: String
    switch token.kind {
    case .identifier: field = text(of: token)
    case .quotedIdentifier: field = quotedName(token)
    case .trueKeyword, .falseKeyword, .nullKeyword, .inKeyword:
      reportHere(.reservedWord(text(of: token), at: token.range))
      field = text(of: token)
    default:
      reportHere(.expectedName(found: found, at: token.range))
      isName = false
      return operand
    }
    advance()
    let name = token.start..<token.end
    if isOptional {
      isName = false
      let constant = add(.constant(.string(field)), at: name)
      return add(
        .call(function: OperatorName.optionalSelect, target: nil, arguments: [operand, constant]),
        at: start..<lastEnd, name: name)
    }
    if token.kind == .quotedIdentifier { isName = false }
    if current.kind == .leftParenthesis, token.kind != .quotedIdentifier {
      isName = false
      let arguments = parseArguments()
      return addCall(field, target: operand, arguments, at: start..<lastEnd, name: name)
    }
    return add(
      .select(operand: operand, field: field, isTest: false), at: start..<lastEnd, name: name)
  }

  private func quotedName(_ token: Token) -> String {
    let range = token.range
    return String(
      decoding: bytes[range.lowerBound + 1..<range.upperBound - 1], as: UTF8.self)
  }

  /// `[index]` or `[?index]` at the bracket.
  private mutating func parseIndex(of operand: ExprID, from start: Int32) -> ExprID {
    let opened = current
    advance()
    let question = current
    let isOptional = accept(.question)
    if isOptional { requireOptionals(at: question) }
    let index = parseExpression()
    expectClosing(.rightBracket, opened: opened)
    return add(
      .call(
        function: isOptional ? OperatorName.optionalIndex : OperatorName.index, target: nil,
        arguments: [operand, index]),
      at: start..<lastEnd, name: opened.start..<max(lastEnd, opened.end))
  }

  /// `(…)` of a call, at the parenthesis.
  mutating func parseArguments() -> [ExprID] {
    let opened = current
    advance()
    if accept(.rightParenthesis) { return [] }
    var arguments: [ExprID] = []
    while true {
      arguments.append(parseExpression())
      if !parseSeparator(before: .rightParenthesis, opened: opened) { return arguments }
    }
  }

  /// After an item of a bracketed list: a comma, or the closing bracket, or a mistake that is passed over.
  ///
  /// - Returns: Whether another item follows; if not, the closing bracket has been read or reported missing.
  mutating func parseSeparator(before closing: Token.Kind, opened: Token) -> Bool {
    if accept(.comma) { return true }
    if accept(closing) { return false }
    reportMissing(closing, opened: opened)
    recover()
    if accept(.comma) { return true }
    _ = accept(closing)
    return false
  }

  mutating func requireOptionals(at token: Token) {
    if !environment.macros.contains(.optionals) { report(.optionalSyntax(at: token.range)) }
  }

  /// A call, or what a macro makes of it.
  private mutating func addCall(
    _ function: String, target: ExprID?, _ arguments: [ExprID], at range: Range<Int32>,
    name: Range<Int32>
  ) -> ExprID {
    let call = MacroExpander.Call(
      function: function, target: target, arguments: arguments, range: range, name: name)
    if let expansion = expandMacro(call) {
      builder.remember(
        AST.MacroCall(function: function, target: target, arguments: arguments), for: expansion)
      return expansion
    }
    return add(
      .call(function: function, target: target, arguments: arguments), at: range, name: name)
  }

  /// A name or a global call; a leading dot has been passed over.
  mutating func parseName(from start: Int32, isGlobal: Bool) -> ExprID {
    let token = current
    let word = text(of: token)
    if ReservedWords.contains(word) { report(.reservedWord(word, at: token.range)) }
    advance()
    let name = isGlobal ? "." + word : word
    let range = start..<token.end
    if current.kind == .leftParenthesis {
      let arguments = parseArguments()
      return addCall(name, target: nil, arguments, at: start..<lastEnd, name: range)
    }
    return add(.ident(name), at: range)
  }
}

/// Words that may not be names of variables or functions, besides the literals and `in`.
enum ReservedWords {
  static func contains(_ word: String) -> Bool {
    switch word {
    case "as", "break", "const", "continue", "else", "for", "function", "if", "import", "let",
      "loop", "package", "namespace", "return", "var", "void", "while":
      true
    default: false
    }
  }
}

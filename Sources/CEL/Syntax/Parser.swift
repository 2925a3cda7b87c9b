/// Reads an expression by precedence climbing, and reports every mistake it can tell apart.
///
/// After a mistake it goes on at the next comma or closing bracket. Chains of operators, selections and
/// conditionals are read in loops; only brackets recurse, and their depth is limited.
struct Parser {
  let bytes: [UInt8]
  private let tokens: [Token]
  let environment: Environment
  private var position = 0
  private var nesting = 0
  private var isAborted = false
  var builder: ASTBuilder
  private(set) var diagnostics: [ExpressionDiagnostic]

  /// What was read of a text.
  struct Result {
    /// The tree, if there was no mistake.
    let ast: AST?
    /// After a mistake, a tree of what could be read, good enough to look for unknown names in it.
    ///
    /// What could not be read is a name without letters.
    let fragment: AST?
    /// In order of their places.
    let diagnostics: [ExpressionDiagnostic]
  }

  /// Reads a whole text.
  static func parse(_ text: String, in environment: Environment) -> Result {
    let count = text.utf8.count
    let limit = environment.limits.bytes
    guard count <= limit else {
      return Result(
        ast: nil, fragment: nil, diagnostics: [.tooLong(limit: limit, at: limit..<count)])
    }
    var bytes = [UInt8]()
    bytes.reserveCapacity(count + 1)
    bytes.append(contentsOf: text.utf8)
    bytes.append(0)
    var parser = Parser(bytes: bytes, environment: environment)
    let root = parser.parseWhole()
    let mistakes = ExpressionDiagnostic.inOrder(
      parser.diagnostics, limit: environment.limits.diagnostics)
    if mistakes.isEmpty {
      return Result(ast: parser.builder.finish(root: root), fragment: nil, diagnostics: [])
    }
    // Without its variable, the body of a macro would seem to be full of unknown names.
    let isUseful =
      !parser.isAborted && !mistakes.contains { $0.code == SyntaxDiagnostics.macroArgument }
    return Result(
      ast: nil, fragment: isUseful ? parser.builder.finish(root: root) : nil,
      diagnostics: mistakes)
  }

  private init(bytes: [UInt8], environment: Environment) {
    self.bytes = bytes
    self.environment = environment
    (tokens, diagnostics) = Lexer.tokens(of: bytes)
    builder = ASTBuilder(limits: environment.limits)
  }

  // MARK: Tokens

  var current: Token { tokens[position] }

  /// The token after the current one; the last stays.
  var next: Token { tokens[min(position + 1, tokens.count - 1)] }

  /// The end of the token before the current one.
  var lastEnd: Int32 { position == 0 ? 0 : tokens[position - 1].end }

  mutating func advance() {
    if position < tokens.count - 1 { position += 1 }
  }

  mutating func accept(_ kind: Token.Kind) -> Bool {
    if current.kind != kind { return false }
    advance()
    return true
  }

  func text(of token: Token) -> String {
    String(decoding: bytes[token.range], as: UTF8.self)
  }

  /// What stands at the current token, for a message.
  var found: String {
    if current.kind == .end { return "the end" }
    let range = current.range
    if range.count <= 40 { return "`\(text(of: current))`" }
    return "a long \(current.kind == .string ? "string" : "token")"
  }

  // MARK: Mistakes

  /// Reports a mistake, unless one was already reported at the same place.
  mutating func report(_ diagnostic: ExpressionDiagnostic) {
    if isAborted { return }
    if let last = diagnostics.last, last.range.lowerBound == diagnostic.range.lowerBound { return }
    diagnostics.append(diagnostic)
    if diagnostics.count > environment.limits.diagnostics { stop() }
  }

  /// Reports a mistake at the current token, unless the lexer has reported that token.
  mutating func reportHere(_ diagnostic: ExpressionDiagnostic) {
    if current.kind != .invalid { report(diagnostic) }
  }

  /// Reports a mistake after which nothing more can be read.
  mutating func abort(_ diagnostic: ExpressionDiagnostic) {
    if isAborted { return }
    diagnostics.append(diagnostic)
    stop()
  }

  /// Goes to the end, so that all that is open is closed in silence.
  private mutating func stop() {
    isAborted = true
    position = tokens.count - 1
  }

  /// Skips to the next comma or closing bracket that belongs to the innermost open bracket.
  mutating func recover() {
    var depth = 0
    while true {
      switch current.kind {
      case .end: return
      case .leftParenthesis, .leftBracket, .leftBrace: depth += 1
      case .rightParenthesis, .rightBracket, .rightBrace:
        if depth == 0 { return }
        depth -= 1
      case .comma where depth == 0: return
      default: break
      }
      advance()
    }
  }

  /// Passes over a closing bracket, or reports that it is missing and looks for it.
  mutating func expectClosing(_ kind: Token.Kind, opened: Token) {
    if accept(kind) { return }
    reportMissing(kind, opened: opened)
    recover()
    while current.kind == .comma {
      advance()
      recover()
    }
    _ = accept(kind)
  }

  mutating func reportMissing(_ kind: Token.Kind, opened: Token) {
    let sign: String =
      switch kind {
      case .rightParenthesis: ")"
      case .rightBracket: "]"
      default: "}"
      }
    reportHere(
      .missingClosing(sign, opened: text(of: opened), found: found, at: current.range))
  }

  // MARK: Nodes

  mutating func add(_ node: Expr, at range: Range<Int32>, name: Range<Int32>? = nil) -> ExprID {
    let id = builder.add(node, at: range, name: name)
    if let overflow = builder.overflow, !isAborted {
      let place = Int(range.lowerBound)..<Int(range.upperBound)
      switch overflow {
      case .height: abort(.tooDeep(limit: environment.limits.height, at: place))
      case .nodes: abort(.tooManyNodes(limit: environment.limits.nodes, at: place))
      }
    }
    return id
  }

  /// A node in place of what could not be read.
  mutating func addPlaceholder() -> ExprID {
    builder.add(.ident(""), at: current.start..<current.start)
  }

  // MARK: Grammar

  private mutating func parseWhole() -> ExprID {
    let root = parseExpression()
    while current.kind != .end {
      switch current.kind {
      case .rightParenthesis, .rightBracket, .rightBrace:
        reportHere(.unmatchedClosing(text(of: current), at: current.range))
        advance()
        if Parser.binary(current.kind) != nil || current.kind == .dot {
          // What follows has lost its left side; anything may stand for it.
          _ = parseTail(of: addPlaceholder(), from: current.start, atLeast: 1)
        }
      case .invalid: advance()
      default:
        reportUnexpected()
        let before = position
        _ = parseExpression()
        if position == before { advance() }
      }
    }
    return root
  }

  private mutating func reportUnexpected() {
    if position > 0, tokens[position - 1].kind == .identifier,
      Parser.startsOperand(current.kind), text(of: tokens[position - 1]).lowercased() == "not"
    {
      return report(.notWord(at: tokens[position - 1].range, before: current.range.lowerBound))
    }
    let word = current.kind == .identifier ? text(of: current) : nil
    reportHere(.expectedOperator(found: found, word: word, at: current.range))
    if word != nil, Parser.startsOperand(next.kind) { advance() }
  }

  /// A conditional, or what binds closer.
  mutating func parseExpression() -> ExprID {
    nesting += 1
    defer { nesting -= 1 }
    if nesting > environment.limits.nesting {
      abort(.tooDeep(limit: environment.limits.nesting, at: current.range))
      return addPlaceholder()
    }
    var start = current.start
    var last = parseBinary(atLeast: 1)
    guard current.kind == .question else { return last }
    var pending: [(start: Int32, question: Token, condition: ExprID, then: ExprID)] = []
    while current.kind == .question {
      let question = current
      advance()
      let then = parseBinary(atLeast: 1)
      pending.append((start, question, last, then))
      if !accept(.colon) {
        reportHere(
          .missingColon(found: found, after: "the first branch of `?`", at: current.range))
        last = addPlaceholder()
        break
      }
      start = current.start
      last = parseBinary(atLeast: 1)
    }
    for part in pending.reversed() {
      last = add(
        .call(
          function: OperatorName.conditional, target: nil,
          arguments: [part.condition, part.then, last]),
        at: part.start..<max(lastEnd, part.start), name: part.question.start..<part.question.end)
    }
    return last
  }

  /// The precedence and function of a binary operator.
  private static func binary(_ kind: Token.Kind) -> (precedence: Int, function: String)? {
    switch kind {
    case .or: (1, OperatorName.logicalOr)
    case .and: (2, OperatorName.logicalAnd)
    case .equals: (3, OperatorName.equals)
    case .notEquals: (3, OperatorName.notEquals)
    case .less: (3, OperatorName.less)
    case .lessEquals: (3, OperatorName.lessEquals)
    case .greater: (3, OperatorName.greater)
    case .greaterEquals: (3, OperatorName.greaterEquals)
    case .inKeyword: (3, OperatorName.inList)
    case .plus: (4, OperatorName.add)
    case .minus: (4, OperatorName.subtract)
    case .star: (5, OperatorName.multiply)
    case .slash: (5, OperatorName.divide)
    case .percent: (5, OperatorName.modulo)
    default: nil
    }
  }

  private static func startsOperand(_ kind: Token.Kind) -> Bool {
    switch kind {
    case .identifier, .int, .uint, .double, .string, .bytes, .trueKeyword, .falseKeyword,
      .nullKeyword, .leftParenthesis, .leftBracket, .leftBrace, .not, .minus, .dot:
      true
    default: false
    }
  }

  /// Operators of at least the given precedence, each to the left.
  private mutating func parseBinary(atLeast minimum: Int) -> ExprID {
    let start = current.start
    let left = parseUnary()
    return parseTail(of: left, from: start, atLeast: minimum)
  }

  private mutating func parseTail(
    of first: ExprID, from start: Int32, atLeast minimum: Int
  ) -> ExprID {
    var left = first
    while true {
      if current.kind == .invalid {
        // A stray sign, already reported: what follows is read as if it were an operator.
        advance()
        if Parser.startsOperand(current.kind) { _ = parseUnary() }
        continue
      }
      guard let (precedence, function) = Parser.binary(current.kind), precedence >= minimum else {
        return left
      }
      let sign = current
      advance()
      let right = parseBinary(atLeast: precedence + 1)
      left = add(
        .call(function: function, target: nil, arguments: [left, right]),
        at: start..<max(lastEnd, start), name: sign.start..<sign.end)
    }
  }

  private mutating func parseUnary() -> ExprID {
    guard current.kind == .not || (current.kind == .minus && !isNegativeLiteral) else {
      return parseMember()
    }
    var signs: [Token] = []
    while current.kind == .not || (current.kind == .minus && !isNegativeLiteral) {
      signs.append(current)
      advance()
    }
    var operand = parseMember()
    for sign in signs.reversed() {
      let function = sign.kind == .not ? OperatorName.logicalNot : OperatorName.negate
      operand = add(
        .call(function: function, target: nil, arguments: [operand]),
        at: sign.start..<max(lastEnd, sign.end), name: sign.start..<sign.end)
    }
    return operand
  }

  /// Whether a minus stands directly before a number, which it then belongs to.
  private var isNegativeLiteral: Bool {
    switch next.kind {
    case .int, .double: true
    default: false
    }
  }
}

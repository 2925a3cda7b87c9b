import CEL
import Rules

/// What an expression reads, found without checking it.
struct ExpressionReading {
  /// The paths of what it reads, such as `measure.detention.used`, as far as they start at a name.
  ///
  /// Elements of a list have the path of the list.
  private(set) var paths: Set<String> = []
  /// Names of fields read from something else, such as the result of a function.
  private(set) var looseFields: Set<String> = []
  /// The tree; `nil` if the expression has a mistake.
  let ast: AST?

  private static let environment = Environment(macros: .all)

  init(_ expression: RuleExpression) {
    ast = ExpressionCompiler.parse(expression.text, in: Self.environment).ast
    if let ast { _ = visit(ast.root, in: ast, scope: [:]) }
  }

  /// Visits a node, and says what path it has.
  ///
  /// `scope` has the loop variables with what they run over; `nil` for a path that is not known.
  private mutating func visit(_ id: ExprID, in ast: AST, scope: [String: String?]) -> String? {
    guard let path = path(of: id, in: ast, scope: scope) else { return nil }
    paths.insert(path)
    return path
  }

  private mutating func path(of id: ExprID, in ast: AST, scope: [String: String?]) -> String? {
    switch ast[id] {
    case .constant: return nil
    case .ident(let name):
      let name = name.hasPrefix(".") ? String(name.dropFirst()) : name
      if let bound = scope[name] { return bound }
      return name
    case .select(let operand, let field, _):
      if let prefix = path(of: operand, in: ast, scope: scope) { return prefix + "." + field }
      looseFields.insert(field)
      return nil
    case .call(OperatorName.index, nil, let arguments):
      for argument in arguments.dropFirst() { _ = visit(argument, in: ast, scope: scope) }
      return arguments.first.flatMap { path(of: $0, in: ast, scope: scope) }
    case .call(_, let target, let arguments):
      // A name before a function may be its namespace, as in `law.binds(…)`.
      if let target, case .ident(let name) = ast[target], name == "law" || name == "math" {
        for argument in arguments { _ = visit(argument, in: ast, scope: scope) }
        return nil
      }
      for part in (target.map { [$0] } ?? []) + arguments {
        _ = visit(part, in: ast, scope: scope)
      }
      return nil
    case .list(let elements, _):
      for element in elements { _ = visit(element, in: ast, scope: scope) }
      return nil
    case .map(let entries):
      for entry in entries {
        _ = visit(entry.key, in: ast, scope: scope)
        _ = visit(entry.value, in: ast, scope: scope)
      }
      return nil
    case .structure(_, let fields):
      for field in fields { _ = visit(field.value, in: ast, scope: scope) }
      return nil
    case .comprehension(let loop):
      let range = visit(loop.range, in: ast, scope: scope)
      let start = visit(loop.accuInit, in: ast, scope: scope)
      var inner = scope
      inner[loop.iterVar] = .some(range)
      if let second = loop.iterVar2 { inner[second] = .some(range) }
      inner[loop.accuVar] = .some(loop.isBinding ? start : nil)
      _ = visit(loop.loopCondition, in: ast, scope: inner)
      _ = visit(loop.loopStep, in: ast, scope: inner)
      _ = visit(loop.result, in: ast, scope: inner)
      return nil
    }
  }
}

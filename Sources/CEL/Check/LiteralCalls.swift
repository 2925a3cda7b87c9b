extension ExpressionCompiler {
  /// Finds calls that fail whenever they are evaluated, because of what is written in them.
  ///
  /// `period('36 hrs')`, `timestamp('2020-13-01')`, `int('x')`, `1 / 0` and `s.matches('(')` have the right types
  /// and no value. CEL itself leaves that to the evaluation; who loads rules wants to know before.
  ///
  /// - Parameters:
  ///   - expression: A tree that was checked.
  ///   - environment: What it was checked against.
  ///   - functions: The table that the environment's functions were taken from; those that are not pure are
  ///     not called.
  /// - Returns: One mistake for each such call, in order of their places.
  package static func literalMistakes(
    in expression: CheckedAST, environment: Environment, functions: FunctionTable
  ) -> [ExpressionDiagnostic] {
    let calls = LiteralCalls(expression: expression, environment: environment, functions: functions)
    return ExpressionDiagnostic.inOrder(
      calls.failing() + calls.brokenPatterns(), limit: environment.limits.diagnostics)
  }
}

/// The calls of an expression whose arguments are written out.
private struct LiteralCalls {
  let expression: CheckedAST
  let environment: Environment
  let functions: FunctionTable

  private func isConstant(_ id: ExprID) -> Bool {
    if case .constant = expression.ast[id] { return true }
    return false
  }

  /// Calls of pure functions and operators on literals alone.
  private func candidates() -> [ExprID] {
    var found: [ExprID] = []
    expression.ast.visit { id in
      guard case .call(let function, let target, let arguments) = expression.ast[id] else {
        return true
      }
      let operands = (target.map { [$0] } ?? []) + arguments
      if !operands.isEmpty, operands.allSatisfy(isConstant),
        functions.entry(named: function)?.isPure == true
      {
        found.append(id)
      }
      return true
    }
    return found
  }

  func failing() -> [ExpressionDiagnostic] {
    let candidates = candidates()
    if candidates.isEmpty { return [] }
    let builder = ProgramSetBuilder(environment: environment, functions: functions)
    for id in candidates { builder.plan(expression.rooted(at: id)) }
    let programs = builder.build()
    let store = ValueStore(
      pool: programs.pool,
      host: StoreHost(functions: functions, structures: environment.structures))
    let evaluator = Evaluator(programs, store: store)
    return zip(candidates, programs.programs).compactMap { id, program in
      let value = evaluator.evaluate(program, Activation(slots: 0, in: store))
      return store.evaluationError(of: value).map { mistake(id, $0.message) }
    }
  }

  /// Patterns that are written out, but not matched with a literal.
  func brokenPatterns() -> [ExpressionDiagnostic] {
    var mistakes: [ExpressionDiagnostic] = []
    expression.ast.visit { id in
      guard case .call("matches", let target, let arguments) = expression.ast[id],
        let pattern = arguments.last,
        case .constant(.string(let text)) = expression.ast[pattern],
        !((target.map { [$0] } ?? []) + arguments).allSatisfy(isConstant),
        let reason = CompiledPattern(Array(text.utf8)).error
      else { return true }
      mistakes.append(mistake(pattern, reason))
      return true
    }
    return mistakes
  }

  private func mistake(_ id: ExprID, _ reason: String) -> ExpressionDiagnostic {
    let text = Unparser.text(of: id, in: expression.ast)
    return .failingLiteral(
      text.utf8.count > 60 ? "the call" : "`\(text)`", reason: reason,
      at: expression.ast.range(of: id))
  }
}

extension CheckedAST {
  /// The same tree, of which only what is under a node is meant.
  fileprivate func rooted(at id: ExprID) -> CheckedAST {
    var part = ast
    part.root = id
    return CheckedAST(ast: part, types: types, references: references, isChecked: isChecked)
  }
}

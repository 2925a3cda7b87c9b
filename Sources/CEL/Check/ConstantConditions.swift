extension ExpressionCompiler {
  /// Finds conditions that come out the same whatever the variables are: `1 < 2`, `x > 3 || true`.
  ///
  /// Conditions are the operands of `&&` and `||`, what stands before a `?`, what a loop asks of its elements, and
  /// the whole if it is one. Of a condition that is constant as a whole, the parts are not told.
  ///
  /// - Parameters:
  ///   - expression: A tree that was checked.
  ///   - environment: What it was checked against.
  ///   - functions: The table that the environment's functions were taken from.
  ///   - isCondition: Whether the whole is a condition.
  /// - Returns: A warning for each, in order of their places.
  package static func constantConditions(
    in expression: CheckedAST, environment: Environment, functions: FunctionTable,
    isCondition: Bool
  ) -> [ExpressionDiagnostic] {
    let store = ValueStore(
      host: StoreHost(functions: functions, structures: environment.structures))
    let activation = Activation(slots: environment.variables.count, in: store)
    for slot in environment.variables.indices {
      activation.set(slot, to: .unknown(UInt32(slot)), in: store)
    }
    let values = PartialValues(
      expression, environment, activation: activation, store: store, budget: .standard)
    return values.withFunctions {
      var search = ConstantConditions(ast: expression.ast, values: values)
      search.visit(expression.ast.root, isCondition: isCondition)
      return ExpressionDiagnostic.inOrder(search.found, limit: environment.limits.diagnostics)
    }
  }
}

/// A walk over the conditions of an expression.
private struct ConstantConditions {
  let ast: AST
  /// What parts come to when nothing is known.
  let values: PartialValues
  var found: [ExpressionDiagnostic] = []

  mutating func visit(_ id: ExprID, isCondition: Bool) {
    if isCondition, let value = values.wholeValue(of: id), value.kind == .bool {
      return found.append(.constantCondition(value.boolValue, at: ast.range(of: id)))
    }
    switch ast[id] {
    case .call(OperatorName.logicalAnd, nil, let parts),
      .call(OperatorName.logicalOr, nil, let parts):
      for part in parts { visit(part, isCondition: true) }
    case .call(OperatorName.logicalNot, nil, let parts):
      for part in parts { visit(part, isCondition: isCondition) }
    case .call(OperatorName.conditional, nil, let parts):
      for (place, part) in parts.enumerated() {
        visit(part, isCondition: place == 0 || isCondition)
      }
    case .comprehension(let loop) where loop.isBinding:
      visit(loop.accuInit, isCondition: false)
      visit(loop.result, isCondition: isCondition)
    case .comprehension(let loop):
      visit(loop.range, isCondition: false)
      // The condition to go on and the first value are the macro's own.
      visit(loop.loopStep, isCondition: false)
    default:
      var children: [ExprID] = []
      ast.forEachChild(of: id) { children.append($0) }
      for child in children { visit(child, isCondition: false) }
    }
  }
}

// Calls: operators become operations, the rest functions of the pool.
extension Planner {
  mutating func planCall(
    _ function: String, _ target: ExprID?, _ arguments: [ExprID], _ id: ExprID
  ) -> UInt32 {
    if let target, let name = namespacedFunction(function, target) {
      return planFunction(name, nil, arguments, id)
    }
    return planFunction(function, target, arguments, id)
  }

  /// The full name of a function called through a namespace, `sets.contains(…)`, in an unchecked tree.
  private func namespacedFunction(_ function: String, _ target: ExprID) -> String? {
    guard !checked.isChecked, let space = ast.qualifiedName(of: target) else { return nil }
    let root = space.prefix { $0 != "." }
    if scopes.find(String(root)) != nil { return nil }
    return environment.candidates(for: space + "." + function)
      .first { environment.functionIndex($0) != nil }
  }

  private mutating func planFunction(
    _ name: String, _ target: ExprID?, _ arguments: [ExprID], _ id: ExprID
  ) -> UInt32 {
    let parts = (target.map { [$0] } ?? []) + arguments
    switch (name, parts.count, target != nil) {
    case (OperatorName.logicalAnd, 2, false): return planLogic(.and, name, id)
    case (OperatorName.logicalOr, 2, false): return planLogic(.or, name, id)
    case (OperatorName.conditional, 3, false): return planConditional(parts, id)
    case (OperatorName.optionalSelect, 2, false):
      guard case .constant(.string(let field)) = ast[parts[1]] else { break }
      let object = plan(parts[0])
      return add(.optionalSelect, a: object, b: builder.constant(field), at: id)
    case ("dyn", 1, false): return plan(parts[0])
    default: break
    }
    if let operation = Planner.operation(name, parts.count, isMember: target != nil) {
      let first = plan(parts[0])
      let second = parts.count > 1 ? plan(parts[1]) : 0
      let isConstantPattern = operation == .matches && builder.foldedValue(of: second) != nil
      return add(operation, a: first, b: second, c: isConstantPattern ? 1 : 0, at: id)
    }
    let candidates = checked.isChecked || target != nil ? [name] : environment.candidates(for: name)
    guard let found = candidates.first(where: { environment.functionIndex($0) != nil }) else {
      return failure(.undeclaredFunction, name, at: id)
    }
    let run = parts.map { plan($0) }
    return add(
      .call, n: run.count, a: builder.function(found), b: builder.add(run),
      c: target == nil ? 0 : 1, at: id)
  }

  /// The operation that a function stands for, if it has one of its own.
  private static func operation(_ name: String, _ parts: Int, isMember: Bool) -> PlanOperation? {
    switch (name, parts) {
    case ("size", 1): return .size
    case ("matches", 2): return .matches
    case ("or", 2) where isMember: return .optionalOr
    case ("orValue", 2) where isMember: return .optionalOrValue
    default: break
    }
    if isMember { return nil }
    switch (name, parts) {
    case (OperatorName.logicalNot, 1): return .not
    case (OperatorName.negate, 1): return .negate
    case (OperatorName.equals, 2): return .equal
    case (OperatorName.notEquals, 2): return .notEqual
    case (OperatorName.less, 2): return .less
    case (OperatorName.lessEquals, 2): return .lessOrEqual
    case (OperatorName.greater, 2): return .greater
    case (OperatorName.greaterEquals, 2): return .greaterOrEqual
    case (OperatorName.add, 2): return .add
    case (OperatorName.subtract, 2): return .subtract
    case (OperatorName.multiply, 2): return .multiply
    case (OperatorName.divide, 2): return .divide
    case (OperatorName.modulo, 2): return .modulo
    case (OperatorName.inList, 2): return .contains
    case (OperatorName.index, 2): return .index
    case (OperatorName.optionalIndex, 2): return .optionalIndex
    default: return nil
    }
  }

  private mutating func planConditional(_ parts: [ExprID], _ id: ExprID) -> UInt32 {
    let condition = plan(parts[0])
    if let value = builder.foldedValue(of: condition), value.kind == .bool {
      return plan(value.boolValue ? parts[1] : parts[2])
    }
    let (yes, no) = (plan(parts[1]), plan(parts[2]))
    return add(.conditional, a: condition, b: yes, c: no, at: id)
  }

  /// A chain of one logical operator becomes one node, without the operands that cannot decide it.
  private mutating func planLogic(
    _ operation: PlanOperation, _ name: String, _ id: ExprID
  ) -> UInt32 {
    var leaves: [ExprID] = []
    collectOperands(of: name, id, into: &leaves)
    let decides = operation == .or
    var run: [UInt32] = []
    for leaf in leaves {
      let node = plan(leaf)
      if let value = builder.foldedValue(of: node), value.kind == .bool {
        if value.boolValue == decides {
          return add(.constant, a: builder.constant(Constant.bool(decides)), at: id)
        }
        continue
      }
      run.append(node)
    }
    if run.isEmpty { return add(.constant, a: builder.constant(Constant.bool(!decides)), at: id) }
    // A single operand stays behind the operator, which refuses what is not a bool.
    return add(operation, n: run.count, a: builder.add(run), at: id)
  }

  private func collectOperands(of name: String, _ id: ExprID, into leaves: inout [ExprID]) {
    guard case .call(name, nil, let arguments) = ast[id], arguments.count == 2 else {
      leaves.append(id)
      return
    }
    if builder.isFaithful { return leaves += arguments }
    for argument in arguments { collectOperands(of: name, argument, into: &leaves) }
  }
}

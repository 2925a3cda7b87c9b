// What needs no input is evaluated once, while planning.
extension ProgramSetBuilder {
  /// The constant that a node comes to, as a node; `nil` if it depends on anything but constants.
  func folded(_ node: PlanNode) -> UInt32? {
    guard isFoldable(node) else { return nil }
    let mark = (nodes: nodes.count, store: store.mark)
    let root = add(node)
    store.stepsLeft = EvaluationBudget.standard.steps
    let value = evaluateConstant(root)
    nodes.removeLast(nodes.count - mark.nodes)
    // An error keeps its operands, so that a trace can say what it came from.
    guard !value.isErrorOrUnknown else {
      store.reset(to: mark.store)
      return nil
    }
    return add(PlanNode(.constant, a: constant(value), expression: node.expression))
  }

  private func evaluateConstant(_ root: UInt32) -> Value {
    let node = nodes[Int(root)]
    if node.operation == .call {
      let arguments = (0..<Int(node.n)).map { index in
        store.value(at: Int(nodes[Int(operands[Int(node.b) + index])].a))
      }
      let function = ResolvedFunctions([interned.functionNames[Int(node.a)]], in: functions)
      return arguments.withUnsafeBufferPointer { buffer in
        guard let base = buffer.baseAddress else { return .absent }
        return function.call(
          0, Arguments(base, count: buffer.count), isMember: node.c == 1, in: store)
      }
    }
    return Interpreter.evaluate(
      Program(root: root, locals: 0), nodes: nodes, operands: operands, in: store)
  }

  /// Whether the host says that the same arguments always give the same result.
  private func isPureCall(_ node: PlanNode) -> Bool {
    node.n > 0 && functions.entry(named: interned.functionNames[Int(node.a)])?.isPure == true
  }

  private func isFoldable(_ node: PlanNode) -> Bool {
    func isConstant(_ node: UInt32) -> Bool { nodes[Int(node)].operation == .constant }
    switch node.operation {
    case .constant, .variable, .local, .lazyLocal, .bind, .and, .or, .conditional, .structure, .all,
      .exists, .existsOne, .transformList, .transformMap, .transformMapEntry:
      return false
    case .call:
      return isPureCall(node)
        && (0..<Int(node.n)).allSatisfy { isConstant(operands[Int(node.b) + $0]) }
    case .list:
      return (0..<Int(node.n)).allSatisfy { isConstant(operands[Int(node.a) + 2 * $0]) }
    case .map:
      return (0..<Int(node.n)).allSatisfy {
        isConstant(operands[Int(node.a) + 3 * $0]) && isConstant(operands[Int(node.a) + 3 * $0 + 1])
      }
    case .select, .field, .hasField, .optionalSelect, .not, .negate, .size:
      return isConstant(node.a)
    case .index, .optionalIndex, .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual,
      .add, .subtract, .multiply, .divide, .modulo, .contains, .matches, .optionalOr,
      .optionalOrValue:
      return isConstant(node.a) && isConstant(node.b)
    }
  }
}

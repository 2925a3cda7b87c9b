// && || ! ?: over true, false, unknown and error.
extension Interpreter {
  /// What is gathered while no operand decides: unknowns go before errors.
  struct Undecided {
    private(set) var unknown = Value.absent
    private(set) var error = Value.absent

    /// Takes in an operand that is not a bool.
    @inline(never)
    mutating func add(_ value: Value, _ node: UnsafePointer<PlanNode>, in store: ValueStore) {
      switch value.kind {
      case .unknown: unknown = store.union(unknown, value)
      case .error: if error.kind == .absent { error = value }
      default:
        if error.kind == .absent {
          error = store.placed(.error(.noSuchOverload), at: node.pointee.expression)
        }
      }
    }

    /// The result, or `otherwise` if every operand was a bool.
    @inline(__always)
    func result(otherwise: Value) -> Value {
      if unknown.kind != .absent { return unknown }
      return error.kind != .absent ? error : otherwise
    }
  }

  func and(_ node: UnsafePointer<PlanNode>) -> Value {
    var undecided = Undecided()
    for index in 0..<Int(node.pointee.n) {
      let operand = value(operands[Int(node.pointee.a) + index])
      if operand.kind == .bool {
        if !operand.boolValue { return .false }
      } else {
        undecided.add(operand, node, in: store)
      }
    }
    return undecided.result(otherwise: .true)
  }

  func or(_ node: UnsafePointer<PlanNode>) -> Value {
    var undecided = Undecided()
    for index in 0..<Int(node.pointee.n) {
      let operand = value(operands[Int(node.pointee.a) + index])
      if operand.kind == .bool {
        if operand.boolValue { return .true }
      } else {
        undecided.add(operand, node, in: store)
      }
    }
    return undecided.result(otherwise: .false)
  }

  func not(_ node: UnsafePointer<PlanNode>) -> Value {
    let operand = value(node.pointee.a)
    if operand.kind == .bool { return .bool(!operand.boolValue) }
    return operand.isErrorOrUnknown ? operand : placed(.error(.noSuchOverload), node)
  }

  func conditional(_ node: UnsafePointer<PlanNode>) -> Value {
    let condition = value(node.pointee.a)
    if condition.kind == .bool {
      return value(condition.boolValue ? node.pointee.b : node.pointee.c)
    }
    return condition.isErrorOrUnknown ? condition : placed(.error(.noSuchOverload), node)
  }
}

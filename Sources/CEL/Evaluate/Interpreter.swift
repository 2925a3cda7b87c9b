/// Walks a plan: the reference meaning of every operation.
///
/// Everything it reads on the way is plain memory; nothing is counted, and nothing is allocated but the
/// values that come into being.
struct Interpreter {
  let nodes: UnsafePointer<PlanNode>
  let operands: UnsafePointer<UInt32>
  let store: ValueStore
  /// Where the variables' slots begin in the store's values.
  let activation: Int
  /// Where the local variables begin on the store's stack.
  let frame: Int
  let isTracing: Bool
  let trace: EvaluationTrace?

  /// Evaluates a program of these nodes.
  static func evaluate(
    _ program: Program, nodes: UnsafePointer<PlanNode>?, operands: UnsafePointer<UInt32>?,
    activation: Int = 0, in store: ValueStore, trace: EvaluationTrace? = nil
  ) -> Value {
    guard let nodes else { return .absent }
    let frame = store.stack.count
    let locals = Int(program.locals)
    store.stack.reserve(locals).initialize(repeating: .absent, count: locals)
    defer { store.stack.drop(locals) }
    let interpreter = Interpreter(
      nodes: nodes,
      // A program without operands never reads them.
      operands: operands ?? UnsafeRawPointer(nodes).assumingMemoryBound(to: UInt32.self),
      store: store, activation: activation, frame: frame, isTracing: trace != nil, trace: trace)
    return interpreter.value(program.root)
  }

  /// The value of a node.
  @inline(__always)
  func value(_ place: UInt32) -> Value {
    isTracing ? tracedValue(place) : step(nodes + Int(place))
  }

  @inline(never)
  private func tracedValue(_ place: UInt32) -> Value {
    guard let entry = trace?.begin(place) else { return step(nodes + Int(place)) }
    let value = step(nodes + Int(place))
    trace?.finish(entry, value)
    return value
  }

  private func step(_ node: UnsafePointer<PlanNode>) -> Value {
    switch node.pointee.operation {
    case .constant: return store.values.base[Int(node.pointee.a)]
    case .variable: return variable(node)
    case .local: return store.stack.base[frame + Int(node.pointee.a)]
    case .lazyLocal: return lazyLocal(node)
    case .field: return field(node)
    case .select:
      let object = value(node.pointee.a)
      return placed(store.select(store.values.base[Int(node.pointee.b)], of: object), node)
    case .hasField: return hasField(node)
    case .optionalSelect:
      let object = value(node.pointee.a)
      return placed(store.optionalSelect(store.values.base[Int(node.pointee.b)], of: object), node)
    case .index, .optionalIndex, .contains, .add, .subtract, .multiply, .divide, .modulo, .matches:
      return strict(node)
    case .and: return and(node)
    case .or: return or(node)
    case .not: return not(node)
    case .conditional: return conditional(node)
    case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual: return comparison(node)
    case .negate, .size: return unary(node)
    case .list: return list(node)
    case .map: return map(node)
    case .structure: return structure(node)
    case .call: return call(node)
    case .optionalOr, .optionalOrValue: return optionalOr(node)
    case .all: return all(node)
    case .exists: return exists(node)
    case .existsOne: return existsOne(node)
    case .transformList, .transformMap, .transformMapEntry: return transform(node)
    case .bind:
      store.stack.base[frame + Int(node.pointee.c)] = .absent
      return value(node.pointee.b)
    }
  }

  /// The value, with the place of an error filled in if it arose here.
  @inline(__always)
  func placed(_ value: Value, _ node: UnsafePointer<PlanNode>) -> Value {
    value.kind == .error ? store.placed(value, at: node.pointee.expression) : value
  }

  // MARK: Variables and fields

  @inline(__always)
  private func variable(_ node: UnsafePointer<PlanNode>) -> Value {
    let value = store.values.base[activation + Int(node.pointee.a)]
    return value.kind == .absent ? unbound(node) : value
  }

  @inline(never)
  private func unbound(_ node: UnsafePointer<PlanNode>) -> Value {
    let name = store.string(of: store.values.base[Int(node.pointee.b)])
    return placed(store.error(.unboundVariable, name), node)
  }

  private func lazyLocal(_ node: UnsafePointer<PlanNode>) -> Value {
    let place = frame + Int(node.pointee.a)
    let known = store.stack.base[place]
    if known.kind != .absent { return known }
    let value = value(node.pointee.b)
    store.stack.base[place] = value
    return value
  }

  @inline(__always)
  private func field(_ node: UnsafePointer<PlanNode>) -> Value {
    let object = value(node.pointee.a)
    if object.kind == .record {
      let value = store.values.base[object.offset + Int(node.pointee.c)]
      if value.kind != .absent { return value }
    }
    return placed(store.select(store.values.base[Int(node.pointee.b)], of: object), node)
  }

  private func hasField(_ node: UnsafePointer<PlanNode>) -> Value {
    let object = value(node.pointee.a)
    if object.kind == .record, node.pointee.c != PlanNode.none {
      let value = store.values.base[object.offset + Int(node.pointee.c)]
      return value.kind == .unknown ? value : .bool(value.kind != .absent)
    }
    return placed(store.hasField(store.values.base[Int(node.pointee.b)], of: object), node)
  }

  // MARK: Strict operations

  /// What errors and unknowns among two operands make of a strict operation.
  @inline(__always)
  private func early(_ left: Value, _ right: Value) -> Value? {
    if left.isErrorOrUnknown || right.isErrorOrUnknown { return earlyResult(left, right) }
    return nil
  }

  @inline(never)
  private func earlyResult(_ left: Value, _ right: Value) -> Value {
    if left.kind == .error { return left }
    if right.kind == .error { return right }
    return store.union(left, right)
  }

  private func strict(_ node: UnsafePointer<PlanNode>) -> Value {
    let left = value(node.pointee.a)
    let right = value(node.pointee.b)
    if let early = early(left, right) { return early }
    let result: Value =
      switch node.pointee.operation {
      case .index: store.index(left, right)
      case .optionalIndex: store.optionalIndex(left, right)
      case .contains: store.contains(left, in: right)
      case .add: store.add(left, right)
      case .subtract: store.subtract(left, right)
      case .multiply: store.multiply(left, right)
      case .divide: store.divide(left, right)
      case .modulo: store.modulo(left, right)
      default: match(left, right, node)
      }
    return placed(result, node)
  }

  private func match(_ text: Value, _ pattern: Value, _ node: UnsafePointer<PlanNode>) -> Value {
    guard text.kind == .string, pattern.kind == .string else { return .error(.noSuchOverload) }
    return store.matches(text, pattern, isConstant: node.pointee.c == 1)
  }

  private func comparison(_ node: UnsafePointer<PlanNode>) -> Value {
    let left = value(node.pointee.a)
    let right = value(node.pointee.b)
    let operation = node.pointee.operation
    if let early = early(left, right) { return early }
    if operation == .equal || operation == .notEqual {
      if left.kind == .string && right.kind == .string {
        return .bool(store.equalBytes(left, right) == (operation == .equal))
      }
      let result = store.equality(left, right)
      guard result.kind == .bool else { return placed(result, node) }
      return .bool(result.boolValue == (operation == .equal))
    }
    let question = ComparisonOperator(operation)
    if let order = store.order(left, right) { return .bool(question.holds(order)) }
    let answer = store.host.functions.compareOpaque(question, left, right, store)
    return placed(answer ?? .error(.noSuchOverload), node)
  }

  private func unary(_ node: UnsafePointer<PlanNode>) -> Value {
    let operand = value(node.pointee.a)
    if operand.isErrorOrUnknown { return operand }
    return placed(
      node.pointee.operation == .size ? store.size(of: operand) : store.negate(operand), node)
  }

  private func call(_ node: UnsafePointer<PlanNode>) -> Value {
    let count = Int(node.pointee.n)
    let start = store.stack.count
    for index in 0..<count {
      store.stack.append(value(operands[Int(node.pointee.b) + index]))
    }
    let arguments = Arguments(UnsafePointer(store.stack.base + start), count: count)
    let result = store.calls.call(
      Int(node.pointee.a), arguments, isMember: node.pointee.c == 1, in: store)
    store.stack.drop(count)
    return placed(result, node)
  }

  private func optionalOr(_ node: UnsafePointer<PlanNode>) -> Value {
    let optional = value(node.pointee.a)
    if optional.isErrorOrUnknown { return optional }
    guard optional.kind == .optional else { return placed(.error(.noSuchOverload), node) }
    let isOr = node.pointee.operation == .optionalOr
    if let held = store.optionalValue(optional) { return isOr ? optional : held }
    let other = value(node.pointee.b)
    if isOr, !other.isErrorOrUnknown, other.kind != .optional {
      return placed(.error(.noSuchOverload), node)
    }
    return other
  }
}

extension ComparisonOperator {
  /// The question that an operation of a plan asks.
  init(_ operation: PlanOperation) {
    switch operation {
    case .less: self = .less
    case .lessOrEqual: self = .lessOrEqual
    case .greater: self = .greater
    case .notEqual: self = .notEqual
    case .equal: self = .equal
    default: self = .greaterOrEqual
    }
  }
}

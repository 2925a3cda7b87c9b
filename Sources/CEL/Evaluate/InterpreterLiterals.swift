// Lists, maps and structures written out, with optional parts.
extension Interpreter {
  /// What becomes of a part of a literal.
  private enum Part {
    case value(Value)
    /// An optional that holds nothing.
    case left
    case failed(Value)
  }

  /// Evaluates a part, unwraps it if it is optional, and gathers unknowns.
  private func part(
    _ place: UInt32, isOptional: Bool, _ node: UnsafePointer<PlanNode>, unknown: inout Value
  ) -> Part {
    let outcome = value(place)
    if outcome.kind == .error { return .failed(outcome) }
    if outcome.kind == .unknown {
      unknown = store.union(unknown, outcome)
      return .value(outcome)
    }
    guard isOptional else { return .value(outcome) }
    guard outcome.kind == .optional else { return .failed(placed(.error(.notOptional), node)) }
    return store.optionalValue(outcome).map(Part.value) ?? .left
  }

  func list(_ node: UnsafePointer<PlanNode>) -> Value {
    let start = store.stack.count
    defer { store.stack.drop(store.stack.count - start) }
    var unknown = Value.absent
    for index in 0..<Int(node.pointee.n) {
      let run = operands + Int(node.pointee.a) + 2 * index
      switch part(run[0], isOptional: run[1] == 1, node, unknown: &unknown) {
      case .value(let element): store.stack.append(element)
      case .left: break
      case .failed(let error): return error
      }
    }
    if unknown.kind == .unknown { return unknown }
    return placed(store.makeList(stackTop(from: start)), node)
  }

  func map(_ node: UnsafePointer<PlanNode>) -> Value {
    let start = store.stack.count
    defer { store.stack.drop(store.stack.count - start) }
    var unknown = Value.absent
    for index in 0..<Int(node.pointee.n) {
      let run = operands + Int(node.pointee.a) + 3 * index
      switch part(run[0], isOptional: false, node, unknown: &unknown) {
      case .value(let key): store.stack.append(key)
      case .left: break
      case .failed(let error): return error
      }
      switch part(run[1], isOptional: run[2] == 1, node, unknown: &unknown) {
      case .value(let value): store.stack.append(value)
      case .left: store.stack.drop(1)
      case .failed(let error): return error
      }
    }
    if unknown.kind == .unknown { return unknown }
    return placed(store.makeMap(stackTop(from: start)), node)
  }

  func structure(_ node: UnsafePointer<PlanNode>) -> Value {
    let type = Int(node.pointee.b)
    let record = store.makeRecord(structure: type, fields: store.host.fieldCounts[type])
    if record.kind == .error { return placed(record, node) }
    var unknown = Value.absent
    for index in 0..<Int(node.pointee.n) {
      let run = operands + Int(node.pointee.a) + 3 * index
      switch part(run[1], isOptional: run[2] == 1, node, unknown: &unknown) {
      case .value(let value): store.setField(Int(run[0]), of: record, to: value)
      case .left: break
      case .failed(let error): return error
      }
    }
    return unknown.kind == .unknown ? unknown : record
  }
}

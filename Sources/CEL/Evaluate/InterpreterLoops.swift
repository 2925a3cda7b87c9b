// Loops over lists and maps, with unknown elements and within the budget.
extension Interpreter {
  /// The rounds of a loop.
  struct Rounds {
    let range: Value
    let count: Int
    /// From one round's place in the store to the next's.
    let stride: Int
  }

  /// Evaluates a loop's range.
  ///
  /// - Returns: The rounds; or `nil` with the loop's result if there is nothing to run over.
  private func rounds(_ node: UnsafePointer<PlanNode>, orElse result: inout Value) -> Rounds? {
    let range = value(node.pointee.a)
    switch range.kind {
    case .list: return Rounds(range: range, count: range.count, stride: 1)
    case .map: return Rounds(range: range, count: range.count, stride: 2)
    case .error, .unknown: result = range
    default: result = placed(.error(.noSuchOverload), node)
    }
    return nil
  }

  /// Sets the variables of a round and pays for it.
  ///
  /// - Returns: Whether the budget held.
  @inline(__always)
  private func begin(
    _ round: Int, of rounds: Rounds, _ node: UnsafePointer<PlanNode>
  ) -> Bool {
    guard store.pay(1) else { return false }
    let place = frame + Int(node.pointee.c)
    let element = store.values.base[rounds.range.offset + round * rounds.stride]
    if node.pointee.n == 1 {
      store.stack.base[place] = element
    } else if rounds.stride == 1 {
      store.stack.base[place] = .int(round)
      store.stack.base[place + 1] = element
    } else {
      store.stack.base[place] = element
      store.stack.base[place + 1] = store.values.base[rounds.range.offset + 2 * round + 1]
    }
    return true
  }

  private func exhausted(_ node: UnsafePointer<PlanNode>) -> Value {
    placed(.error(.stepsExceeded), node)
  }

  func all(_ node: UnsafePointer<PlanNode>) -> Value { quantify(node, decides: false) }

  func exists(_ node: UnsafePointer<PlanNode>) -> Value { quantify(node, decides: true) }

  /// `all` and `exists`: one round that comes to `decides` is enough, whatever the others come to.
  @inline(__always)
  private func quantify(_ node: UnsafePointer<PlanNode>, decides: Bool) -> Value {
    var result = Value.absent
    guard let rounds = rounds(node, orElse: &result) else { return result }
    var undecided = Undecided()
    for round in 0..<rounds.count {
      guard begin(round, of: rounds, node) else { return exhausted(node) }
      let outcome = value(node.pointee.b)
      if outcome.kind == .bool {
        if outcome.boolValue == decides { return .bool(decides) }
      } else {
        undecided.add(outcome, node, in: store)
      }
    }
    return undecided.result(otherwise: .bool(!decides))
  }

  /// `exists_one`: every round counts, so that no error is absorbed.
  func existsOne(_ node: UnsafePointer<PlanNode>) -> Value {
    var result = Value.absent
    guard let rounds = rounds(node, orElse: &result) else { return result }
    var unknown = Value.absent
    var found = 0
    for round in 0..<rounds.count {
      guard begin(round, of: rounds, node) else { return exhausted(node) }
      let outcome = value(node.pointee.b)
      switch outcome.kind {
      case .bool: found += outcome.boolValue ? 1 : 0
      case .unknown: unknown = store.union(unknown, outcome)
      case .error: return outcome
      default: return placed(.error(.noSuchOverload), node)
      }
    }
    return unknown.kind == .unknown ? unknown : .bool(found == 1)
  }

  /// Whether a round passes the loop's filter.
  ///
  /// - Returns: A bool, an unknown or an error.
  private func filter(_ node: UnsafePointer<PlanNode>) -> Value {
    if node.pointee.d == PlanNode.none { return .true }
    let outcome = value(node.pointee.d)
    return outcome.kind == .bool || outcome.isErrorOrUnknown
      ? outcome : placed(.error(.noSuchOverload), node)
  }

  /// `map`, `filter`, `transformList`, `transformMap` and `transformMapEntry`: what the rounds give waits on the
  /// stack until the list or map is whole.
  func transform(_ node: UnsafePointer<PlanNode>) -> Value {
    var result = Value.absent
    guard let rounds = rounds(node, orElse: &result) else { return result }
    let operation = node.pointee.operation
    let start = store.stack.count
    defer { store.stack.drop(store.stack.count - start) }
    var unknown = Value.absent
    for round in 0..<rounds.count {
      guard begin(round, of: rounds, node) else { return exhausted(node) }
      let passes = filter(node)
      if passes.isFalse { continue }
      let outcome = passes.kind == .bool ? value(node.pointee.b) : passes
      switch outcome.kind {
      case .error: return outcome
      case .unknown: unknown = store.union(unknown, outcome)
      case _ where operation == .transformList: store.stack.append(outcome)
      case _ where operation == .transformMap:
        store.stack.append(store.stack.base[frame + Int(node.pointee.c)])
        store.stack.append(outcome)
      case .map:
        for entry in 0..<outcome.count {
          store.stack.append(store.mapKey(entry, of: outcome))
          store.stack.append(store.mapValue(entry, of: outcome))
        }
      default: return placed(.error(.noSuchOverload), node)
      }
    }
    if unknown.kind == .unknown { return unknown }
    let parts = stackTop(from: start)
    return placed(
      operation == .transformList ? store.makeList(parts) : store.makeMap(parts), node)
  }

  /// What was put on the stack since.
  func stackTop(from start: Int) -> UnsafeBufferPointer<Value> {
    UnsafeBufferPointer(start: store.stack.base + start, count: store.stack.count - start)
  }
}

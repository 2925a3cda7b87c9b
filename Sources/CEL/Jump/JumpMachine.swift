/// Runs jump code over the values of one store; nothing in it allocates or counts references.
struct JumpMachine {
  /// Where a loop stands.
  struct Loop: BitwiseCopyable {
    /// The element of the round, and the end of the list, as places in the store.
    var position = 0
    var end = 0
    /// Where the loop's variable stands on the store's stack.
    var variable = 0
    /// Rounds counted so far.
    var count = 0
  }

  let code: UnsafePointer<JumpInstruction>
  let paths: UnsafePointer<UInt32>
  let loops: UnsafeMutablePointer<Loop>
  let interpreter: Interpreter
  let store: ValueStore

  /// Runs one program to its end.
  func run(_ entry: JumpCode.Entry) -> JumpOutcome {
    var rounds = entry.rounds
    var at = code + Int(entry.start)
    while true {
      let holds: Bool
      switch at.pointee.operation {
      case .yes: return .yes
      case .no: return .no
      case .jump: holds = true
      case .truth:
        let value = operand(at.pointee.sourceOfA, at.pointee.a)
        guard value.kind == .bool else { return .surprise }
        holds = value.boolValue
      case .has:
        let object = load(at.pointee.a)
        guard object.kind == .record else { return .surprise }
        let value = store.values.base[object.offset + Int(at.pointee.b)]
        if value.kind == .unknown { return .surprise }
        holds = value.kind != .absent
      case .compareInt:
        let value = load(at.pointee.a)
        let bound = store.values.base[Int(at.pointee.b)]
        if value.kind == .int {
          holds = at.pointee.question.holds(value.intValue, bound.intValue)
        } else {
          guard let answer = compare(at, value, bound) else { return .surprise }
          holds = answer
        }
      case .compareDouble:
        let value = load(at.pointee.a)
        let bound = store.values.base[Int(at.pointee.b)]
        if value.kind == .double {
          holds = at.pointee.question.holds(value.doubleValue, bound.doubleValue)
        } else {
          guard let answer = compare(at, value, bound) else { return .surprise }
          holds = answer
        }
      case .equalString:
        let value = load(at.pointee.a)
        guard value.kind == .string else { return .surprise }
        let isEqual = store.equalBytes(value, store.values.base[Int(at.pointee.b)])
        holds = isEqual == (at.pointee.question == .equal)
      case .compare:
        let left = operand(at.pointee.sourceOfA, at.pointee.a)
        let right = operand(at.pointee.sourceOfB, at.pointee.b)
        guard let answer = compare(at, left, right) else { return .surprise }
        holds = answer
      case .compareSize:
        let value = load(at.pointee.a)
        guard value.kind == .list || value.kind == .map else { return .surprise }
        holds = at.pointee.question.holds(
          Int64(value.count), store.values.base[Int(at.pointee.b)].intValue)
      case .oneOf, .holdsString, .contains:
        guard let answer = membership(at, &rounds) else { return .surprise }
        holds = answer
      case .startsWith, .endsWith:
        let value = load(at.pointee.a)
        guard value.kind == .string else { return .surprise }
        holds = hasAffix(
          value, store.values.base[Int(at.pointee.b)], isPrefix: at.pointee.operation == .startsWith
        )
      case .enter:
        let list = operand(at.pointee.sourceOfA, at.pointee.a)
        guard list.kind == .list else { return .surprise }
        rounds -= Int32(truncatingIfNeeded: min(list.count, 1 << 20))
        if rounds < 0 { return .surprise }
        holds = begin(list, at)
      case .next: holds = next(at.pointee.c)
      case .count:
        // An element that is not known or failed would have made the whole list so.
        let element = store.stack.base[loops[Int(at.pointee.c)].variable]
        if element.isErrorOrUnknown { return .surprise }
        loops[Int(at.pointee.c)].count += 1
        at += 1
        continue
      case .compareCount:
        holds = at.pointee.question.holds(loops[Int(at.pointee.c)].count, Int(at.pointee.a))
      case .clear:
        store.stack.base[interpreter.frame + Int(at.pointee.a)] = .absent
        at += 1
        continue
      }
      at = code + Int(holds ? at.pointee.ifTrue : at.pointee.ifFalse)
    }
  }

  // MARK: Operands

  @inline(__always)
  private func operand(_ source: JumpSource, _ place: UInt32) -> Value {
    switch source {
    case .path: load(place)
    case .constant: store.values.base[Int(place)]
    case .node: interpreter.value(place)
    }
  }

  /// The value at the end of a path; ``Value/absent`` if there is none, or no record on the way.
  @inline(__always)
  private func load(_ place: UInt32) -> Value {
    var path = paths + Int(place)
    let head = path[0]
    var value =
      head & 1 == 0
      ? store.values.base[interpreter.activation + Int(path[1])]
      : store.stack.base[interpreter.frame + Int(path[1])]
    for _ in 0..<(head >> 1) {
      guard value.kind == .record else { return .absent }
      value = store.values.base[value.offset + Int(path[2])]
      path += 1
    }
    return value
  }

  // MARK: Tests

  /// Compares any two values, as the interpreter does; `nil` for what it would not answer with a bool.
  @inline(never)
  private func compare(
    _ at: UnsafePointer<JumpInstruction>, _ left: Value, _ right: Value
  ) -> Bool? {
    guard left.isPlain, right.isPlain else { return nil }
    let question = at.pointee.question
    if question == .equal || question == .notEqual {
      guard left.isScalar, right.isScalar else { return nil }
      let answer = store.equality(left, right)
      return answer.kind == .bool ? answer.boolValue == (question == .equal) : nil
    }
    return store.order(left, right).map { question.holds($0) }
  }

  private func membership(
    _ at: UnsafePointer<JumpInstruction>, _ rounds: inout Int32
  ) -> Bool? {
    let value = operand(at.pointee.sourceOfA, at.pointee.a)
    let list = operand(at.pointee.sourceOfB, at.pointee.b)
    guard list.kind == .list, value.isScalar else { return nil }
    rounds -= Int32(truncatingIfNeeded: min(list.count, 1 << 20))
    if rounds < 0 { return nil }
    let elements = store.values.base + list.offset
    if value.kind == .string {
      for index in 0..<list.count {
        let element = elements[index]
        if element.kind == .string {
          if store.equalBytes(value, element) { return true }
        } else if !element.isScalar {
          return nil
        }
      }
      return false
    }
    for index in 0..<list.count {
      guard elements[index].isScalar else { return nil }
      if store.equality(value, elements[index]).isTrue { return true }
    }
    return false
  }

  private func hasAffix(_ value: Value, _ affix: Value, isPrefix: Bool) -> Bool {
    guard value.count >= affix.count else { return false }
    let start = store.bytes.base + value.offset + (isPrefix ? 0 : value.count - affix.count)
    let wanted = store.bytes.base + affix.offset
    for index in 0..<affix.count where start[index] != wanted[index] { return false }
    return true
  }

  // MARK: Loops

  /// Begins a loop; `false` if the list is empty.
  private func begin(_ list: Value, _ at: UnsafePointer<JumpInstruction>) -> Bool {
    let variable = interpreter.frame + Int(at.pointee.b)
    loops[Int(at.pointee.c)] = Loop(
      position: list.offset, end: list.offset + list.count, variable: variable)
    guard list.count > 0 else { return false }
    store.stack.base[variable] = store.values.base[list.offset]
    return true
  }

  /// Goes on to the next element; `false` if there is none.
  @inline(__always)
  private func next(_ loop: UInt32) -> Bool {
    let loop = loops + Int(loop)
    loop.pointee.position += 1
    guard loop.pointee.position < loop.pointee.end else { return false }
    store.stack.base[loop.pointee.variable] = store.values.base[loop.pointee.position]
    return true
  }
}

extension ComparisonOperator {
  /// Whether two numbers of one type stand as asked; not a number stands in no order.
  @inline(__always)
  func holds<Number: Comparable>(_ left: Number, _ right: Number) -> Bool {
    switch self {
    case .equal: left == right
    case .notEqual: left != right
    case .less: left < right
    case .lessOrEqual: left <= right
    case .greater: left > right
    case .greaterOrEqual: left >= right
    }
  }
}

extension Value {
  /// Neither absent, unknown nor an error.
  fileprivate var isPlain: Bool { kind != .absent && !isErrorOrUnknown }

  /// A value that holds no others, and whose equality CEL itself decides.
  fileprivate var isScalar: Bool {
    kind.rawValue >= ValueKind.null.rawValue && kind.rawValue <= ValueKind.duration.rawValue
  }
}

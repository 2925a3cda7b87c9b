/// Translates plans into jump code: each condition is told where to go on if it holds, and where if not.
struct JumpCompiler {
  let programs: ProgramSet
  private var code = JumpCode()
  /// The place of each label; labels 0 and 1 are the ends.
  private var labels: [UInt32] = [0, 1]
  private var pathPlaces: [[UInt32]: UInt32] = [:]
  private var depth: UInt32 = 0

  /// A place in the code that may not be known yet.
  private struct Label {
    let number: UInt32
    static let yes = Label(number: 0)
    static let no = Label(number: 1)
  }

  init(_ programs: ProgramSet) {
    self.programs = programs
    code.instructions = [JumpInstruction(operation: .yes), JumpInstruction(operation: .no)]
  }

  /// Adds the code of a program.
  mutating func compile(_ program: Program) {
    let start = code.instructions.count
    branch(program.root, .yes, .no)
    let size = code.instructions.count - start
    code.entries.append(
      JumpCode.Entry(
        start: UInt32(start), rounds: Int32(JumpCode.leastBudget / 8 / max(size, 1))))
    code.locals = max(code.locals, Int(program.locals))
  }

  /// The code, with labels turned into places.
  consuming func finish() -> JumpCode {
    for place in code.instructions.indices.dropFirst(2) {
      code.instructions[place].ifTrue = labels[Int(code.instructions[place].ifTrue)]
      code.instructions[place].ifFalse = labels[Int(code.instructions[place].ifFalse)]
    }
    return code
  }

  // MARK: Labels and instructions

  private mutating func label() -> Label {
    labels.append(0)
    return Label(number: UInt32(labels.count - 1))
  }

  private mutating func place(_ label: Label) {
    labels[Int(label.number)] = UInt32(code.instructions.count)
  }

  private mutating func emit(_ instruction: JumpInstruction, _ yes: Label, _ no: Label) {
    var instruction = instruction
    instruction.ifTrue = yes.number
    instruction.ifFalse = no.number
    code.instructions.append(instruction)
  }

  private func node(_ place: UInt32) -> PlanNode { programs.nodes[Int(place)] }

  // MARK: Conditions

  /// Adds code that goes on at one of two places by what a node comes to.
  private mutating func branch(_ place: UInt32, _ yes: Label, _ no: Label) {
    let plan = node(place)
    switch plan.operation {
    case .not: branch(plan.a, no, yes)
    case .and, .or: chain(plan, yes, no)
    case .conditional:
      let (first, second) = (label(), label())
      branch(plan.a, first, second)
      self.place(first)
      branch(plan.b, yes, no)
      self.place(second)
      branch(plan.c, yes, no)
    case .constant:
      let value = programs.pool.values[Int(plan.a)]
      if value.kind == .bool {
        let end = value.boolValue ? yes : no
        emit(JumpInstruction(operation: .jump), end, end)
      } else {
        truth(place, yes, no)
      }
    case .bind:
      emit(JumpInstruction(operation: .clear, a: plan.c), yes, no)
      branch(plan.b, yes, no)
    case .hasField: hasField(place, yes, no)
    case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual:
      comparison(plan, yes, no)
    case .contains: membership(plan, yes, no)
    case .all, .exists, .existsOne:
      if plan.n == 1 { quantifier(plan, yes, no) } else { truth(place, yes, no) }
    case .call: call(place, yes, no)
    default: truth(place, yes, no)
    }
  }

  private mutating func chain(_ plan: PlanNode, _ yes: Label, _ no: Label) {
    for index in 0..<Int(plan.n) {
      let operand = programs.operands[Int(plan.a) + index]
      if index == Int(plan.n) - 1 {
        branch(operand, yes, no)
      } else {
        let next = label()
        if plan.operation == .and { branch(operand, next, no) } else { branch(operand, yes, next) }
        place(next)
      }
    }
  }

  private mutating func truth(_ place: UInt32, _ yes: Label, _ no: Label) {
    let (source, value) = operand(place)
    emit(JumpInstruction(operation: .truth, sourceOfA: source, a: value), yes, no)
  }

  private mutating func hasField(_ place: UInt32, _ yes: Label, _ no: Label) {
    let plan = node(place)
    guard plan.c != PlanNode.none, let path = path(to: plan.a) else {
      return truth(place, yes, no)
    }
    emit(JumpInstruction(operation: .has, sourceOfA: .path, a: path, b: plan.c), yes, no)
  }

  private mutating func call(_ place: UInt32, _ yes: Label, _ no: Label) {
    let plan = node(place)
    let operation: JumpOperation? =
      switch programs.pool.functions[Int(plan.a)] {
      case "startsWith": .startsWith
      case "endsWith": .endsWith
      default: nil
      }
    guard let operation, plan.n == 2, plan.c == 1,
      let path = path(to: programs.operands[Int(plan.b)]),
      let constant = constant(programs.operands[Int(plan.b) + 1]), constant.value.kind == .string
    else { return truth(place, yes, no) }
    emit(
      JumpInstruction(operation: operation, sourceOfA: .path, a: path, b: constant.place), yes, no)
  }

  private mutating func membership(_ plan: PlanNode, _ yes: Label, _ no: Label) {
    let (sourceOfA, a) = operand(plan.a)
    let (sourceOfB, b) = operand(plan.b)
    var operation = JumpOperation.contains
    if let list = constant(plan.b), sourceOfA == .path, isListOfStrings(list.value) {
      operation = .oneOf
    } else if let text = constant(plan.a), text.value.kind == .string, sourceOfB == .path {
      operation = .holdsString
    }
    emit(
      JumpInstruction(
        operation: operation, sourceOfA: sourceOfA, sourceOfB: sourceOfB, a: a, b: b), yes, no)
  }

  private func isListOfStrings(_ list: Value) -> Bool {
    list.kind == .list
      && (0..<list.count).allSatisfy { programs.pool.values[list.offset + $0].kind == .string }
  }

  // MARK: Comparisons

  private mutating func comparison(_ plan: PlanNode, _ yes: Label, _ no: Label) {
    let question = ComparisonOperator(plan.operation)
    if countsFiltered(plan, question, yes, no) { return }
    let (sourceOfA, a) = operand(plan.a)
    let (sourceOfB, b) = operand(plan.b)
    var instruction = JumpInstruction(
      operation: .compare, question: question, sourceOfA: sourceOfA, sourceOfB: sourceOfB, a: a,
      b: b)
    if let right = constant(plan.b) {
      if node(plan.a).operation == .size, let path = path(to: node(plan.a).a),
        right.value.kind == .int
      {
        instruction = JumpInstruction(
          operation: .compareSize, question: question, sourceOfA: .path, a: path, b: b)
      } else if sourceOfA == .path, let operation = special(right.value.kind, question) {
        instruction = JumpInstruction(
          operation: operation, question: question, sourceOfA: .path, a: a, b: b)
      }
    }
    emit(instruction, yes, no)
  }

  /// The operation made for comparing with a constant of a kind.
  private func special(_ kind: ValueKind, _ question: ComparisonOperator) -> JumpOperation? {
    switch kind {
    case .int: .compareInt
    case .double: .compareDouble
    case .string where question == .equal || question == .notEqual: .equalString
    default: nil
    }
  }

  /// `size(list.filter(x, …))` against a whole number is counted without making the list.
  private mutating func countsFiltered(
    _ plan: PlanNode, _ question: ComparisonOperator, _ yes: Label, _ no: Label
  ) -> Bool {
    guard node(plan.a).operation == .size, let right = constant(plan.b), right.value.kind == .int,
      let number = UInt32(exactly: right.value.intValue)
    else { return false }
    let loop = node(node(plan.a).a)
    guard loop.operation == .transformList, loop.n == 1, loop.d != PlanNode.none,
      node(loop.b).operation == .local, node(loop.b).a == loop.c
    else { return false }
    counting(loop, loop.d, question, number, yes, no)
    return true
  }

  // MARK: Loops

  private mutating func quantifier(_ plan: PlanNode, _ yes: Label, _ no: Label) {
    if plan.operation == .existsOne { return counting(plan, plan.b, .equal, 1, yes, no) }
    let (round, next) = (label(), label())
    let isAll = plan.operation == .all
    begin(plan, first: round, after: isAll ? yes : no)
    place(round)
    if isAll { branch(plan.b, next, no) } else { branch(plan.b, yes, next) }
    place(next)
    end(first: round, after: isAll ? yes : no)
  }

  /// A loop that counts the rounds in which a condition holds, and compares the count.
  private mutating func counting(
    _ plan: PlanNode, _ condition: UInt32, _ question: ComparisonOperator, _ number: UInt32,
    _ yes: Label, _ no: Label
  ) {
    let (round, hit, next, after) = (label(), label(), label(), label())
    begin(plan, first: round, after: after)
    place(round)
    branch(condition, hit, next)
    place(hit)
    emit(JumpInstruction(operation: .count, c: depth - 1), next, next)
    place(next)
    end(first: round, after: after)
    place(after)
    emit(
      JumpInstruction(operation: .compareCount, question: question, a: number, c: depth), yes, no)
  }

  private mutating func begin(_ plan: PlanNode, first: Label, after: Label) {
    let (source, range) = operand(plan.a)
    emit(
      JumpInstruction(operation: .enter, sourceOfA: source, a: range, b: plan.c, c: depth), first,
      after)
    depth += 1
    code.loops = max(code.loops, Int(depth))
  }

  private mutating func end(first: Label, after: Label) {
    depth -= 1
    emit(JumpInstruction(operation: .next, c: depth), first, after)
  }

  // MARK: Operands

  private func constant(_ place: UInt32) -> (place: UInt32, value: Value)? {
    let plan = node(place)
    guard plan.operation == .constant else { return nil }
    return (plan.a, programs.pool.values[Int(plan.a)])
  }

  private mutating func operand(_ place: UInt32) -> (JumpSource, UInt32) {
    if let constant = constant(place) { return (.constant, constant.place) }
    if let path = path(to: place) { return (.path, path) }
    return (.node, place)
  }

  /// The way to a node that is a variable or a field of a field of one; `nil` for other nodes.
  private mutating func path(to place: UInt32) -> UInt32? {
    var slots: [UInt32] = []
    var plan = node(place)
    while plan.operation == .field {
      slots.append(plan.c)
      plan = node(plan.a)
    }
    guard plan.operation == .variable || plan.operation == .local else { return nil }
    let head = UInt32(slots.count) << 1 | (plan.operation == .local ? 1 : 0)
    let path = [head, plan.a] + slots.reversed()
    if let known = pathPlaces[path] { return known }
    pathPlaces[path] = UInt32(code.paths.count)
    code.paths += path
    return UInt32(code.paths.count - path.count)
  }
}

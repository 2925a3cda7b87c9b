/// Walks a plan and adds up what each part may cost.
struct CostEstimator {
  /// What a part costs, and how large its value may be.
  struct Estimate {
    var least: Int
    var most: Bound
    var extent: Extent
  }

  let programs: ProgramSet
  let constants: ValueStore
  let checked: CheckedAST
  let extents: Extents
  /// By place in the frame: how large a local variable may be, and what its value costs if it is lazy.
  private var locals: [UInt32: Estimate] = [:]
  /// By place in the frame: the node that a lazy local is computed by.
  private var lazyValues: [UInt32: UInt32] = [:]

  /// An estimator for a plan whose constants stand in a store.
  init(
    _ programs: ProgramSet, constants: ValueStore, _ expression: CheckedAST, _ extents: Extents
  ) {
    self.programs = programs
    self.constants = constants
    checked = expression
    self.extents = extents
    for node in programs.nodes where node.operation == .lazyLocal { lazyValues[node.a] = node.b }
  }

  /// The cost of a node with all below it.
  mutating func estimate(_ place: UInt32) -> Estimate {
    let node = programs.nodes[Int(place)]
    switch node.operation {
    case .constant:
      return plain(extents.extent(of: constants.value(at: Int(node.a)), in: constants))
    case .variable: return plain(extents.extent(ofVariable: Int(node.a)))
    case .local, .lazyLocal:
      return plain(locals[node.a]?.extent ?? .plain)
    case .bind: return bind(node)
    case .and, .or: return logic(node)
    case .conditional:
      let condition = estimate(node.a)
      let (yes, no) = (estimate(node.b), estimate(node.c))
      return Estimate(
        // A condition that is not known chooses neither branch.
        least: 1 + condition.least,
        most: condition.most + max(yes.most, no.most) + 1, extent: yes.extent.union(no.extent))
    case .all, .exists, .existsOne, .transformList, .transformMap, .transformMapEntry:
      return loop(node)
    case .list, .map, .structure: return literal(node, place)
    case .optionalOr, .optionalOrValue:
      let (first, other) = (estimate(node.a), estimate(node.b))
      return Estimate(
        least: 1 + first.least, most: first.most + other.most + 1,
        extent: typed(node).union(other.extent))
    default: return strict(node, place)
    }
  }

  private func plain(_ extent: Extent) -> Estimate { Estimate(least: 1, most: 1, extent: extent) }

  /// How large the value of a node may be by its type alone.
  private func typed(_ node: PlanNode) -> Extent { extents.extent(of: type(of: node)) }

  private func type(of node: PlanNode) -> CELType {
    checked.type(of: ExprID(Int(node.expression)))
  }

  /// A bound value is computed at most once each time the binding is met.
  private mutating func bind(_ node: PlanNode) -> Estimate {
    let value = lazyValues[node.c].map { estimate($0) }
    locals[node.c] = value
    var body = estimate(node.b)
    body.least += 1
    body.most += (value?.most ?? 0) + 1
    return body
  }

  private mutating func logic(_ node: PlanNode) -> Estimate {
    var result = Estimate(least: 1, most: 1, extent: .plain)
    for index in 0..<Int(node.n) {
      let operand = estimate(programs.operands[Int(node.a) + index])
      if index == 0 { result.least += operand.least }
      result.most += operand.most
    }
    return result
  }

  private mutating func loop(_ node: PlanNode) -> Estimate {
    let range = estimate(node.a)
    let isList = range.extent.isList
    let element = range.extent.element.first ?? .plain
    for variable in 0..<UInt32(node.n) {
      let isElement = variable == UInt32(node.n) - 1 && (node.n == 2 || isList)
      locals[node.c + variable] = plain(isElement ? element : extents.key)
    }
    let filter = node.d == PlanNode.none ? nil : estimate(node.d)
    let body = estimate(node.b)
    let round = (filter?.most ?? 0) + body.most + 1
    let extent: Extent =
      switch node.operation {
      case .transformList: .list(range.extent.most, of: body.extent)
      case .transformMap: Extent(kind: .map, most: range.extent.most, element: [body.extent])
      case .transformMapEntry:
        Extent(
          kind: .map, most: body.extent.most * range.extent.most, element: body.extent.element)
      default: .plain
      }
    let first = range.extent.fewest > 0 ? 1 + (filter ?? body).least : 0
    return Estimate(
      least: 1 + range.least + first, most: range.most + range.extent.most * round + 1,
      extent: extent)
  }

  private mutating func literal(_ node: PlanNode, _ place: UInt32) -> Estimate {
    let parts = programs.children(of: place).map { estimate($0) }
    var result = Estimate(least: 1 + (parts.first?.least ?? 0), most: 1, extent: .plain)
    for part in parts { result.most += part.most }
    guard node.operation != .structure else {
      result.extent = typed(node)
      return result
    }
    let isList = node.operation == .list
    let values = parts.indices.filter { isList || $0 % 2 == 1 }.map { parts[$0].extent }
    let element = values.dropFirst().reduce(values.first) { $0?.union($1) }
    result.extent = Extent(
      kind: isList ? .list : .map, most: Bound(Int(node.n)), element: element.map { [$0] } ?? [])
    return result
  }

  /// Operators and calls: every operand is evaluated, and some look into lists.
  private mutating func strict(_ node: PlanNode, _ place: UInt32) -> Estimate {
    let parts = programs.children(of: place).map { estimate($0) }
    var result = Estimate(least: 1, most: 1, extent: typed(node))
    for part in parts {
      result.least += part.least
      result.most += part.most
    }
    let sizes = parts.map(\.extent)
    switch node.operation {
    case .equal, .notEqual:
      result.most += min(extents.all(in: sizes[0]), extents.all(in: sizes[1]))
    case .contains:
      let element = sizes[1].element.first.map { extents.all(in: $0) } ?? 1
      result.most += sizes[1].most * (min(extents.all(in: sizes[0]), element) + 1)
    case .add where !sizes[0].element.isEmpty || !sizes[1].element.isEmpty:
      result.extent = sizes[0].followed(by: sizes[1])
    case .field, .select, .optionalSelect:
      let name = constants.string(of: constants.value(at: Int(node.b)))
      result.extent = extents.part(name, of: sizes[0], type: type(of: node))
    case .index, .optionalIndex:
      result.extent = extents.part(nil, of: sizes[0], type: type(of: node))
    case .call:
      // Arguments are searched for unknowns before the call.
      for size in sizes { result.most += extents.all(in: size) }
      let name = programs.pool.functions[Int(node.a)]
      result.most += extents.steps(of: name, sizes)
      result.extent = extents.result(of: name, sizes, typed(node))
    default: break
    }
    return result
  }
}

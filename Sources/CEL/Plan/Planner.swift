/// Turns one expression into nodes of a plan: names become slots, calls become operations or functions.
struct Planner {
  let ast: AST
  let checked: CheckedAST
  let environment: Environment
  let builder: ProgramSetBuilder
  var scopes = LocalScopes()
  /// The node of each expression that has one of its own, of a faithful plan.
  private(set) var places: [ExprID: UInt32] = [:]

  init(_ expression: CheckedAST, _ environment: Environment, builder: ProgramSetBuilder) {
    ast = expression.ast
    checked = expression
    self.environment = environment
    self.builder = builder
  }

  /// Plans an expression with all below it.
  ///
  /// - Returns: Its node.
  mutating func plan(_ id: ExprID) -> UInt32 {
    let place = planNode(id)
    if builder.isFaithful { places[id] = place }
    return place
  }

  private mutating func planNode(_ id: ExprID) -> UInt32 {
    switch ast[id] {
    case .constant(let constant): return add(.constant, a: builder.constant(constant), at: id)
    case .ident(let name): return planIdent(name, id)
    case .select(let operand, let field, let isTest):
      return planSelect(operand, field, isTest: isTest, id)
    case .call(let function, let target, let arguments):
      return planCall(function, target, arguments, id)
    case .list(let elements, let optionals): return planList(elements, optionals, id)
    case .map(let entries): return planMap(entries, id)
    case .structure(let typeName, let fields): return planStructure(typeName, fields, id)
    case .comprehension(let loop): return planComprehension(loop, id)
    }
  }

  /// Adds a node, or the constant that it comes to if its operands are constants.
  mutating func add(
    _ operation: PlanOperation, n: Int = 0, a: UInt32 = 0, b: UInt32 = 0, c: UInt32 = 0,
    d: UInt32 = PlanNode.none, at id: ExprID
  ) -> UInt32 {
    let node = PlanNode(
      operation, n: n, a: a, b: b, c: c, d: d, expression: UInt32(bitPattern: id.index))
    if builder.isFaithful { return builder.add(node) }
    return builder.folded(node) ?? builder.add(node)
  }

  /// A node that fails whenever it is evaluated.
  mutating func failure(
    _ code: EvaluationError.Code, _ detail: String, at id: ExprID
  ) -> UInt32 {
    let error = builder.store.placed(
      builder.store.error(code, detail), at: UInt32(bitPattern: id.index))
    return add(.constant, a: builder.constant(error), at: id)
  }

  // MARK: Literals

  private mutating func planList(
    _ elements: [ExprID], _ optionals: [Int32], _ id: ExprID
  ) -> UInt32 {
    var run: [UInt32] = []
    for (place, element) in elements.enumerated() {
      run.append(plan(element))
      run.append(optionals.contains(Int32(place)) ? 1 : 0)
    }
    return add(.list, n: elements.count, a: builder.add(run), at: id)
  }

  private mutating func planMap(_ entries: [MapEntry], _ id: ExprID) -> UInt32 {
    var run: [UInt32] = []
    for entry in entries { run += [plan(entry.key), plan(entry.value), entry.isOptional ? 1 : 0] }
    return add(.map, n: entries.count, a: builder.add(run), at: id)
  }

  private mutating func planStructure(
    _ typeName: String, _ fields: [StructureField], _ id: ExprID
  ) -> UInt32 {
    let found = environment.candidates(for: typeName).lazy
      .compactMap { [environment] in environment.structureIndex($0) }.first
    guard let structure = found else { return failure(.undeclaredReference, typeName, at: id) }
    let type = environment.structures[structure]
    var run: [UInt32] = []
    for field in fields {
      guard let slot = type.slot(of: field.name) else {
        return failure(.noSuchField, field.name, at: id)
      }
      run += [UInt32(slot), plan(field.value), field.isOptional ? 1 : 0]
    }
    return add(
      .structure, n: fields.count, a: builder.add(run), b: UInt32(structure), at: id)
  }
}

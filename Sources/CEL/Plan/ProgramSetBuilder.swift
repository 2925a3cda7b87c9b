/// Where programs are planned one after the other, with the constants they share.
///
/// A class because every planner adds to the same constants.
package final class ProgramSetBuilder {
  let environment: Environment
  /// The table that the environment's functions were taken from.
  package let functions: FunctionTable
  var nodes: [PlanNode] = []
  var operands: [UInt32] = []
  private var programs: [Program] = []
  /// Holds the constants, and evaluates what needs no input.
  let store: ValueStore
  let interned: InternedConstants
  /// Whether every node of a tree becomes a node of the plan: nothing is folded or left out.
  let isFaithful: Bool

  /// A builder for expressions of an environment.
  ///
  /// - Parameters:
  ///   - environment: What the expressions were checked against.
  ///   - functions: The table that the environment's functions were taken from.
  package init(environment: Environment, functions: FunctionTable) {
    self.environment = environment
    self.functions = functions
    store = ValueStore(
      host: StoreHost(functions: functions, structures: environment.structures),
      limits: StoreLimits(bytes: 1 << 30, values: 1 << 28))
    interned = InternedConstants(store: store)
    isFaithful = false
  }

  /// A builder of faithful plans, whose constants stand in a store that is in use.
  init(environment: Environment, store: ValueStore) {
    self.environment = environment
    functions = store.host.functions
    self.store = store
    interned = InternedConstants(store: store)
    isFaithful = true
  }

  /// Plans an expression and adds it to the set.
  ///
  /// - Returns: The program; its place in ``ProgramSet/programs`` is how many were planned before it.
  @discardableResult
  package func plan(_ expression: CheckedAST) -> Program {
    plan(expression, in: environment)
  }

  /// Plans an expression of an environment that adds variables to the builder's own.
  @discardableResult
  package func plan(_ expression: CheckedAST, in environment: Environment) -> Program {
    var planner = Planner(expression, environment, builder: self)
    let root = planner.plan(expression.ast.root)
    let program = Program(root: root, locals: planner.scopes.locals)
    programs.append(program)
    return program
  }

  /// Everything planned so far.
  package func build() -> ProgramSet {
    ProgramSet(
      nodes: PlanNodes(nodes), operands: operands,
      pool: store.pool(functions: interned.functionNames),
      programs: programs)
  }

  /// Adds a node.
  func add(_ node: PlanNode) -> UInt32 {
    nodes.append(node)
    return UInt32(nodes.count - 1)
  }

  /// Adds a run of operands.
  ///
  /// - Returns: Where the run begins.
  func add(_ run: [UInt32]) -> UInt32 {
    operands += run
    return UInt32(operands.count - run.count)
  }

  /// The place of a string constant in the pool.
  func constant(_ text: String) -> UInt32 { interned.place(of: .string(text)) }

  /// The place of a literal in the pool.
  func constant(_ literal: Constant) -> UInt32 { interned.place(of: literal) }

  /// The place of a type's value in the pool.
  func constant(type name: String) -> UInt32 { interned.place(ofType: name) }

  /// The place of a value of the builder's store in the pool.
  func constant(_ value: Value) -> UInt32 { interned.place(of: value) }

  /// The place of a function in the pool.
  func function(_ name: String) -> UInt32 { interned.function(name) }

  /// The value of a constant node; `nil` for other nodes, and in plans where nothing is left out.
  func foldedValue(of node: UInt32) -> Value? {
    if isFaithful { return nil }
    let plan = nodes[Int(node)]
    return plan.operation == .constant ? store.value(at: Int(plan.a)) : nil
  }
}

/// Constants by what they are, so that each stands in the pool once.
///
/// A class because it is filled through a builder that others hold too.
final class InternedConstants {
  private let store: ValueStore
  private var literals: [Constant: UInt32] = [:]
  private var types: [String: UInt32] = [:]
  private var functions: [String: UInt32] = [:]
  private(set) var functionNames: [String] = []

  init(store: ValueStore) { self.store = store }

  func place(of value: Value) -> UInt32 {
    store.values.append(value)
    return UInt32(store.values.count - 1)
  }

  func place(of literal: Constant) -> UInt32 {
    if let place = literals[literal] { return place }
    let value: Value =
      switch literal {
      case .null: .null
      case .bool(let value): .bool(value)
      case .int(let value): .int(value)
      case .uint(let value): .uint(value)
      case .double(let value): .double(value)
      case .string(let value): store.makeString(value)
      case .bytes(let value): store.makeBytes(value)
      }
    let place = place(of: value)
    literals[literal] = place
    return place
  }

  func place(ofType name: String) -> UInt32 {
    if let place = types[name] { return place }
    let place = place(of: store.makeType(name))
    types[name] = place
    return place
  }

  func function(_ name: String) -> UInt32 {
    if let place = functions[name] { return place }
    functions[name] = UInt32(functionNames.count)
    functionNames.append(name)
    return UInt32(functionNames.count - 1)
  }
}

/// What each part of an expression comes to, as far as that is the same wherever it is evaluated.
///
/// A class because parts are evaluated when they are first asked for, and remembered.
final class PartialValues {
  private let store: ValueStore
  private let activation: Activation
  private let nodes: [PlanNode]
  private let operands: [UInt32]
  private let locals: UInt32
  private let places: [ExprID: UInt32]
  private let closed: ClosedParts
  private let functions: ResolvedFunctions
  private var stepsLeft: Int
  /// By place in the plan; ``Value/absent`` for what was not evaluated.
  private var known: [Value]

  init(
    _ expression: CheckedAST, _ environment: Environment, activation: Activation,
    store: ValueStore, budget: EvaluationBudget
  ) {
    let builder = ProgramSetBuilder(environment: environment, store: store)
    var planner = Planner(expression, environment, builder: builder)
    _ = planner.plan(expression.ast.root)
    self.store = store
    self.activation = activation
    nodes = builder.nodes
    operands = builder.operands
    locals = planner.scopes.locals
    places = planner.places
    closed = ClosedParts(expression)
    functions = ResolvedFunctions(builder.interned.functionNames, in: store.host.functions)
    stepsLeft = budget.steps
    known = [Value](repeating: .absent, count: builder.nodes.count)
  }

  /// Lets the store call the functions of this plan while `body` runs.
  func withFunctions<Result>(_ body: () -> Result) -> Result {
    let (before, steps) = (store.calls, store.stepsLeft)
    store.calls = functions
    defer {
      store.calls = before
      store.stepsLeft = steps
    }
    return body()
  }

  /// The value of a part; ``Value/absent`` if it depends on the variables of a loop around it, or is no part that
  /// is evaluated by itself.
  func value(of id: ExprID) -> Value {
    guard let place = places[id], closed.contains(id) else { return .absent }
    if known[Int(place)].kind == .absent { evaluate(place) }
    return known[Int(place)]
  }

  /// The value, if it is whole: neither an error nor an unknown, nor a collection with one in it.
  func wholeValue(of id: ExprID) -> Value? {
    let value = value(of: id)
    if value.kind == .absent || value.isErrorOrUnknown || value.flags.contains(.holdsUnknown) {
      return nil
    }
    return value
  }

  /// What an optional holds; `nil` if it is empty.
  func held(by optional: Value) -> Value? { store.optionalValue(optional) }

  /// The literal form of a value; see ``LiteralWriter``.
  func literals(room: Int) -> LiteralWriter { LiteralWriter(store: store, room: room) }

  private func evaluate(_ place: UInt32) {
    let trace = EvaluationTrace()
    store.stepsLeft = stepsLeft
    let value = Interpreter.evaluate(
      Program(root: place, locals: locals), nodes: nodes, operands: operands,
      activation: activation.base, in: store, trace: trace)
    stepsLeft = max(store.stepsLeft, 0)
    // What is within a loop has its last value here; it is asked for only if every round gives the same.
    for entry in trace.entries { known[Int(entry.node)] = entry.value }
    known[Int(place)] = value
  }
}

/// The parts of a tree whose value does not depend on the variables of loops around them.
struct ClosedParts {
  private let ast: AST
  private let checked: CheckedAST
  /// By node: the outermost loop whose variables it reads, by how many loops and bindings are around that one.
  private var outermost: [Int]
  private var depths: [Int]
  private var scopes: [Scope] = []

  private struct Scope {
    let names: [String]
    /// What reading a name of it means: the scope itself for loops, what the bound value reads for bindings.
    let reads: Int
  }

  private static let nothing = Int.max

  init(_ expression: CheckedAST) {
    checked = expression
    ast = expression.ast
    outermost = [Int](repeating: ClosedParts.nothing, count: expression.ast.nodes.count)
    depths = [Int](repeating: 0, count: expression.ast.nodes.count)
    _ = visit(expression.ast.root)
  }

  func contains(_ id: ExprID) -> Bool { outermost[Int(id.index)] >= depths[Int(id.index)] }

  private mutating func visit(_ id: ExprID) -> Int {
    depths[Int(id.index)] = scopes.count
    var found = ClosedParts.nothing
    switch ast[id] {
    case .ident(let name):
      if checked.isLocal(id, among: { name in scopes.contains { $0.names.contains(name) } }) {
        found = scopes.last { $0.names.contains(name) }?.reads ?? ClosedParts.nothing
      }
    case .comprehension(let loop): found = visit(loop)
    default:
      var children: [ExprID] = []
      ast.forEachChild(of: id) { children.append($0) }
      for child in children { found = min(found, visit(child)) }
    }
    // What is read within alone is nothing to those outside.
    if found >= scopes.count { found = ClosedParts.nothing }
    outermost[Int(id.index)] = found
    return found
  }

  private mutating func visit(_ loop: Comprehension) -> Int {
    if loop.isBinding {
      let bound = visit(loop.accuInit)
      scopes.append(Scope(names: [loop.accuVar], reads: bound))
      let body = visit(loop.result)
      scopes.removeLast()
      return min(bound, body)
    }
    var found = min(visit(loop.range), visit(loop.accuInit))
    let names = [loop.iterVar, loop.iterVar2, loop.accuVar].compactMap { $0 }
    scopes.append(Scope(names: names, reads: scopes.count))
    for part in [loop.loopCondition, loop.loopStep, loop.result] { found = min(found, visit(part)) }
    scopes.removeLast()
    return found
  }
}

extension CheckedAST {
  /// Whether a name is a variable of a loop or binding around it.
  ///
  /// - Parameters:
  ///   - id: An `ident`.
  ///   - isInScope: Whether a loop or binding around it declares a name.
  /// - Returns: `false` also for a global name that the checker resolved past a local of the same name.
  func isLocal(_ id: ExprID, among isInScope: (String) -> Bool) -> Bool {
    guard case .ident(let name) = ast[id], isInScope(name) else { return false }
    guard isChecked else { return true }
    if case .local? = reference(of: id) { return true }
    return false
  }
}

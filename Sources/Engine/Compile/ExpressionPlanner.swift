import CEL
import Diagnostics
import Rules

/// Checks and plans the expressions of a pack, and gathers what is wrong with them.
struct ExpressionPlanner {
  /// What the place of an expression asks of its value.
  enum Wanted {
    case condition
    case states
    case anything
  }

  let builder: ProgramSetBuilder
  private(set) var diagnostics: [Diagnostic] = []
  /// By scope, then by place: the definitions that a shared definition needs, itself included.
  private var closure: [[Set<Int>]] = RuleScope.allCases.map { _ in [] }

  /// The standard library and those that the pack names.
  private(set) var libraries: Set<CELLibrary> = [.standard]

  /// How long the schema lets lists be, by structure and field.
  private let listLimits: [String: [String: Int]]
  /// By name: how long the lists may be that shared definitions come to.
  private var definitionLimits: [String: Int] = [:]

  /// The same of the definitions of the rule at hand.
  private var ownLimits: [String: Int] = [:]

  init(builder: ProgramSetBuilder, layout: SchemaLayout) {
    self.builder = builder
    listLimits = layout.listLimits
  }

  /// Lets expressions use libraries beside the standard one; reports names that are none.
  mutating func allow(_ named: [PackManifest.Library]) {
    for library in named {
      if let known = CELLibrary(rawValue: library.name) {
        libraries.insert(known)
      } else {
        report(CompileDiagnostics.unknownLibrary(library))
      }
    }
  }

  /// Checks and plans one expression.
  ///
  /// - Returns: The planned expression and its type; `nil` if there is an error in it.
  mutating func plan(
    _ expression: RuleExpression, in environment: Environment, scope: ScopeEnvironment,
    wanted: Wanted
  ) -> (expression: CompiledExpression, type: CELType, mostItems: Int?)? {
    let checked = ExpressionCompiler.check(expression.text, in: environment)
    diagnostics += checked.diagnostics.map { CompileDiagnostics.moved($0, in: expression) }
    guard let ast = checked.ast else { return nil }
    let literals = ExpressionCompiler.literalMistakes(
      in: ast, environment: environment, functions: builder.functions)
    diagnostics += literals.map { CompileDiagnostics.moved($0, in: expression) }
    let constants = ExpressionCompiler.constantConditions(
      in: ast, environment: environment, functions: builder.functions,
      isCondition: wanted == .condition)
    diagnostics += constants.map { CompileDiagnostics.moved($0, in: expression) }
    refusePresenceTests(in: ast, of: expression)
    let cost = foretellCost(of: ast, in: environment, expression)
    let foreign = CELLibrary.uses(of: ast, in: environment).first {
      !libraries.contains($0.library)
    }
    if let foreign { report(CompileDiagnostics.unnamedLibrary(foreign, in: expression)) }
    switch wanted {
    case .condition where ast.type != .bool && ast.type != .dyn:
      diagnostics.append(
        CompileDiagnostics.wrongResult(ast.type, wanted: "a condition", in: expression))
      return nil
    case .states where ast.type != .list(.string) && ast.type != .list(.dyn) && ast.type != .dyn:
      diagnostics.append(
        CompileDiagnostics.wrongResult(
          ast.type, wanted: "a list of States' codes", in: expression))
      return nil
    default: break
    }
    let compiled = CompiledExpression(
      program: builder.plan(ast, in: environment),
      definitions: PlaceSet(definitions(of: ast, in: scope)))
    return (compiled, ast.type, cost.mostItems)
  }

  /// Notes that a shared definition was planned: what it needs, and how long a list it comes to.
  mutating func declare(
    _ name: String, _ compiled: CompiledExpression, mostItems: Int?, in scope: RuleScope
  ) {
    let place = scope.place
    if let mostItems { definitionLimits[name] = max(definitionLimits[name] ?? 0, mostItems) }
    closure[place].append(Set(compiled.definitions).union([closure[place].count]))
  }

  /// Notes that another rule begins: the definitions of the last one are out of sight.
  mutating func beginRule() { ownLimits = [:] }

  /// Notes how long a list a rule's own definition comes to.
  mutating func declareOwn(_ name: String, mostItems: Int?) { ownLimits[name] = mostItems }

  mutating func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

  /// How many errors were met so far.
  var errorCount: Int { diagnostics.lazy.filter { $0.severity == .error }.count }

  /// Leaves out messages from `start` on that were there before.
  mutating func forgetRepeats(from start: Int) {
    var seen = Set(diagnostics[..<start])
    diagnostics[start...].removeAll { !seen.insert($0).inserted }
  }

  /// The shared definitions that an expression reads, directly or through others.
  private func definitions(of ast: CheckedAST, in scope: ScopeEnvironment) -> Set<Int> {
    let place = scope.scope.place
    var needed: Set<Int> = []
    for case .variable(let slot)? in ast.references {
      let definition = slot - scope.firstDefinitionSlot
      guard closure[place].indices.contains(definition) else { continue }
      needed.formUnion(closure[place][definition])
    }
    return needed
  }

  /// Foretells the cost, and refuses an expression that could use up the budget of an evaluation: it would end
  /// in an error for a long proposal.
  private mutating func foretellCost(
    of ast: CheckedAST, in environment: Environment, _ expression: RuleExpression
  ) -> CostEstimate {
    let (fields, shared, own) = (listLimits, definitionLimits, ownLimits)
    let bounds = CostBounds { structure, name in
      if let structure { return fields[structure]?[name] }
      return fields[SchemaLayout.rootName]?[name] ?? own[name] ?? shared[name]
    }
    let estimate = CostEstimate.of(
      ast, in: environment, functions: builder.functions, bounds: bounds)
    let limit = EvaluationBudget.standard.steps
    if estimate.most > limit {
      report(CompileDiagnostics.tooCostly(estimate, limit: limit, in: expression))
    }
    return estimate
  }

  private mutating func refusePresenceTests(in ast: CheckedAST, of expression: RuleExpression) {
    for (index, node) in ast.ast.nodes.enumerated() {
      if case .select(let operand, _, isTest: true) = node,
        case .structure = ast.type(of: operand)
      {
        report(
          CompileDiagnostics.presenceTest(at: ast.ast.range(of: ExprID(index)), in: expression))
      }
    }
  }
}

import Testing

@testable import CEL

/// An expression evaluated with everything at hand: its value, store, plan and trace.
struct Evaluation {
  let store: ValueStore
  let programs: ProgramSet
  let program: Program
  let trace = EvaluationTrace()
  private(set) var value = Value.absent
  let residual: Residual

  /// Checks, plans and evaluates an expression.
  ///
  /// - Parameters:
  ///   - text: The expression; issues are recorded if it is refused.
  ///   - variables: Declared in this order.
  ///   - structures: Record types that variables may have.
  ///   - table: Functions.
  ///   - budget: Steps.
  ///   - isChecked: Whether the checker resolves names; otherwise the planner does.
  ///   - bind: Gives values to slots.
  /// - Throws: If the expression is refused.
  init(
    _ text: String, variables: [VariableDeclaration] = [], structures: [StructType] = [],
    table: FunctionTable = .standard, budget: Int = 1_000_000, isChecked: Bool = true,
    bind: (Activation, ValueStore) -> Void = { _, _ in }
  ) throws {
    let environment = Environment(
      variables: variables + FunctionLibrary.variables, structures: structures,
      functions: table.signatures)
    let tree: CheckedAST
    if isChecked {
      let checked = ExpressionCompiler.check(text, in: environment)
      tree = try #require(checked.ast, "\(text): \(checked.diagnostics.map(\.headline))")
    } else {
      tree = .unchecked(try #require(ExpressionCompiler.parse(text, in: environment).ast))
    }
    let builder = ProgramSetBuilder(environment: environment, functions: table)
    program = builder.plan(tree)
    programs = builder.build()
    store = ValueStore(
      pool: programs.pool, host: StoreHost(functions: table, structures: structures))
    let activation = Activation(slots: environment.variables.count, in: store)
    bind(activation, store)
    value = Evaluator(programs, store: store).evaluate(
      program, activation, budget: EvaluationBudget(steps: budget), trace: trace)
    residual = Residual.of(
      tree, in: environment, activation: activation, store: store,
      budget: EvaluationBudget(steps: budget))
  }

  /// The value's literal form; unknowns with their attributes.
  var text: String {
    value.isUnknown ? "unknown \(store.attributes(of: value))" : store.text(of: value)
  }

  /// The literal form of an expression's value.
  static func text(_ expression: String, isChecked: Bool = true) throws -> String {
    try Evaluation(expression, isChecked: isChecked).text
  }

  /// The literal form where `t`, `f` are true and false, `e` fails, and `u`, `v` are unknown attributes 1, 2.
  static func logic(_ expression: String) throws -> String {
    let names = ["t", "f", "e", "u", "v"]
    return try Evaluation(
      expression, variables: names.map { VariableDeclaration($0, .bool) },
      bind: { activation, store in
        activation.set(0, to: .true, in: store)
        activation.set(1, to: .false, in: store)
        activation.set(2, to: .error(.divisionByZero), in: store)
        activation.set(3, to: .unknown(1), in: store)
        activation.set(4, to: .unknown(2), in: store)
      }
    ).text
  }
}

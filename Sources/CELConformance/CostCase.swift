internal import CEL
internal import Diagnostics
internal import Documents

/// A case of cel-go's run-time costs: an expression, what it is evaluated on, and what cel-go says it costs.
package struct CostCase: Sendable {
  /// What ours costs, and what was foretold.
  package struct Outcome: Sendable {
    package let least: Int
    package let most: Int
    package let cost: Int
  }

  package let expression: String
  /// cel-go's own figure.
  package let reference: Int
  private let test: ConformanceTest

  /// The cases of a folder; empty where there are none.
  package static func read(folder: String) -> [CostCase] {
    guard let bytes = ConformanceFiles.read(folder + "/cost/runtime.json") else { return [] }
    let file = SourceFile(id: SourceID(rawValue: 0), name: "runtime.json", bytes: bytes)
    let cases = JSONReader.read(file).value?.first?.root.value(forKey: "cases")
    return cases?.elements.compactMap { CostCase($0) } ?? []
  }

  private init?(_ node: Node) {
    guard let cost = node.value(forKey: "cost").flatMap({ Int($0.text) }),
      let test = ConformanceTest(node, id: "cost", expecting: node)
    else { return nil }
    self.test = test
    expression = test.expression
    reference = cost
  }

  /// Evaluates the expression; `nil` if it uses something we do not have, such as a type of messages.
  package func run() -> Outcome? {
    guard let variables = test.variables else { return nil }
    let table = FunctionTable.standard
    let environment = Environment(
      variables: FunctionLibrary.variables + variables, functions: table.signatures)
    guard let tree = ExpressionCompiler.check(test.expression, in: environment).ast else {
      return nil
    }
    let estimate = CostEstimate.of(
      tree, in: environment, functions: table, bounds: CostBounds(items: 1_000, text: 10_000))
    let builder = ProgramSetBuilder(environment: environment, functions: table)
    let program = builder.plan(tree)
    let programs = builder.build()
    let store = ValueStore(pool: programs.pool)
    let activation = Activation(slots: environment.variables.count, in: store)
    for (name, binding) in test.bindings?.entries.map({ ($0.key.text, $0.value) }) ?? [] {
      guard let value = TaggedValue(node: binding).make(in: store),
        let slot = environment.variableSlot(name)
      else { return nil }
      activation.set(slot, to: value, in: store)
    }
    let counted = Evaluator(programs, store: store).evaluateCounting(program, activation)
    return Outcome(least: estimate.least, most: estimate.most, cost: counted.cost.total)
  }
}

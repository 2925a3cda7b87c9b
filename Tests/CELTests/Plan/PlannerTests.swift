import Testing

@testable import CEL

@Suite("Plans")
struct PlannerTests {
  /// The operations of a program, root first.
  private func plan(_ text: String, variables: [VariableDeclaration] = []) throws -> String {
    let evaluation = try Evaluation(text, variables: variables)
    func shape(_ node: UInt32) -> String {
      let children = evaluation.programs.children(of: node).map(shape)
      let name = "\(evaluation.programs.nodes[Int(node)].operation)"
      return children.isEmpty ? name : "\(name)(\(children.joined(separator: " ")))"
    }
    return shape(evaluation.program.root)
  }

  private static let x = [VariableDeclaration("x", .int), VariableDeclaration("b", .bool)]

  @Test(
    "what needs no input is computed while planning",
    arguments: [
      ("1 + 2 * 3", "constant"), ("'a' in ['a', 'b']", "constant"), ("{'a': [1]}.a[0]", "constant"),
      ("timestamp('2018-09-12T00:00:00Z') + duration('1h')", "constant"),
      ("x + (1 + 2)", "add(variable constant)"),
      ("b && true", "and(variable)"), ("b && 1 == 2", "constant"), ("true || b", "constant"),
      ("1 < 2 ? x : 0", "variable"), ("cel.bind(y, 2, x + y)", "add(variable constant)"),
      ("1 / 0", "divide(constant constant)"), ("int", "constant"),
    ])
  func folding(_ expression: String, _ shape: String) throws {
    #expect(try plan(expression, variables: Self.x) == shape)
  }

  @Test(
    "macros become loops, and chains of one operator one node",
    arguments: [
      ("b && x > 1 && x < 9", "and(variable greater(variable constant) less(variable constant))"),
      ("[x].all(y, y > 0)", "all(list(variable) greater(local constant))"),
      ("[x].exists_one(y, y > 0)", "existsOne(list(variable) greater(local constant))"),
      (
        "[x].map(y, y > 0, y + 1)",
        "transformList(list(variable) greater(local constant) add(local constant))"
      ),
      ("[x].filter(y, y > 0)", "transformList(list(variable) greater(local constant) local)"),
      ("{1: x}.transformMap(k, v, v + k)", "transformMap(map(constant variable) add(local local))"),
      (
        "cel.bind(y, x + 1, y * y)",
        "bind(multiply(lazyLocal(add(variable constant)) lazyLocal(add(variable constant))))"
      ),
    ])
  func loops(_ expression: String, _ shape: String) throws {
    #expect(try plan(expression, variables: Self.x) == shape)
  }

  @Test("equal constants stand in the pool once")
  func interning() throws {
    let evaluation = try Evaluation("x == 5 || x == 5", variables: Self.x)
    #expect(evaluation.programs.pool.values.filter { $0.kind == .int }.count == 1)
  }

  @Test("several programs share one pool and one store, and a store can be used again")
  func sharing() throws {
    let environment = Environment(
      variables: Self.x, functions: FunctionTable.standard.signatures)
    let builder = ProgramSetBuilder(environment: environment, functions: .standard)
    for text in ["string(x) + 'a'", "x > 1 ? 'a' : 'b'"] {
      builder.plan(try #require(ExpressionCompiler.check(text, in: environment).ast))
    }
    let programs = builder.build()
    let store = ValueStore(pool: programs.pool)
    let mark = store.mark
    for number in 0..<3 {
      store.reset(to: mark)
      let activation = Activation(slots: 2, in: store)
      activation.set(0, to: .int(number), in: store)
      let evaluator = Evaluator(programs, store: store)
      let results = programs.programs.map { evaluator.evaluate($0, activation) }
      #expect(results.map { store.string(of: $0) } == ["\(number)a", number > 1 ? "a" : "b"])
    }
  }
}

import Testing

@testable import CEL

@Suite("Jump code")
struct JumpCodeTests {
  /// What a condition over a document with one field of each type comes to, and whether it took the long way.
  private func evaluate(
    _ text: String, budget: EvaluationBudget = .standard,
    _ fill: (ValueStore, Value) -> Void = { _, _ in }
  ) throws -> (text: String, surprises: Int) {
    let functions = FunctionTable.standard
    let environment = Environment(
      variables: [VariableDeclaration("doc", .structure("Document"))],
      structures: RandomConditions.structures, functions: functions.signatures)
    let builder = ProgramSetBuilder(environment: environment, functions: functions)
    builder.plan(try #require(ExpressionCompiler.check(text, in: environment).ast))
    let programs = builder.build()
    let store = ValueStore(
      pool: programs.pool,
      host: StoreHost(functions: functions, structures: RandomConditions.structures))
    let activation = Activation(slots: 1, in: store)
    let document = store.makeRecord(
      structure: 2, fields: RandomConditions.structures[2].fields.count)
    fill(store, document)
    activation.set(0, to: document, in: store)
    let evaluator = JumpEvaluator(programs, JumpCode(programs))
    let results = UnsafeMutableBufferPointer<Value>.allocate(capacity: 1)
    results.initialize(repeating: .absent)
    defer { results.deallocate() }
    evaluator.evaluate(activation, in: store, budget: budget, into: results)
    return (store.text(of: results[0]), evaluator.surprises)
  }

  @Test(
    "what is plain takes the short way",
    arguments: [
      ("doc.n > 1 && doc.word == 'a'", "true"), ("doc.n > 3 || doc.word != 'a'", "false"),
      ("doc.word in ['b', 'a']", "true"), ("doc.word.startsWith('a')", "true"),
      ("doc.numbers.all(i, i > 0)", "true"), ("doc.numbers.exists_one(i, i == 2)", "true"),
      ("size(doc.numbers.filter(i, i > 1)) == 2", "true"), ("has(doc.part)", "false"),
      ("doc.n == 2 ? doc.word == 'b' : true", "false"), ("cel.bind(b, doc.n > 1, b && b)", "true"),
    ])
  func short(_ text: String, _ expected: String) throws {
    let result = try evaluate(text) { store, document in
      store.setField(1, of: document, to: .int(2))
      store.setField(3, of: document, to: store.makeString("a"))
      store.setField(5, of: document, to: store.makeList([.int(1), .int(2), .int(3)]))
    }
    #expect(result.text == expected)
    #expect(result.surprises == 0)
  }

  @Test("a missing, unknown or failed value is left to the interpreter")
  func surprise() throws {
    let missing = try evaluate("doc.n > 1")
    #expect(missing.surprises == 1)
    let unknown = try evaluate("doc.n > 1 || true == doc.on") { store, document in
      store.setField(0, of: document, to: .true)
      store.setField(1, of: document, to: .unknown(7))
    }
    #expect(unknown.text == "true" && unknown.surprises == 1)
  }

  @Test("what could exceed the budget is left to the interpreter, which counts")
  func budget() throws {
    let fill = { (store: ValueStore, document: Value) in
      let numbers = (0..<200_000).map { Value.int($0) }
      store.setField(5, of: document, to: store.makeList(numbers))
    }
    let plenty = try evaluate("doc.numbers.all(i, i >= 0)", fill)
    #expect(plenty.text == "true" && plenty.surprises == 1)
    let little = try evaluate(
      "doc.numbers.all(i, i >= 0)", budget: EvaluationBudget(steps: 1000), fill)
    #expect(little.text != "true" && little.surprises == 1)
  }
}

import Testing

@testable import CEL

@Suite("Traces")
struct TraceTests {
  /// The entries as an indented tree of operations and values.
  private func tree(_ evaluation: Evaluation) -> String {
    func lines(_ entry: Int, _ depth: Int) -> [String] {
      let found = evaluation.trace.entries[entry]
      let operation = evaluation.programs.nodes[Int(found.node)].operation
      let line =
        String(repeating: "  ", count: depth)
        + "\(operation) \(evaluation.store.text(of: found.value))"
      return [line] + evaluation.trace.children(of: entry).flatMap { lines($0, depth + 1) }
    }
    return evaluation.trace.entries.isEmpty ? "" : lines(0, 0).joined(separator: "\n")
  }

  @Test("only what was evaluated is recorded, in order, with its value")
  func logic() throws {
    let evaluation = try Evaluation(
      "x > 1 || x == 1 || x < 0", variables: [VariableDeclaration("x", .int)],
      bind: { $0.set(0, to: .int(1), in: $1) })
    #expect(
      tree(evaluation) == """
        or true
          greater false
            variable 1
            constant 1
          equal true
            variable 1
            constant 1
        """)
  }

  @Test("the body of a loop is recorded once a round")
  func loop() throws {
    let evaluation = try Evaluation(
      "[n, 2].all(x, x < 2)", variables: [VariableDeclaration("n", .int)],
      bind: { $0.set(0, to: .int(1), in: $1) })
    #expect(
      tree(evaluation) == """
        all false
          list [1, 2]
            variable 1
            constant 2
          less true
            local 1
            constant 2
          less false
            local 2
            constant 2
        """)
  }

  @Test("every node knows the expression it came from, and the node of a value can be found")
  func places() throws {
    let evaluation = try Evaluation(
      "1 / n", variables: [VariableDeclaration("n", .int)],
      bind: { $0.set(0, to: .int(0), in: $1) })
    let root = evaluation.programs.nodes[Int(evaluation.program.root)]
    let error = try #require(evaluation.store.evaluationError(of: evaluation.value))
    #expect(error.code == .divisionByZero)
    #expect(error.place == ExprID(Int(root.expression)))
    #expect(evaluation.trace.value(ofNode: evaluation.program.root)?.isError == true)
    #expect(evaluation.programs.children(of: evaluation.program.root) == [root.a, root.b])
  }

  @Test("a full trace goes on without recording")
  func limit() {
    let trace = EvaluationTrace(limit: 1)
    #expect(trace.begin(1) == 0)
    #expect(trace.begin(2) == nil)
    trace.removeAll()
    #expect(trace.begin(3) == 0)
  }
}

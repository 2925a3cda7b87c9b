import TestSupport
import Testing

@testable import CEL

@Suite("What expressions cost")
struct CostTests {
  private static let structures = [
    StructType(
      name: "Measure", fields: [.init("states", .list(.string)), .init("days", .int)])
  ]
  private static let environment = Environment(
    variables: [
      VariableDeclaration("n", .int), VariableDeclaration("l", .list(.int)),
      VariableDeclaration("ms", .list(.structure("Measure"))),
      VariableDeclaration("o", .map(.string, .int)),
    ], structures: structures, functions: FunctionTable.standard.signatures)

  private static func estimate(_ text: String) throws -> CostEstimate {
    let ast = try #require(ExpressionCompiler.check(text, in: environment).ast)
    let bounds = CostBounds { structure, name in
      structure == "Measure" && name == "states" ? 3 : name == "l" ? 10 : nil
    }
    return CostEstimate.of(ast, in: environment, functions: .standard, bounds: bounds)
  }

  @Test(
    "is known before they are run: one for each part, and one for each element",
    arguments: [
      ("1 + 2", 1, 1), ("n", 1, 1), ("n > 1", 3, 3), ("n > 1 && n < 9", 4, 7),
      ("n > 1 ? 1 : n + 1", 4, 7), ("l.all(x, x > 0)", 2, 42), ("[1, 2, n].all(x, x > 0)", 3, 17),
      ("[1, 2].all(x, x > n)", 6, 10),
      ("l.all(x, l.exists(y, y > x))", 2, 432), ("l.map(x, x > 1, x)", 2, 52),
      ("ms.all(m, m.states.all(s, s == 'a'))", 2, 1902), ("n in l", 3, 23),
      ("cel.bind(x, l.size(), x + x)", 4, 6), ("size(lists.range(20))", 1, 1),
      ("size(lists.range(n))", 3, Int.max), ("ms[0].days > 1", 6, 6),
    ])
  func estimates(_ text: String, _ least: Int, _ most: Int) throws {
    let found = try Self.estimate(text)
    #expect(found.least == least && found.most == most, "\(found)")
  }

  @Test(
    "says how long a list it may come to",
    arguments: [
      ("l", 10), ("l + [n]", 11), ("l.filter(x, x > n)", 10), ("ms[0].states", 3), ("n", nil),
      ("ms.map(m, m.days)", 100), ("o", 100), ("n > 1 ? l : [n]", 10), ("'abc'", nil),
    ])
  func lengths(_ text: String, _ most: Int?) throws {
    #expect(try Self.estimate(text).mostItems == most)
  }

  @Test("a binding is counted once, however often its name is used")
  func bindings() throws {
    var text = "a30"
    for level in (1...30).reversed() {
      text = "cel.bind(a\(level), a\(level - 1) + a\(level - 1), \(text))"
    }
    #expect(try Self.estimate("cel.bind(a0, n, \(text))").most < 1_000)
  }

  @Test(
    "lies between the least and the most that were foretold",
    arguments: 1...40 as ClosedRange<UInt64>)
  func property(_ seed: UInt64) throws {
    var expressions = RandomExpressions(random: SeededGenerator(seed: seed &* 104_729))
    let environment = Environment(
      variables: RandomExpressions.variables, functions: FunctionTable.standard.signatures)
    let bounds = CostBounds(items: 4, text: 20) { _, name in
      name == "list" ? 2 : name == "more" || name == "o" ? 1 : nil
    }
    for _ in 0..<15 {
      let text = expressions.bool(3)
      let facts = (0..<7).map { _ in Int64(expressions.random.next() % 4) }
      let hidden = Int(expressions.random.next() % 128)
      let ast = try #require(ExpressionCompiler.check(text, in: environment).ast)
      let foretold = CostEstimate.of(ast, in: environment, functions: .standard, bounds: bounds)
      let builder = ProgramSetBuilder(environment: environment, functions: .standard)
      let program = builder.plan(ast)
      let programs = builder.build()
      let store = ValueStore(pool: programs.pool)
      let activation = Activation(slots: environment.variables.count, in: store)
      RandomExpressions.bind(facts, hidden: hidden)(activation, store)
      let cost = Evaluator(programs, store: store).evaluateCounting(program, activation).cost.total
      #expect(foretold.least <= cost, "\(text) cost \(cost)")
      #expect(cost <= foretold.most, "\(text) cost \(cost)")
    }
  }

  @Test("a budget that is spent ends in an error")
  func budget() throws {
    let evaluation = try Evaluation("lists.range(1000).all(x, x >= 0)", budget: 100)
    #expect(evaluation.text == "error: too many steps")
  }
}

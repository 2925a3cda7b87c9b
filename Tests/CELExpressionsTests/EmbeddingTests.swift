import CELExpressions
import Testing

/// What a program sees that embeds the library: nothing here imports more than its public door.
@Suite("CEL in another program")
struct EmbeddingTests {
  static let declarations = Declarations(
    variables: [
      .init("order", .record("Order")), .init("limit", .int), .init("anything", .dynamic),
      .init("now", .timestamp),
    ],
    records: [
      .init(
        "Order",
        [
          .init("total", .double), .init("tags", .list(.string)),
          .init("state", .choice(name: "state", of: ["open", "paid"])),
          .init("lines", .list(.record("Line"))), .init("prices", .map(.string, .double)),
        ]),
      .init("Line", [.init("article", .string), .init("count", .int), .init("serial", .uint)]),
    ])

  private func answer(
    _ texts: String..., json: String, with variables: [String: ExpressionValue] = [:]
  ) throws -> ExpressionEvaluator.Answer {
    let set = ExpressionSet(texts, declarations: Self.declarations)
    #expect(set.expressions.flatMap(\.mistakes).map(\.headline) == [])
    let evaluator = try #require(set.evaluator())
    return evaluator.evaluate(json: Array(json.utf8), as: "order", with: variables)
  }

  @Test("evaluates expressions over a JSON document")
  func json() throws {
    let json = """
      {"total": 120, "tags": ["gift", "café"], "state": "paid", "prices": {"a": 1.5},
       "lines": [{"article": "x\\n", "count": 2}, {"article": "y", "count": 1, "serial": 7}]}
      """
    #expect(
      try answer(
        "order.total > 100.0 && order.state == 'paid'", "order.lines.map(l, l.count)",
        "order.lines.exists(l, has(l.serial) && l.serial == 7u)", "order.tags[1].size()",
        "order.lines[0].article", "order.prices['a'] * 2.0", "order.lines[1]", "limit / 0",
        json: json, with: ["limit": .int(3)])
        == .values([
          .bool(true), .list([.int(2), .int(1)]), .bool(true), .int(4), .string("x\n"),
          .double(3),
          .record("Line", ["article": .string("y"), "count": .int(1), "serial": .uint(7)]),
          .error("division by zero", at: 0..<9),
        ]))
  }

  @Test("evaluates over values, of which some are not known")
  func unknowns() throws {
    let set = ExpressionSet(
      ["limit > 3 || anything == 'x'", "limit > 9 || anything == 'x'", "now", "anything"],
      declarations: Self.declarations)
    let evaluator = try #require(set.evaluator())
    let answers = evaluator.evaluate([
      "limit": .int(5), "anything": .unknown(["form 3"]),
      "now": .timestamp(seconds: 60, nanoseconds: 1),
    ])
    #expect(
      answers == [
        .bool(true), .unknown(["form 3"]), .timestamp(seconds: 60, nanoseconds: 1),
        .unknown(["form 3"]),
      ])
    let map = ExpressionValue.map([.init(.string("k"), .list([.null, .bytes([1, 0xFF])]))])
    #expect(evaluator.evaluate(["anything": map])[3] == map)
    #expect(evaluator.evaluate([:])[3] == .error("no value for variable: anything", at: 0..<8))
  }

  @Test("tells every mistake of an expression, where it stands and what was meant")
  func mistakes() throws {
    let set = ExpressionSet(
      ["order.totl > 1.0 && order.state == 'piad'", "limit + 'a'", "1 < 2", "limit"],
      declarations: Self.declarations, expecting: .bool)
    #expect(!set.isSound)
    #expect(set.evaluator() == nil)
    let first = set.expressions[0]
    #expect(first.mistakes.map(\.range) == [6..<10, 35..<41])
    #expect(first.mistakes.map { $0.suggestion?.replacement } == ["total", "'paid'"])
    #expect(set.expressions[1].mistakes.map(\.isWarning) == [false])
    #expect(set.expressions[2].mistakes.map(\.isWarning) == [true])
    #expect(set.expressions[2].type == "bool")
    #expect(set.expressions[3].mistakes.count == 1)
  }

  @Test(
    "tells what of a document is not as declared",
    arguments: [
      (#"{"total": «"much"»}"#, "expected a value of type `double` at `total`"),
      (#"{«"totl"»: 1}"#, "`Order` has no field `totl`"),
      (#"{"tags": [«1»]}"#, "expected a value of type `string` at `tags`"),
      (#"{"lines": [{"serial": «-1»}]}"#, "expected a value of type `uint` at `serial`"),
      (#"{"lines": «{}»}"#, "expected a value of type `list(Line)` at `lines`"),
      (#"{"total": «null»}"#, "expected a value of type `double` at `total`"),
      (#"«[]»"#, "expected a value of type `Order`"),
    ])
  func misplaced(_ marked: String, _ headline: String) throws {
    let parts = marked.split(omittingEmptySubsequences: false) { $0 == "«" || $0 == "»" }
    let start = parts[0].utf8.count
    let set = ExpressionSet(["true || limit > 1"], declarations: Self.declarations)
    let evaluator = try #require(set.evaluator())
    let answer = evaluator.evaluate(json: Array(parts.joined().utf8), as: "order")
    guard case .unreadable(let mistakes) = answer else {
      Issue.record("read: \(answer)")
      return
    }
    #expect(mistakes.map(\.headline) == [headline])
    #expect(mistakes.map(\.range) == [start..<(start + parts[1].utf8.count)])
  }

  @Test("tells what is no JSON")
  func noJSON() throws {
    let set = ExpressionSet(["1 + 1"], declarations: Self.declarations)
    let answer = try #require(set.evaluator()).evaluate(
      json: Array(#"{"total": }"#.utf8), as: "order")
    guard case .unreadable(let mistakes) = answer else {
      Issue.record("read: \(answer)")
      return
    }
    #expect(mistakes.count == 1)
  }

  @Test("foretells what an expression costs, and ends one that costs too much")
  func costs() throws {
    let set = ExpressionSet(
      ["anything.all(x, anything.all(y, x == y))"], declarations: Self.declarations, listLimit: 10)
    let cost = try #require(set.expressions[0].cost)
    #expect(cost.upperBound > 100 && cost.upperBound < 1_000)
    let evaluator = try #require(set.evaluator())
    let long = ExpressionValue.list(Array(repeating: .int(1), count: 100))
    #expect(evaluator.evaluate(["anything": long]) == [.bool(true)])
    guard case .error("too many steps", _) = evaluator.evaluate(["anything": long], steps: 500)[0]
    else {
      Issue.record("the budget does not hold")
      return
    }
  }

  @Test("gives the same evaluator's next input nothing of the last")
  func again() throws {
    let set = ExpressionSet(
      ["has(order.total) ? order.total : -1.0"], declarations: Self.declarations)
    let evaluator = try #require(set.evaluator())
    for total in 1...50 {
      let json = #"{"total": \#(total), "tags": ["\#(String(repeating: "x", count: total))"]}"#
      #expect(
        evaluator.evaluate(json: Array(json.utf8), as: "order") == .values([.double(Double(total))])
      )
      #expect(evaluator.evaluate(json: Array("{}".utf8), as: "order") == .values([.double(-1)]))
    }
  }
}

import TestSupport
import Testing

@testable import CEL

@Suite("What is left of an expression")
struct ResidualTests {
  private static let variables = [
    VariableDeclaration("days", .int), VariableDeclaration("open", .bool),
    VariableDeclaration("states", .list(.string)), VariableDeclaration("m", .structure("Measure")),
    VariableDeclaration("wanted", .string), VariableDeclaration("when", .optional(.int)),
  ]
  private static let measure = StructType(
    name: "Measure", fields: [.init("days", .int), .init("states", .list(.string))])

  /// `days`, `m.states` and `when` are unknown; the rest is known.
  private func residual(_ text: String) throws -> Evaluation {
    try Evaluation(
      text, variables: Self.variables, structures: [Self.measure],
      bind: { activation, store in
        activation.set(0, to: .unknown(1), in: store)
        activation.set(1, to: .true, in: store)
        activation.set(
          2, to: store.makeList([store.makeString("USA"), store.makeString("MEX")]), in: store)
        let measure = store.makeRecord(structure: 0, fields: 2)
        store.setField(0, of: measure, to: .int(5))
        store.setField(1, of: measure, to: .unknown(2))
        activation.set(3, to: measure, in: store)
        activation.set(4, to: store.makeString("NLD"), in: store)
        activation.set(5, to: .unknown(3), in: store)
      })
  }

  @Test(
    "is written as its author would write it",
    arguments: [
      ("open && days > 3", "days > 3"), ("days > 3 && open", "days > 3"),
      ("!open || days > m.days", "days > 5"), ("open ? days > 3 : m.days > 1", "days > 3"),
      ("days > 3 ? open : !open", "days > 3 ? true : false"),
      ("m.states.exists(s, s == wanted)", "m.states.exists(s, s == 'NLD')"),
      ("m.states.exists(s, s in states && open)", "m.states.exists(s, s in ['USA', 'MEX'])"),
      ("states.all(s, s in m.states)", "['USA', 'MEX'].all(s, s in m.states)"),
      ("cel.bind(d, m.days, d + days > d)", "5 + days > 5"),
      ("cel.bind(d, days, d + m.days > d)", "cel.bind(d, days, d + 5 > d)"),
      ("when.optMap(w, w + m.days).orValue(0) > 1", "when.optMap(w, w + 5).orValue(0) > 1"),
      (
        "cel.block([m.days, days], cel.index(0) < cel.index(1))",
        "cel.block([5, days], 5 < cel.index(1))"
      ),
      ("[3, days].sortBy(x, x - m.days) == [m.days]", "[3, days].sortBy(x, x - 5) == [5]"),
      ("math.greatest(m.days, days, 2) > 1", "math.greatest(5, days, 2) > 1"),
      (
        "m.states.transformMap(i, s, i < m.days, s + wanted).size() > 1",
        "m.states.transformMap(i, s, i < 5, s + 'NLD').size() > 1"
      ),
      ("m.states.map(s, open, [s, wanted]) == []", "m.states.map(s, true, [s, 'NLD']) == []"),
      (
        "m == Measure{days: days, states: states}",
        "m == Measure{days: days, states: ['USA', 'MEX']}"
      ),
      ("days > 3 && m.days > 3", "days > 3"), ("m.days > 3", "true"),
      ("1 / 0 > m.days || days > 1", "1 / 0 > m.days || days > 1"),
      ("type(days) == int", "type(days) == int"),
      ("days in [1, m.days].map(x, x * 2)", "days in [2, 10]"),
      (
        "timestamp(m.days) < timestamp(days)", "timestamp('1970-01-01T00:00:05Z') < timestamp(days)"
      ),
    ])
  func written(_ text: String, _ left: String) throws {
    #expect(try residual(text).residual.text == left)
  }

  @Test("points back at the expression it was made from")
  func origins() throws {
    let text = "open && days > m.days"
    let residual = try residual(text).residual
    guard case .call(_, _, let operands) = residual.ast[residual.ast.root] else {
      Issue.record("the comparison is left")
      return
    }
    func written(_ id: ExprID) -> Substring {
      let range = residual.ast.range(of: id)
      let bytes = text.utf8
      return text[
        bytes.index(
          bytes.startIndex, offsetBy: range.lowerBound)..<bytes.index(
            bytes.startIndex, offsetBy: range.upperBound)]
    }
    #expect(written(residual.ast.root) == "days > m.days")
    #expect(operands.map(written) == ["days", "m.days"])
    #expect(!residual.isDecided)
  }

  @Test("a value that would take too long to write stays a name")
  func long() throws {
    let evaluation = try Evaluation(
      "size(lists.range(20000)) + n + lists.range(20000)[m]",
      variables: [VariableDeclaration("n", .int), VariableDeclaration("m", .int)],
      bind: {
        $0.set(0, to: .unknown(1), in: $1)
        $0.set(1, to: .unknown(2), in: $1)
      })
    #expect(evaluation.residual.text == "20000 + n + lists.range(20000)[m]")
  }

  @Test(
    "evaluated when all is known, it gives what the whole would have given",
    arguments: 1...40 as ClosedRange<UInt64>)
  func sameResult(_ seed: UInt64) throws {
    var expressions = RandomExpressions(random: SeededGenerator(seed: seed &* 7919))
    for _ in 0..<15 {
      let text = expressions.bool(3)
      let facts = (0..<7).map { _ in Int64(expressions.random.next() % 4) }
      let hidden = Int(expressions.random.next() % 128)
      func evaluate(_ text: String, hidden: Int, isChecked: Bool = true) throws -> Evaluation {
        try Evaluation(
          text, variables: RandomExpressions.variables, isChecked: isChecked,
          bind: RandomExpressions.bind(facts, hidden: hidden))
      }
      let partial = try evaluate(text, hidden: hidden)
      let known = try evaluate(text, hidden: 0)
      let left = partial.residual.text
      let note: Comment = "\(text) with \(facts), \(hidden): \(left)"
      #expect(partial.residual.isDecided == !partial.value.isErrorOrUnknown, note)
      let later = try evaluate(left, hidden: 0, isChecked: false)
      if !known.value.isError { #expect(later.text == known.text, note) }
      // Where nothing is tested for being in an empty list, failures too are the same.
      if !text.contains(" in ") { #expect(later.text == known.text, note) }
      // Nothing is left to reduce, and knowing nothing more changes nothing.
      let again = try evaluate(left, hidden: hidden, isChecked: false)
      if !partial.value.isError {
        #expect(again.text == partial.text || again.value.kind == .bool, note)
      }
      #expect(again.residual.text == left, note)
    }
  }
}

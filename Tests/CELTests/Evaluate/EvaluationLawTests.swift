import TestSupport
import Testing

@testable import CEL

/// Random expressions over booleans, numbers, and lists that may hold unknowns.
private struct RandomExpressions {
  var random: SeededGenerator

  private mutating func pick<Element>(_ choices: [Element]) -> Element {
    choices[Int(random.next() % UInt64(choices.count))]
  }

  mutating func bool(_ depth: Int) -> String {
    if depth == 0 { return pick(["p", "q", "true", "false", "n > 1", "n == m", "1 / n > 0"]) }
    let (one, two) = (bool(depth - 1), bool(depth - 1))
    switch random.next() % 12 {
    case 0, 1: return "(\(one) && \(two))"
    case 2, 3: return "(\(one) || \(two))"
    case 4: return "!(\(one))"
    case 5: return "(\(one) ? \(two) : \(bool(depth - 1)))"
    case 6: return "\(list(depth - 1)).all(x, \(one) || x > n)"
    case 7: return "\(list(depth - 1)).exists(x, x == m || \(two))"
    case 8: return "(\(number(depth - 1)) in \(list(depth - 1)))"
    case 9: return "(\(list(depth - 1)) == \(list(depth - 1)))"
    case 10: return "\(list(depth - 1)).exists_one(x, x <= \(number(depth - 1)))"
    default: return "cel.bind(b, \(one), b && \(two))"
    }
  }

  private mutating func number(_ depth: Int) -> String {
    if depth == 0 { return pick(["n", "m", "0", "1", "2"]) }
    switch random.next() % 4 {
    case 0: return "(\(number(depth - 1)) + \(number(depth - 1)))"
    case 1: return "(\(number(depth - 1)) / \(number(depth - 1)))"
    case 2: return "size(\(list(depth - 1)))"
    default: return "(\(bool(depth - 1)) ? \(number(depth - 1)) : m)"
    }
  }

  private mutating func list(_ depth: Int) -> String {
    if depth == 0 { return pick(["list", "[n, m]", "[]", "[1, 2]", "more"]) }
    switch random.next() % 4 {
    case 0: return "(\(list(depth - 1)) + \(list(depth - 1)))"
    case 1: return "\(list(depth - 1)).map(x, x + \(number(depth - 1)))"
    case 2: return "\(list(depth - 1)).filter(x, x != m)"
    default: return "[\(number(depth - 1)), n]"
    }
  }
}

@Suite("Laws of evaluation")
struct EvaluationLawTests {
  private static let variables = [
    VariableDeclaration("p", .bool), VariableDeclaration("q", .bool),
    VariableDeclaration("n", .int),
    VariableDeclaration("m", .int), VariableDeclaration("list", .list(.int)),
    VariableDeclaration("more", .list(.int)),
  ]

  /// Binds the variables; the bits of `hidden` say which of the facts are unknown.
  private func bind(_ facts: [Int64], hidden: Int) -> (Activation, ValueStore) -> Void {
    { activation, store in
      func fact(_ place: Int, _ value: Value) -> Value {
        hidden >> place & 1 == 1 ? .unknown(UInt32(place)) : value
      }
      activation.set(0, to: fact(0, .bool(facts[0] > 1)), in: store)
      activation.set(1, to: fact(1, .bool(facts[1] > 1)), in: store)
      activation.set(2, to: fact(2, .int(facts[2])), in: store)
      activation.set(3, to: fact(3, .int(facts[3])), in: store)
      let elements = [fact(4, .int(facts[4])), fact(5, .int(facts[5]))]
      activation.set(4, to: store.makeList(elements), in: store)
      activation.set(5, to: fact(6, store.makeList([.int(facts[6])])), in: store)
    }
  }

  @Test("learning a fact never turns a decided result", arguments: 1...40 as ClosedRange<UInt64>)
  func monotone(_ seed: UInt64) throws {
    var expressions = RandomExpressions(random: SeededGenerator(seed: seed))
    for _ in 0..<15 {
      let text = expressions.bool(3)
      let facts = (0..<7).map { _ in Int64(expressions.random.next() % 4) }
      let hidden = Int(expressions.random.next() % 128)
      let known = try Evaluation(text, variables: Self.variables, bind: bind(facts, hidden: 0))
      let partial = try Evaluation(
        text, variables: Self.variables, bind: bind(facts, hidden: hidden))
      if partial.value.kind == .bool {
        #expect(partial.text == known.text, "\(text) \(facts) \(hidden)")
      } else if partial.value.isUnknown {
        let attributes = partial.store.attributes(of: partial.value)
        #expect(attributes.allSatisfy { hidden >> Int($0) & 1 == 1 }, "\(text) \(facts) \(hidden)")
      }
      let learnt = hidden & Int(expressions.random.next() % 128)
      let later = try Evaluation(text, variables: Self.variables, bind: bind(facts, hidden: learnt))
      if partial.value.kind == .bool {
        #expect(later.text == partial.text, "\(text) \(facts) \(hidden) \(learnt)")
      }
    }
  }

  @Test("checked, unchecked and constant forms agree", arguments: 100...130 as ClosedRange<UInt64>)
  func agreement(_ seed: UInt64) throws {
    var expressions = RandomExpressions(random: SeededGenerator(seed: seed))
    for _ in 0..<15 {
      let text = expressions.bool(3)
      let facts = (0..<7).map { _ in Int64(expressions.random.next() % 4) }
      let hidden = Int(expressions.random.next() % 128)
      let checked = try Evaluation(
        text, variables: Self.variables, bind: bind(facts, hidden: hidden))
      let unchecked = try Evaluation(
        text, variables: Self.variables, isChecked: false, bind: bind(facts, hidden: hidden))
      #expect(checked.text == unchecked.text, "\(text)")
      let bound = """
        cel.bind(p, \(facts[0] > 1), cel.bind(q, \(facts[1] > 1), cel.bind(n, \(facts[2]), \
        cel.bind(m, \(facts[3]), cel.bind(list, [\(facts[4]), \(facts[5])], \
        cel.bind(more, [\(facts[6])], \(text)))))))
        """
      let known = try Evaluation(text, variables: Self.variables, bind: bind(facts, hidden: 0))
      let constant = try Evaluation.text(bound)
      #expect(constant == known.text, "\(bound)")
    }
  }
}

import TestSupport

@testable import CEL

/// Random expressions over booleans, numbers, and lists that may hold unknowns.
struct RandomExpressions {
  static let variables = [
    VariableDeclaration("p", .bool), VariableDeclaration("q", .bool),
    VariableDeclaration("n", .int), VariableDeclaration("m", .int),
    VariableDeclaration("list", .list(.int)), VariableDeclaration("more", .list(.int)),
    VariableDeclaration("o", .map(.string, .int)),
  ]

  /// Binds the variables; the bits of `hidden` say which of the facts are unknown.
  static func bind(_ facts: [Int64], hidden: Int) -> (Activation, ValueStore) -> Void {
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
      let entries = [store.makeString("a"), fact(6, .int(facts[6]))]
      activation.set(6, to: store.makeMap(entries), in: store)
    }
  }

  var random: SeededGenerator

  mutating func pick<Element>(_ choices: [Element]) -> Element {
    choices[Int(random.next() % UInt64(choices.count))]
  }

  mutating func bool(_ depth: Int) -> String {
    if depth == 0 { return pick(["p", "q", "true", "false", "n > 1", "n == m", "1 / n > 0"]) }
    let (one, two) = (bool(depth - 1), bool(depth - 1))
    switch random.next() % 16 {
    case 0, 1: return "(\(one) && \(two))"
    case 2, 3: return "(\(one) || \(two))"
    case 4: return "!(\(one))"
    case 5: return "(\(one) ? \(two) : \(bool(depth - 1)))"
    case 6: return "\(list(depth - 1)).all(x, \(one) || x > n)"
    case 7: return "\(list(depth - 1)).exists(x, x == m || \(two))"
    case 8: return "(\(number(depth - 1)) in \(list(depth - 1)))"
    case 9: return "(\(list(depth - 1)) == \(list(depth - 1)))"
    case 10: return "\(list(depth - 1)).exists_one(x, x <= \(number(depth - 1)))"
    case 11: return "cel.bind(b, \(one), b && \(two))"
    case 12: return "(\(map(depth - 1)).exists(k, v, v == m && \(one)) || \(two))"
    case 13: return "\(optional(depth - 1)).hasValue()"
    case 14: return pick(["has(o.a)", "has(o.b)", "('a' in o)", "type(n) == int"])
    default: return "cel.block([\(one), \(number(depth - 1))], cel.index(0) || cel.index(1) > n)"
    }
  }

  private mutating func number(_ depth: Int) -> String {
    if depth == 0 { return pick(["n", "m", "0", "1", "2"]) }
    switch random.next() % 8 {
    case 4: return "math.greatest(\(number(depth - 1)), \(number(depth - 1)), n)"
    case 5: return "\(optional(depth - 1)).orValue(\(number(depth - 1)))"
    case 6: return pick(["o.a", "o['a']", "o[string(n)]", "list[n]", "list[0]"])
    case 7: return "cel.bind(y, \(number(depth - 1)), y + cel.bind(y, y + m, y))"
    case 0: return "(\(number(depth - 1)) + \(number(depth - 1)))"
    case 1: return "(\(number(depth - 1)) / \(number(depth - 1)))"
    case 2: return "size(\(list(depth - 1)))"
    default: return "(\(bool(depth - 1)) ? \(number(depth - 1)) : m)"
    }
  }

  private mutating func list(_ depth: Int) -> String {
    if depth == 0 { return pick(["list", "[n, m]", "[]", "[1, 2]", "more"]) }
    switch random.next() % 7 {
    case 3: return "\(list(depth - 1)).sortBy(x, x - \(number(depth - 1)))"
    case 4: return "[?\(optional(depth - 1)), n]"
    case 5: return "\(list(depth - 1)).transformList(i, x, i < \(number(depth - 1)), x + i)"
    case 0: return "(\(list(depth - 1)) + \(list(depth - 1)))"
    case 1: return "\(list(depth - 1)).map(x, x + \(number(depth - 1)))"
    case 2: return "\(list(depth - 1)).filter(x, x != m)"
    default: return "[\(number(depth - 1)), n]"
    }
  }
  private mutating func map(_ depth: Int) -> String {
    if depth == 0 { return pick(["o", "{}", "{'x': n}", "{'x': 1, 'y': m}"]) }
    switch random.next() % 3 {
    case 0: return "{'x': \(number(depth - 1)), ?'y': \(optional(depth - 1))}"
    case 1: return "\(map(depth - 1)).transformMap(k, v, v > m, v + \(number(depth - 1)))"
    default: return "(\(bool(depth - 1)) ? \(map(depth - 1)) : o)"
    }
  }

  private mutating func optional(_ depth: Int) -> String {
    if depth == 0 {
      return pick(["o.?a", "o[?'b']", "list[?n]", "optional.of(m)", "optional.none()"])
    }
    switch random.next() % 4 {
    case 0: return "optional.of(\(number(depth - 1)))"
    case 1: return "\(optional(depth - 1)).optMap(x, x + \(number(depth - 1)))"
    case 2: return "\(map(depth - 1))[?'y']"
    default: return "\(optional(depth - 1)).or(\(optional(depth - 1)))"
    }
  }
}

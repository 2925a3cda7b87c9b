/// A macro: a call that is rewritten before the expression is checked, since its arguments are no values.
package struct MacroDeclaration: Sendable {
  /// As called, without receiver and arguments; `cel.bind` with its namespace.
  package let name: String
  package let library: CELLibrary
  /// How it is written, one form each.
  package let forms: [String]
  /// One or two sentences on what it gives.
  package let doc: String
  /// When it fails, in a sentence; empty if only its parts can.
  package let errors: String
  package let examples: [FunctionDeclaration.Example]
  /// How many arguments tell it from a macro of the same name; `nil` for any number.
  private let counts: Set<Int>?

  private init(
    _ name: String, _ library: CELLibrary, _ forms: [String], doc: String, errors: String = "",
    counts: Set<Int>? = nil, examples: (String, String)...
  ) {
    self.name = name
    self.library = library
    self.forms = forms
    self.doc = doc
    self.errors = errors
    self.counts = counts
    self.examples = examples.map { FunctionDeclaration.Example($0.0, $0.1) }
  }

  /// The macro that a call was, by its name and how many arguments it had.
  static func find(_ call: AST.MacroCall, in ast: AST) -> MacroDeclaration? {
    var name = call.function
    if let target = call.target, case .ident(let space) = ast[target],
      space == "cel" || space == "math"
    {
      name = space + "." + name
    }
    let count = call.arguments.count
    return all.first { $0.name == name && $0.counts?.contains(count) != false }
  }

  /// Every macro, in the order of the libraries.
  package static let all: [MacroDeclaration] = standard + extensions

  private static let standard = [
    MacroDeclaration(
      "has", .standard, ["has(record.field)"],
      doc:
        "Whether a map or record has a field. Rules may not ask it of facts: what is silent is the engine's business.",
      examples: ("has({'a': 1}.a)", "true"), ("has({}.a)", "false")),
    MacroDeclaration(
      "all", .standard, ["list.all(x, condition)"],
      doc:
        "Whether the condition holds for every element, or every key of a map. One that is false decides, whatever the others come to.",
      counts: [2],
      examples: ("[1, 2].all(x, x > 0)", "true"), ("[].all(x, x > 0)", "true"),
      ("[0, 1].all(x, 1 / x > 1)", "false")),
    MacroDeclaration(
      "exists", .standard, ["list.exists(x, condition)"],
      doc:
        "Whether the condition holds for an element, or a key of a map. One that is true decides, whatever the others come to.",
      counts: [2],
      examples: ("[1, 2].exists(x, x > 1)", "true"), ("{'a': 1}.exists(k, k == 'b')", "false")),
    MacroDeclaration(
      "exists_one", .standard, ["list.exists_one(x, condition)", "list.existsOne(x, condition)"],
      doc: "Whether the condition holds for exactly one element.",
      errors: "A condition that fails for any element fails the whole.", counts: [2],
      examples: ("[1, 2, 2].exists_one(x, x == 2)", "false")),
    MacroDeclaration(
      "map", .standard, ["list.map(x, value)", "list.map(x, condition, value)"],
      doc:
        "The list of a value for each element, of those for which the condition holds if there is one.",
      examples: ("[1, 2].map(x, x * 2)", "[2, 4]"), ("[1, 2].map(x, x > 1, x * 2)", "[4]")),
    MacroDeclaration(
      "filter", .standard, ["list.filter(x, condition)"],
      doc: "The elements for which the condition holds.",
      examples: ("[1, 2, 3].filter(x, x > 1)", "[2, 3]")),
  ]

  private static let extensions = [
    MacroDeclaration(
      "math.greatest", .math, ["math.greatest(number, …)", "math.greatest(list)"],
      doc: "The greatest of numbers, of whatever types.",
      errors: "There must be at least one number.",
      examples: ("math.greatest(1, 2.5, 2u)", "2.5")),
    MacroDeclaration(
      "math.least", .math, ["math.least(number, …)", "math.least(list)"],
      doc: "The least of numbers, of whatever types.", errors: "There must be at least one number.",
      examples: ("math.least([3, 1])", "1")),
    MacroDeclaration(
      "sortBy", .lists, ["list.sortBy(x, key)"],
      doc: "The elements in the ascending order of a key of each.",
      errors: "The keys must be of one type that has an order.",
      examples: ("['bb', 'a'].sortBy(s, size(s))", "[\"a\", \"bb\"]")),
    MacroDeclaration(
      "optMap", .optionals, ["optional.optMap(x, value)"],
      doc: "An optional with a value computed from what this one holds; empty if it holds nothing.",
      examples: ("optional.of(1).optMap(x, x + 1)", "optional.of(2)")),
    MacroDeclaration(
      "optFlatMap", .optionals, ["optional.optFlatMap(x, optional)"],
      doc: "The optional computed from what this one holds; empty if it holds nothing.",
      examples: ("optional.of({'a': 1}).optFlatMap(m, m.?b)", "optional.none()")),
    MacroDeclaration(
      "cel.bind", .bindings, ["cel.bind(name, value, expression)"],
      doc: "The expression, in which the name stands for the value; it is computed at most once.",
      examples: ("cel.bind(x, 2 + 3, x * x)", "25")),
    MacroDeclaration(
      "all", .comprehensions, ["list.all(i, x, condition)"],
      doc: "Whether the condition holds for every place and element, or every key and value.",
      counts: [3], examples: ("[1, 2].all(i, x, x == i + 1)", "true")),
    MacroDeclaration(
      "exists", .comprehensions, ["list.exists(i, x, condition)"],
      doc: "Whether the condition holds for a place and its element, or a key and its value.",
      counts: [3], examples: ("{'a': 1}.exists(k, v, k == 'a' && v > 1)", "false")),
    MacroDeclaration(
      "existsOne", .comprehensions, ["list.existsOne(i, x, condition)"],
      doc: "Whether the condition holds for exactly one place or key.",
      errors: "A condition that fails for any of them fails the whole.", counts: [3],
      examples: ("[1, 1].existsOne(i, x, x == 1)", "false")),
    MacroDeclaration(
      "transformList", .comprehensions,
      ["list.transformList(i, x, value)", "list.transformList(i, x, condition, value)"],
      doc: "The list of a value for each place and element, or each key and value.",
      examples: ("[5, 6].transformList(i, x, x + i)", "[5, 7]"),
      ("{'a': 1}.transformList(k, v, v > 1, k)", "[]")),
    MacroDeclaration(
      "transformMap", .comprehensions,
      ["map.transformMap(k, v, value)", "map.transformMap(k, v, condition, value)"],
      doc:
        "The map with the same keys and new values, of the entries for which the condition holds if there is one.",
      examples: ("{'a': 1}.transformMap(k, v, v + 1)", "{\"a\": 2}")),
    MacroDeclaration(
      "transformMapEntry", .comprehensions,
      ["map.transformMapEntry(k, v, map)", "map.transformMapEntry(k, v, condition, map)"],
      doc: "The entries of a map made for each key and value.",
      errors: "No key may come twice.",
      examples: ("{'a': 1}.transformMapEntry(k, v, {v: k})", "{1: \"a\"}")),
    MacroDeclaration(
      "cel.block", .block, ["cel.block([value, …], expression)", "cel.index(number)"],
      doc:
        "The expression, in which `cel.index(0)` stands for the first value and so on; each is computed at most once.",
      examples: ("cel.block([2, cel.index(0) * 2], cel.index(1) + 1)", "5")),
  ]
}

extension OperatorName {
  /// How an operator is written between its operands; other names stay what they are.
  package static func sign(of function: String) -> String {
    switch function {
    case inList: "in"
    case conditional: "?:"
    case index: "[…]"
    case optionalIndex: "[?…]"
    case optionalSelect: ".?"
    case logicalNot: "!"
    case negate: "-"
    case _ where function.hasPrefix("_") && function.hasSuffix("_") && function.utf8.count > 2:
      String(function.dropFirst().dropLast())
    default: function
    }
  }
}

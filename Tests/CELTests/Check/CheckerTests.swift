import Diagnostics
import Testing

@testable import CEL

struct CheckerTests {
  static let kind = EnumerationType(
    name: "measure.type", values: ["removal", "transfer", "return"])
  static let environment = Environment(
    container: "",
    variables: [
      VariableDeclaration("measure", .structure("measure")), VariableDeclaration("n", .int),
      VariableDeclaration("x", .double), VariableDeclaration("s", .string),
      VariableDeclaration("d", .dyn), VariableDeclaration("flags", .list(.bool)),
      VariableDeclaration("names", .map(.string, .int)), VariableDeclaration("a.b.c", .string),
      VariableDeclaration("limit", .int, constant: .int(3)),
      VariableDeclaration("w", .wrapper(.int)), VariableDeclaration("when", .timestamp),
    ],
    structures: [
      StructType(
        name: "measure",
        fields: [
          .init("type", .enumeration(kind)), .init("tags", .list(.enumeration(kind))),
          .init("days", .int), .init("detention", .structure("detention")),
        ]),
      StructType(name: "detention", fields: [.init("ordered", .bool), .init("by", .string)]),
    ],
    functions: StandardSignatures.all)

  @Test(
    "the type of an expression is deduced",
    arguments: [
      ("1 + 2 * 3", "int"), ("[1, 2]", "list(int)"), ("[1, 'a']", "list(dyn)"),
      ("{'a': [1u]}", "map(string, list(uint))"), ("[]", "list(dyn)"), ("{}", "map(dyn, dyn)"),
      ("n > 2 ? 'a' : s", "string"), ("measure.detention.ordered", "bool"),
      ("measure.type == 'removal'", "bool"), ("measure.type", "measure.type"),
      ("measure.type + 'x'", "string"), ("measure.tags.exists(t, t == 'return')", "bool"),
      ("measure.tags.map(t, size(t))", "list(int)"), ("flags.filter(f, f)", "list(bool)"),
      ("names.map(k, names[k])", "list(int)"), ("names.a", "int"), ("d.a.b", "dyn"),
      ("a.b.c", "string"), ("d + 1", "int"), ("d + d", "dyn"), ("d == 1", "bool"),
      ("n in [1, 2]", "bool"),
      ("'a' in names", "bool"), ("has(measure.days)", "bool"), ("type(n)", "type(int)"),
      ("type(n) == int", "bool"), ("google.protobuf.Timestamp == type(when)", "bool"),
      ("limit + 1", "int"), ("w == 1", "bool"), ("w == null", "bool"),
      ("{'a': 1}.?a", "optional_type(int)"), ("{'a': {'b': 1}}.?a.b", "optional_type(int)"),
      ("[1][?0].orValue(2)", "int"), ("[?optional.of(1)]", "list(int)"),
      ("optional.of(2).optMap(x, x + 1)", "optional_type(int)"),
      ("optional.of({'a': 1}).optFlatMap(x, x.?a)", "optional_type(int)"),
      ("cel.bind(y, 2, y * y)", "int"), ("cel.block([1, cel.index(0) + 1], cel.index(1))", "int"),
      ("[3].transformMap(i, v, i + v)", "map(int, int)"),
      ("{'a': 1}.transformList(k, v, k)", "list(string)"),
      ("{'a': 1}.transformMapEntry(k, v, {v: k})", "map(int, string)"),
      ("[1, 2].sortBy(x, -x)", "list(int)"), ("math.greatest(1, 2)", "int"),
      ("sets.contains(['a'], ['b'])", "bool"), ("s.matches('a')", "bool"),
      ("detention{ordered: true}", "detention"),
      ("[[], [[]], [[[]]]]", "list(list(list(list(dyn))))"),
      ("[].map(x, x)[0].foo", "dyn"), ("[optional.of(1), null][0]", "optional_type(int)"),
      ("[optional.none(), optional.of(1)]", "list(optional_type(int))"),
      ("[1, 2, 3].exists_one(x, x > 2)", "bool"),
      ("n == 1 ? optional.of(d) : optional.of(1)", "optional_type(dyn)"),
    ])
  func deducesType(text: String, expected: String) throws {
    let checked = ExpressionCompiler.check(text, in: Self.environment)
    #expect(checked.diagnostics.map(\.headline) == [])
    #expect(checked.ast?.type.description == expected)
  }

  /// Each mistake as code, underlined text and headline.
  private static func mistakes(in text: String) -> [String] {
    let checked = ExpressionCompiler.check(text, in: environment)
    let bytes = Array(text.utf8)
    return checked.diagnostics.map { mistake in
      let marked = String(decoding: bytes[mistake.range], as: UTF8.self)
      let suggestion = mistake.suggestion.map { " -> \($0.replacement)" } ?? ""
      return "\(mistake.code.id) «\(marked)» \(mistake.headline)\(suggestion)"
    }
  }

  @Test(
    "each mistake is placed and explained",
    arguments: [
      ("mesure.days", ["CEL0101 «mesure» unknown name `mesure` -> measure"]),
      ("measure.dais", ["CEL0102 «dais» `measure` has no field `dais` -> days"]),
      (
        "measure.detention.order == measure.nothing_like_it",
        [
          "CEL0102 «order» `detention` has no field `order` -> ordered",
          "CEL0102 «nothing_like_it» `measure` has no field `nothing_like_it`",
        ]
      ),
      (
        "measure.type == 'removl'",
        ["CEL0107 «'removl'» `removl` is not a value of `measure.type` -> 'removal'"]
      ),
      (
        "measure.type in ['removal', 'xyz']",
        ["CEL0107 «'xyz'» `xyz` is not a value of `measure.type`"]
      ),
      (
        "'retrn' in measure.tags",
        ["CEL0107 «'retrn'» `retrn` is not a value of `measure.type` -> 'return'"]
      ),
      (
        "measure.tags.exists(t, t == 'x')",
        ["CEL0107 «'x'» `x` is not a value of `measure.type`"]
      ),
      (
        "sets.intersects(measure.tags, ['transfr'])",
        ["CEL0107 «'transfr'» `transfr` is not a value of `measure.type` -> 'transfer'"]
      ),
      (
        "measure.type == (n > 1 ? 'removal' : 'q')",
        ["CEL0107 «'q'» `q` is not a value of `measure.type`"]
      ),
      ("1 + 2.0", ["CEL0105 «1 + 2.0» `+` can't take int and double -> 1.0"]),
      ("n < x", ["CEL0105 «n < x» `<` can't take int and double"]),
      ("1 == 1.0", ["CEL0106 «1 == 1.0» can't compare int with double -> 1.0"]),
      (
        "when < '2020-01-01'",
        [
          "CEL0105 «when < '2020-01-01'» `<` can't take timestamp and string -> timestamp('2020-01-01')"
        ]
      ),
      ("ordered", ["CEL0101 «ordered» unknown name `ordered` -> measure.detention.ordered"]),
      ("flags[0] == 'yes'", ["CEL0106 «flags[0] == 'yes'» can't compare bool with string -> true"]),
      ("n == 'a'", ["CEL0106 «n == 'a'» can't compare int with string"]),
      ("n && flags[0]", ["CEL0108 «n» the operand of `&&` must be bool, found int"]),
      ("!s", ["CEL0108 «s» the operand of `!` must be bool, found string"]),
      ("n ? 1 : 2", ["CEL0108 «n» the condition of `?` must be bool, found int"]),
      (
        "flags.all(f, n)", ["CEL0108 «n» the condition of `all` must be bool, found int"]
      ),
      (
        "flags.filter(f, s)",
        ["CEL0108 «s» the condition of `filter` must be bool, found string"]
      ),
      (
        "n > 0 ? 1 : 'a'", ["CEL0109 «n > 0 ? 1 : 'a'» the branches of `?` are int and string"]
      ),
      ("n.foo", ["CEL0110 «foo» int has no field `foo`"]),
      ("n.all(x, true)", ["CEL0111 «n» `all` needs a list or a map, found int"]),
      ("Foo{a: 1}", ["CEL0112 «Foo» unknown type `Foo`"]),
      ("detention{by: 1}", ["CEL0113 «1» field `by` is string, found int"]),
      (
        "detention{ordred: true}",
        ["CEL0102 «ordred» `detention` has no field `ordred` -> ordered"]
      ),
      ("[?1]", ["CEL0114 «1» expected an optional after `?`, found int"]),
      ("s.startsWith(1)", ["CEL0104 «1» `startsWith` needs string here, found int"]),
      ("s.startsWith()", ["CEL0115 «startsWith» `startsWith` can't take no arguments"]),
      ("startsWith(s, 'a')", ["CEL0115 «startsWith» `startsWith` is not called this way"]),
      ("s.startWith('a')", ["CEL0103 «startWith» unknown function `.startWith` -> startsWith"]),
      ("siz(s)", ["CEL0103 «siz» unknown function `siz` -> size"]),
      (
        "sets.contain([1], [2])",
        ["CEL0103 «contain» unknown function `sets.contain` -> contains"]
      ),
      ("flags.exist(f, f)", ["CEL0103 «exist» unknown function `.exist` -> exists"]),
      ("flags.exists(f)", ["CEL0116 «exists» `exists` can't take 1 argument"]),
      ("1 in n", ["CEL0119 «n» `in` needs a list or a map, found int"]),
      ("'a' in [1]", ["CEL0119 «'a' in [1]» string can't be in list(int)"]),
      ("n[0]", ["CEL0118 «n» int can't be indexed"]),
      ("flags['a']", ["CEL0118 «'a'» the index must be int, found string"]),
      (
        "foo + bar(1) == measure.qux",
        [
          "CEL0101 «foo» unknown name `foo`", "CEL0103 «bar» unknown function `bar`",
          "CEL0102 «qux» `measure` has no field `qux`",
        ]
      ),
    ])
  func reportsMistakes(text: String, expected: [String]) {
    #expect(Self.mistakes(in: text) == expected)
  }

  @Test(
    "a note says where a field is, or how to get at it",
    arguments: [
      ("measure.ordered", "There is `measure.detention.ordered`."),
      (
        "all.days",
        "Its elements have that field: `.exists(x, x.days …)` or `.all(x, x.days …)` asks them."
      ),
      ("n < x", "Numbers are not converted by themselves; write `double(…)` around one side."),
      (
        "measure.detention > 1",
        "`detention` is a record; its fields are `ordered`, `by`."
      ),
      ("s.startsWith(1)", "It is called as `string.startsWith(string)`."),
    ])
  func explains(text: String, note: String) {
    let environment = Self.environment.adding([
      VariableDeclaration("all", .list(.structure("measure")))
    ])
    let notes = ExpressionCompiler.check(text, in: environment).diagnostics.flatMap(\.notes)
    #expect(notes.contains(note), "\(notes)")
  }

  @Test(
    "unknown names are reported beside mistakes of syntax",
    arguments: [
      (
        "mesure.days > && n",
        [
          "CEL0101 «mesure» unknown name `mesure` -> measure",
          "CEL0006 «&&» expected an expression, found `&&`",
        ]
      ),
      (
        "measure.type = 'removl'",
        [
          "CEL0019 «=» `=` is not an operator -> ==",
          "CEL0107 «'removl'» `removl` is not a value of `measure.type` -> 'removal'",
        ]
      ),
      ("n > 1 && not flags[0]", ["CEL0007 «not» `not` is not an operator -> !"]),
      ("flags.all(f f)", ["CEL0008 «f» expected `)`, found `f`"]),
      ("flags.all(1, g)", ["CEL0012 «1» `all` needs a simple name for its variable"]),
      ("s.startsWith(n 'a')", ["CEL0008 «'a'» expected `)`, found `'a'`"]),
    ])
  func reportsNamesBesideSyntax(text: String, expected: [String]) {
    #expect(Self.mistakes(in: text) == expected)
  }

  @Test("an expression may be held to a type")
  func holdsToType() {
    let checked = ExpressionCompiler.check("n + 1", in: Self.environment, expecting: .bool)
    #expect(checked.diagnostics.map(\.code.id) == ["CEL0117"])
    let fine = ExpressionCompiler.check("d.a", in: Self.environment, expecting: .bool)
    #expect(fine.diagnostics.isEmpty)
  }

  @Test("mistakes by the thousand are cut off, and soon")
  func limitsMistakes() {
    let text = [String](repeating: "qq", count: 20_000).joined(separator: "+")
    let list = "[" + [String](repeating: "qq", count: 20_000).joined(separator: ",") + "]"
    #expect(ExpressionCompiler.check(text, in: Self.environment).diagnostics.count == 1)
    let mistakes = ExpressionCompiler.check(list, in: Self.environment).diagnostics
    #expect(mistakes.count == 101)
    #expect(mistakes.last?.code.id == "CEL0020")
  }
}

import Diagnostics
import Testing

@testable import CEL

struct ParserMistakesTests {
  /// Each mistake as code, underlined text and headline.
  static func mistakes(in text: String, _ environment: Environment = Environment()) -> [String] {
    let bytes = Array(text.utf8)
    return Parser.parse(text, in: environment).diagnostics.map { mistake in
      let marked = String(decoding: bytes[mistake.range], as: UTF8.self)
      let suggestion = mistake.suggestion.map { " -> \($0.replacement)" } ?? ""
      return "\(mistake.code.id) «\(marked)» \(mistake.headline)\(suggestion)"
    }
  }

  @Test(
    "each mistake is placed and named",
    arguments: [
      ("", ["CEL0006 «» expected an expression, found the end"]),
      ("a +", ["CEL0006 «» expected an expression, found the end"]),
      ("a b", ["CEL0007 «b» expected an operator or the end, found `b`"]),
      ("a and b", ["CEL0007 «and» expected an operator or the end, found `and` -> &&"]),
      (
        "a or not b",
        [
          "CEL0007 «or» expected an operator or the end, found `or` -> ||",
          "CEL0007 «not» `not` is not an operator -> !",
        ]
      ),
      ("not a.b", ["CEL0007 «not» `not` is not an operator -> !"]),
      (
        "a === b !== c <> d => e =< f",
        [
          "CEL0019 «===» `===` is not an operator -> ==",
          "CEL0019 «!==» `!==` is not an operator -> !=",
          "CEL0019 «<>» `<>` is not an operator -> !=",
          "CEL0019 «=>» `=>` is not an operator -> >=",
          "CEL0019 «=<» `=<` is not an operator -> <=",
        ]
      ),
      ("a in ('b', 'c')", ["CEL0008 «,» expected `)`, found `,`"]),
      ("a = 1", ["CEL0019 «=» `=` is not an operator -> =="]),
      (
        "a & b | c",
        [
          "CEL0019 «&» `&` is not an operator -> &&", "CEL0019 «|» `|` is not an operator -> ||",
        ]
      ),
      ("(a", ["CEL0008 «» expected `)`, found the end"]),
      ("a)", ["CEL0009 «)» `)` closes nothing"]),
      (
        "a) && b.",
        [
          "CEL0009 «)» `)` closes nothing",
          "CEL0010 «» expected a name after the dot, found the end",
        ]
      ),
      (
        "f(a b, c d)",
        [
          "CEL0008 «b» expected `)`, found `b`", "CEL0008 «d» expected `)`, found `d`",
        ]
      ),
      ("f(1, , 2)", ["CEL0006 «,» expected an expression, found `,`"]),
      ("f(1,)", ["CEL0006 «)» expected an expression, found `)`"]),
      ("[1, 2", ["CEL0008 «» expected `]`, found the end"]),
      (
        "[1 2] + [3 4]",
        [
          "CEL0008 «2» expected `]`, found `2`", "CEL0008 «4» expected `]`, found `4`",
        ]
      ),
      (
        "{'a' 1, 'b': }",
        [
          "CEL0017 «1» expected `:` after the key, found `1`",
          "CEL0006 «}» expected an expression, found `}`",
        ]
      ),
      ("a ? b", ["CEL0017 «» expected `:` after the first branch of `?`, found the end"]),
      ("a.1", ["CEL0007 «.1» expected an operator or the end, found `.1`"]),
      ("a.'b'", ["CEL0010 «'b'» expected a name after the dot, found `'b'`"]),
      ("a.in", ["CEL0011 «in» `in` is a reserved word"]),
      ("package + 1", ["CEL0011 «package» `package` is a reserved word"]),
      ("a # b", ["CEL0001 «#» unexpected character `#`"]),
      (
        "a == “x” && b == ‘y’ + ”",
        [
          "CEL0001 «“x”» typographic quotes around a string -> 'x'",
          "CEL0001 «‘y’» typographic quotes around a string -> 'y'",
          "CEL0001 «”» unexpected character `”` -> \"",
        ]
      ),
      ("a – 1", ["CEL0001 «–» unexpected character `–` -> -"]),
      ("'abc", ["CEL0002 «'abc» string is not closed"]),
      (
        "'abc\n' + b",
        ["CEL0002 «'abc» string is not closed", "CEL0002 «' + b» string is not closed"]
      ),
      ("'''abc'", ["CEL0002 «'''abc'» string is not closed"]),
      (
        "'\\q' + '\\x1' + '\\ud800' + '\\9'",
        [
          "CEL0003 «\\q» unknown escape `\\q`", "CEL0003 «\\x1» incomplete escape `\\x1`",
          "CEL0003 «\\ud800» `\\ud800` is not a Unicode character",
          "CEL0003 «\\9» unknown escape `\\9`",
        ]
      ),
      ("b'\\u0041'", ["CEL0003 «\\u» unknown escape `\\u`"]),
      (
        "9223372036854775808",
        ["CEL0004 «9223372036854775808» `9223372036854775808` does not fit in int"]
      ),
      (
        "-9223372036854775809",
        ["CEL0004 «-9223372036854775809» `-9223372036854775809` does not fit in int"]
      ),
      (
        "0xFFFFFFFFFFFFFFFFF",
        ["CEL0004 «0xFFFFFFFFFFFFFFFFF» `0xFFFFFFFFFFFFFFFFF` does not fit in int"]
      ),
      (
        "18446744073709551616u",
        ["CEL0004 «18446744073709551616u» `18446744073709551616u` does not fit in uint"]
      ),
      ("1e999", ["CEL0004 «1e999» `1e999` does not fit in double"]),
      ("36hours", ["CEL0005 «36hours» malformed number `36hours`"]),
      ("a.`b#c`", ["CEL0018 «`b#c`» malformed name in back-ticks"]),
      ("`a`", ["CEL0018 «`a`» a name in back-ticks can only follow a dot"]),
      ("has(a)", ["CEL0012 «a» `has` needs a selection of a field"]),
      ("a.all(b.c, true)", ["CEL0012 «b.c» `all` needs a simple name for its variable"]),
      ("a.all(x, x, true)", ["CEL0012 «x» `all` needs two different variables"]),
      ("cel.block(a, b)", ["CEL0012 «a» `cel.block` needs a list first"]),
      ("cel.index(a)", ["CEL0012 «a» `cel.index` needs whole numbers written out"]),
      (
        "math.greatest()", ["CEL0012 «math.greatest()» `math.greatest` needs at least one argument"]
      ),
      ("A{1: 2}", ["CEL0010 «1» expected the name of a field, found `1`"]),
      (
        "f(a, [b c, (d e)], {f g})",
        [
          "CEL0008 «c» expected `]`, found `c`", "CEL0008 «e» expected `)`, found `e`",
          "CEL0017 «g» expected `:` after the key, found `g`",
        ]
      ),
    ] as [(String, [String])])
  func placesMistakes(text: String, expected: [String]) {
    #expect(Self.mistakes(in: text) == expected)
  }

  @Test("optional forms are refused where they are turned off")
  func optionalsOff() {
    let environment = Environment(macros: .standard)
    #expect(
      Self.mistakes(in: "a.?b + a[?0] + [?a]", environment)
        == [String](repeating: "CEL0016 «?» optional syntax is turned off", count: 3))
  }

  @Test("macros that are turned off are calls")
  func macrosOff() throws {
    let ast = try #require(Parser.parse("a.all(x, x)", in: Environment(macros: [])).ast)
    guard case .call("all", .some, let arguments) = ast[ast.root] else {
      Issue.record("expected a call")
      return
    }
    #expect(arguments.count == 2)
  }

  @Test("the number of mistakes shown is limited")
  func limitsMistakes() {
    let text = [String](repeating: "'\\q'", count: 500).joined(separator: " + ")
    let found = Self.mistakes(in: text)
    #expect(found.count == 101)
    #expect(found.last?.hasPrefix("CEL0020") == true)
  }
}

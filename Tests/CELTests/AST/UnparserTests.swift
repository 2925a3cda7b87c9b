import Testing

@testable import CEL

struct UnparserTests {
  static let environment = Environment()

  @Test(
    "a tree is written with no more parentheses than it needs",
    arguments: [
      ("a+b*c", "a + b * c"),
      ("(a+b)*c", "(a + b) * c"),
      ("a-(b-c)", "a - (b - c)"),
      ("(a-b)-c", "a - b - c"),
      ("(a?b:c)?d:(e?f:g)", "(a ? b : c) ? d : e ? f : g"),
      ("a?(b?c:d):e", "a ? (b ? c : d) : e"),
      ("!(a&&b)||!c", "!(a && b) || !c"),
      ("-(1)", "-(1)"),
      ("- 1", "-1"),
      ("--1", "--1"),
      ("-(1).f()", "-(1.f())"),
      ("-a.b", "-a.b"),
      ("(-a).b", "(-a).b"),
      ("a . b [ 'c' ] .?d[?0]", "a.b['c'].?d[?0]"),
      ("a.`b c`.in_list", "a.`b c`.in_list"),
      ("[1,?a,2u,]", "[1, ?a, 2u]"),
      ("{1:a,?'b':c,}", "{1: a, ?'b': c}"),
      (".a.B{c:1,?d:e}", ".a.B{c: 1, ?d: e}"),
      ("has(a.b)", "has(a.b)"),
      ("has(a.?b)", "has(a.?b)"),
      ("a.all(x,x>0)", "a.all(x, x > 0)"),
      ("a.exists(i,v,i==v)", "a.exists(i, v, i == v)"),
      ("cel.bind(x,1,x+x)", "cel.bind(x, 1, x + x)"),
      ("cel.block([1,cel.index(0)],cel.index(1))", "cel.block([1, cel.index(0)], cel.index(1))"),
      ("cel.block([],1)", "cel.block([], 1)"),
      ("[3,1].sortBy(x,-x)", "[3, 1].sortBy(x, -x)"),
      ("a.optMap(x,x.b).orValue(1)", "a.optMap(x, x.b).orValue(1)"),
      ("math.greatest(1,2,3)", "math.greatest(1, 2, 3)"),
      ("\"it's\"", "\"it's\""),
      ("'\\n\\x07\\\\'", "'\\n\\x07\\\\'"),
      ("b'\\xff a'", "b'\\xff a'"),
      ("1e100", "1e+100"),
      ("-0.0", "-0.0"),
      ("0x10", "16"),
    ])
  func writesText(source: String, expected: String) throws {
    let ast = try #require(Parser.parse(source, in: Self.environment).ast)
    #expect(Unparser.text(of: ast) == expected)
    let again = try #require(Parser.parse(expected, in: Self.environment).ast)
    #expect(sameStructure(ast, again))
  }

  @Test("a long text full of escapes is written in one pass")
  func escapes() {
    let text = String(repeating: "\u{1}\n", count: 300_000)
    #expect(ConstantFormat.text(of: .string(text)).utf8.count == 300_000 * 6 + 2)
  }
}

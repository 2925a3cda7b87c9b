import Diagnostics
import Testing

@testable import CEL

struct ParserLimitsTests {
  private static func codes(_ text: String, _ environment: Environment = Environment()) -> [String]
  {
    ExpressionCompiler.check(text, in: environment).diagnostics.map(\.code.id)
  }

  private static let long: Environment = {
    var limits = ExpressionLimits()
    limits.bytes = 10_000_000
    return Environment(functions: StandardSignatures.all, limits: limits)
  }()

  @Test(
    "nesting of any kind and depth is refused without a crash",
    arguments: [
      ("(", "1", ")"), ("[", "1", "]"), ("{1:", "1", "}"), ("f(", "1", ")"), ("a[", "1", "]"),
      ("!", "true", ""), ("-", "a", ""), ("a ? b : ", "c", ""), ("1 + ", "1", ""), ("", "a", ".b"),
      ("", "a", "[0]"), ("", "a", ".f()"), ("1 + (", "1", ")"), ("", "[1]", ".map(x, x)"),
      ("[1].map(x, ", "x", ")"), ("cel.bind(x, ", "1", ", x)"), ("(", "", ""), ("[", "", ""),
      ("A{b:", "1", "}"), ("", "optional.of(1)", ".optMap(x, x)"),
    ])
  func refusesNesting(before: String, middle: String, after: String) {
    let count = before == "(" ? 100_000 : 10_000
    let text =
      String(repeating: before, count: count) + middle + String(repeating: after, count: count)
    #expect(Self.codes(text, Self.long).first.map { ["CEL0014", "CEL0015"].contains($0) } == true)
  }

  @Test("what is as deep as the limits allow is read, checked and written")
  func acceptsDepth() throws {
    let parentheses = String(repeating: "(", count: 249) + "1" + String(repeating: ")", count: 249)
    #expect(Self.codes(parentheses, Self.long) == [])
    let sum = [String](repeating: "1", count: 999).joined(separator: " + ")
    let tree = try #require(ExpressionCompiler.check(sum, in: Self.long).ast)
    #expect(Unparser.text(of: tree.ast) == sum)
    let selection = "[].map(x, x)[0]" + String(repeating: ".a", count: 900)
    #expect(Self.codes(selection, Self.long) == [])
  }

  @Test("bytes and nodes are limited")
  func limitsSize() {
    #expect(Self.codes(String(repeating: " ", count: 200_000)) == ["CEL0013"])
    let list = "[" + [String](repeating: "1", count: 250_000).joined(separator: ",") + "]"
    #expect(Self.codes(list, Self.long) == ["CEL0015"])
  }

  @Test("chains of macros grow no faster than their text")
  func macrosAreLinear() {
    let chain = "optional.of(1)" + String(repeating: ".optMap(x, x + 1)", count: 60)
    #expect(Self.codes(chain, Self.long) == [])
  }
}

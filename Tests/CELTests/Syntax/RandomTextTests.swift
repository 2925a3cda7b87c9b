import TestSupport
import Testing

@testable import CEL

struct RandomTextTests {
  private static let pieces = [
    "a", "b.c", "x", " ", "1", "2u", ".5", "1e3", "'s'", "\"", "'", "'''", "b'\\xff'", "r'\\'",
    "\\", "(", ")", "[", "]", "{", "}", ",", ":", "?", ".", ".?", "[?", "!", "-", "+", "*", "/",
    "%", "<", "<=", "==", "!=", "&&", "||", "&", "=", " in ", "true", "null", "has(", ".all(x, ",
    ".map(x, ", ".exists(i, v, ", "cel.bind(x, ", "cel.block([", "cel.index(0)", "A{b: ", "`a b`",
    "`", "//", "\n", "é", "\u{0}", "“", "@", "in", "package", "0x", "size(", ".optMap(x, ",
  ]

  @Test("no text makes the front end crash, and every mistake lies within it", arguments: 0..<20)
  func neverCrashes(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let environment = Environment(functions: StandardSignatures.all)
    for _ in 0..<100 {
      let count = Int.random(in: 0..<30, using: &random)
      let text = (0..<count).map { _ in random.pick(Self.pieces) }.joined()
      let checked = ExpressionCompiler.check(text, in: environment)
      #expect((checked.ast == nil) == !checked.diagnostics.isEmpty, "\(text)")
      for mistake in checked.diagnostics {
        #expect(mistake.range.upperBound <= text.utf8.count, "\(text)")
        #expect(!mistake.headline.isEmpty)
      }
    }
  }

  @Test("random bytes are read without a crash", arguments: 0..<10)
  func randomBytes(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed + 1_000))
    for _ in 0..<200 {
      let count = Int.random(in: 0..<40, using: &random)
      let bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }
      _ = Parser.parse(String(decoding: bytes, as: UTF8.self), in: Environment())
    }
  }

  @Test("random expressions, written and read again, are the same", arguments: 0..<20)
  func roundTrip(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed + 2_000))
    for _ in 0..<50 {
      let text = Self.expression(depth: 5, &random)
      let ast = try #require(Parser.parse(text, in: Environment()).ast, "\(text)")
      let written = Unparser.text(of: ast)
      let again = try #require(Parser.parse(written, in: Environment()).ast, "\(written)")
      #expect(sameStructure(ast, again), "\(text) as \(written)")
      #expect(Unparser.text(of: again) == written)
    }
  }

  /// A random expression, with more parentheses than it needs.
  private static func expression(depth: Int, _ random: inout SeededGenerator) -> String {
    func sub() -> String { expression(depth: depth - 1, &random) }
    if depth == 0 {
      return [
        "a", ".b", "1", "-2", "3u", "1.5", "-0.25", "'s'", "\"it's\"", "b'\\x00'", "true", "null",
        "x.y.z", "'\\n\\u0301'",
      ].randomElement(using: &random) ?? "a"
    }
    switch Int.random(in: 0..<20, using: &random) {
    case 0...5:
      let sign =
        ["+", "-", "*", "/", "%", "<", "<=", "==", "!=", "&&", "||", " in "]
        .randomElement(using: &random) ?? "+"
      return "(\(sub()))\(sign)(\(sub()))"
    case 6: return "(\(sub())) ? (\(sub())) : (\(sub()))"
    case 7: return "!(\(sub()))"
    case 8: return "-(\(sub()))"
    case 9: return "(\(sub())).f"
    case 10: return "(\(sub())).?`a-b`"
    case 11: return "(\(sub()))[\(sub())]"
    case 12: return "(\(sub())).g(\(sub()), \(sub()))"
    case 13: return "[\(sub()), ?\(sub())]"
    case 14: return "{\(sub()): \(sub()), ?\(sub()): \(sub())}"
    case 15: return "N.M{f: \(sub()), ?g: \(sub())}"
    case 16: return "(\(sub())).exists(x, \(sub()))"
    case 17: return "cel.bind(v, \(sub()), \(sub()))"
    case 18: return "has((\(sub())).f)"
    default: return "(\(sub())).transformMap(i, j, \(sub()), \(sub()))"
    }
  }
}

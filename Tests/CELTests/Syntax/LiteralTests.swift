import Testing

@testable import CEL

struct LiteralTests {
  private static func constant(_ text: String) -> Constant? {
    guard let ast = Parser.parse(text, in: Environment()).ast,
      case .constant(let value) = ast[ast.root]
    else { return nil }
    return value
  }

  @Test(
    "literals say what they should",
    arguments: [
      ("0", .int(0)), ("-9223372036854775808", .int(.min)), ("9223372036854775807", .int(.max)),
      ("0x7F", .int(127)), ("-0xff", .int(-255)), ("0xFFu", .uint(255)),
      ("18446744073709551615u", .uint(.max)), ("1.5", .double(1.5)), (".5", .double(0.5)),
      ("1e3", .double(1000)), ("2.5E-2", .double(0.025)), ("-0.0", .double(-0.0)),
      ("true", .bool(true)), ("null", .null), ("''", .string("")), ("\"a'b\"", .string("a'b")),
      ("'''a'b\"c'''", .string("a'b\"c")), ("'''a\r\nb\rc'''", .string("a\nb\nc")),
      ("r'\\n'", .string("\\n")), ("R\"\"\"\\\"\"\"", .string("\\")),
      ("'\\a\\b\\f\\n\\r\\t\\v\\\\\\?\\\"\\'\\`'", .string("\u{7}\u{8}\u{c}\n\r\t\u{b}\\?\"'`")),
      ("'\\x41\\X42\\103\\u0044\\U00000045'", .string("ABCDE")),
      ("'\\U0001F62C'", .string("\u{1F62C}")), ("'e\u{301}'", .string("e\u{301}")),
      ("'\\377'", .string("\u{FF}")), ("b'\\377\\xFE'", .bytes([255, 254])),
      ("b'é'", .bytes([0xC3, 0xA9])), ("br'\\n'", .bytes([0x5C, 0x6E])),
      ("B\"\"\"a\nb\"\"\"", .bytes([97, 10, 98])),
      ("1 // one\n", .int(1)),
    ] as [(String, Constant)])
  func reads(text: String, expected: Constant) {
    #expect(Self.constant(text) == expected)
  }

  @Test("strings that look alike but differ in their scalars are different")
  func scalarsAreKept() {
    #expect(Self.constant("'\u{E9}'") != Self.constant("'e\u{301}'"))
    #expect(Self.constant("'\u{E9}'")?.hashValue != Self.constant("'e\u{301}'")?.hashValue)
  }

  @Test("a number keeps its type", arguments: ["1", "1u", "1.0"])
  func numbersDiffer(text: String) {
    let others = ["1", "1u", "1.0"].filter { $0 != text }
    #expect(others.allSatisfy { Self.constant($0) != Self.constant(text) })
  }
}

import Diagnostics
import Testing

@testable import CEL

struct LiteralCallsTests {
  private static let environment = Environment(
    variables: [VariableDeclaration("s", .string), VariableDeclaration("n", .int)],
    functions: FunctionTable.standard.signatures)

  private static func mistakes(in text: String) throws -> [String] {
    let ast = try #require(ExpressionCompiler.check(text, in: environment).ast)
    let bytes = Array(text.utf8)
    return ExpressionCompiler.literalMistakes(
      in: ast, environment: environment, functions: .standard
    ).map { "\($0.code.id) «\(String(decoding: bytes[$0.range], as: UTF8.self))»" }
  }

  @Test(
    "what is written and can't be computed is found before it is evaluated",
    arguments: [
      ("timestamp('2020-13-01T00:00:00Z')", ["CEL0120 «timestamp('2020-13-01T00:00:00Z')»"]),
      ("duration('3 weeks') == duration('1s')", ["CEL0120 «duration('3 weeks')»"]),
      ("n == 1 / 0 || n > int('x')", ["CEL0120 «1 / 0»", "CEL0120 «int('x')»"]),
      ("s.matches('(')", ["CEL0120 «'('»"]),
      ("'a'.matches('[')", ["CEL0120 «'a'.matches('[')»"]),
      ("s.matches('^a+$') && timestamp('2020-01-01T00:00:00Z') > timestamp(0)", []),
      ("n / 0 == 1", []), ("s.size() > size('abc')", []),
    ] as [(String, [String])])
  func findsFailures(text: String, expected: [String]) throws {
    #expect(try Self.mistakes(in: text) == expected)
  }
}

import Diagnostics
import Testing

@testable import CEL

struct ConstantConditionTests {
  private static let environment = Environment(
    variables: [
      VariableDeclaration("p", .bool), VariableDeclaration("n", .int),
      VariableDeclaration("l", .list(.int)),
    ],
    functions: FunctionTable.standard.signatures)

  private static func warnings(
    _ text: String, isCondition: Bool
  ) throws -> [ExpressionDiagnostic] {
    let ast = try #require(ExpressionCompiler.check(text, in: environment).ast)
    return ExpressionCompiler.constantConditions(
      in: ast, environment: environment, functions: .standard, isCondition: isCondition)
  }

  @Test(
    "a condition that no variable can change is a warning at its place",
    arguments: [
      ("true", ["«true» true"]), ("1 < 2", ["«1 < 2» true"]), ("p || 1 < 2", ["«p || 1 < 2» true"]),
      ("p && 2 < 1 || n > 3", ["«p && 2 < 1» false"]), ("p && true", ["«true» true"]),
      ("!(1 == 1) || p", ["«!(1 == 1)» false"]),
      ("'a'.startsWith('b') ? p : n > 1", ["«'a'.startsWith('b')» false"]),
      ("p ? true : n > 1", ["«true» true"]), ("l.exists(x, 1 > 0)", ["«1 > 0» true"]),
      ("l.all(x, x > 0 && 1 > 2)", ["«1 > 2» false"]),
      ("l.filter(x, true).size() > 1", ["«true» true"]),
      ("l.map(x, 'a' == 'b', x) == l", ["«'a' == 'b'» false"]),
      ("cel.bind(y, 3, y > 2 || p)", ["«cel.bind(y, 3, y > 2 || p)» true"]),
      ("[].exists(x, x == n)", ["«[].exists(x, x == n)» false"]),
      ("p && l.all(x, x > n)", []), ("n > 3", []), ("n == n", []), ("1 / 0 > n", []),
      ("[true, false].exists(x, x == p)", []), ("{'a': true}[string(n)]", []),
      ("n + (p ? 1 : 2) > 2", []), ("(1 < 2 ? n : 3) > 1", ["«1 < 2» true"]),
    ] as [(String, [String])])
  func places(_ text: String, _ expected: [String]) throws {
    let bytes = Array(text.utf8)
    let found = try Self.warnings(text, isCondition: true)
    #expect(found.allSatisfy { $0.severity == .warning && $0.code.id == "CEL0121" })
    let shown = found.map {
      "«\(String(decoding: bytes[$0.range], as: UTF8.self))» \($0.label?.split(separator: " ").last ?? "")"
    }
    #expect(shown == expected)
  }

  @Test("a value that is no condition may be constant", arguments: ["true", "1 < 2", "3"])
  func values(_ text: String) throws {
    #expect(try Self.warnings(text, isCondition: false).isEmpty)
  }
}

import Testing

@testable import CEL

struct NameResolutionTests {
  private static func environment(
    _ container: String, _ variables: [(String, CELType)]
  ) -> Environment {
    Environment(
      container: container, variables: variables.map { VariableDeclaration($0.0, $0.1) },
      functions: StandardSignatures.all)
  }

  @Test(
    "names are looked for in the container outwards, and loop variables hide all",
    arguments: [
      ("y", "x", [("x.y", CELType.bool), ("y", .string)], "bool"),
      ("y", "com.example", [("com.y", .bool), ("y", .string)], "bool"),
      (".y", "com.example", [("com.example.y", .bool), ("y", .string)], "string"),
      ("x.y", "", [("x.y", .bool), ("x", .map(.string, .int))], "bool"),
      ("x.z", "", [("x.y", .bool), ("x", .map(.string, .int))], "int"),
      ("a.b.c.d", "", [("a.b", .map(.string, .map(.string, .int)))], "int"),
      ("[0].map(y, y)", "com.example", [("com.example.y", .string)], "list(int)"),
      ("[{'z': 0}].map(y, y.z)", "", [("y.z", .string)], "list(int)"),
      ("['a'].map(y, .y)", "com.example", [("y", .int)], "list(int)"),
      ("[{'z': 'a'}].map(y, .y.z)", "a", [("y.z", .int)], "list(int)"),
      ("cel.bind(x, {'y': 0}, x.y)", "c", [("c.x.y", .string)], "int"),
      ("[1].map(y, ['a'].map(y, y))", "", [], "list(list(string))"),
    ] as [(String, String, [(String, CELType)], String)])
  func resolves(
    text: String, container: String, variables: [(String, CELType)], expected: String
  ) {
    let checked = ExpressionCompiler.check(text, in: Self.environment(container, variables))
    #expect(checked.diagnostics.map(\.headline) == [])
    #expect(checked.ast?.type.description == expected)
  }

  @Test("a qualified name becomes one node with the full name")
  func rewritesNames() throws {
    let checked = ExpressionCompiler.check(
      "b.c.d", in: Self.environment("a", [("a.b.c", .map(.string, .int))]))
    let tree = try #require(checked.ast)
    guard case .select(let operand, "d", isTest: false) = tree.ast[tree.ast.root],
      case .ident("a.b.c") = tree.ast[operand],
      case .variable(slot: 0) = tree.reference(of: operand)
    else {
      Issue.record("expected `d` selected from the variable `a.b.c`")
      return
    }
  }

  @Test("a call through a namespace loses its target")
  func rewritesCalls() throws {
    let checked = ExpressionCompiler.check(
      "sets.contains([1], [1])", in: Self.environment("", []))
    let tree = try #require(checked.ast)
    guard case .call("sets.contains", nil, let arguments) = tree.ast[tree.ast.root],
      case .function(_, overloads: [0]) = tree.reference(of: tree.ast.root)
    else {
      Issue.record("expected a global call")
      return
    }
    #expect(arguments.count == 2)
  }
}

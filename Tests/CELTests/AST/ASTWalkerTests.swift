import Testing

@testable import CEL

struct ASTWalkerTests {
  @Test("a visit meets every node once, parents first, in the order of the text")
  func visitsInOrder() throws {
    let ast = try #require(Parser.parse("f(a, b.c) + {d: [e]}[g]", in: Environment()).ast)
    var names: [String] = []
    ast.visit { id in
      if case .ident(let name) = ast[id] { names.append(name) }
      return true
    }
    #expect(names == ["a", "b", "d", "e", "g"])
  }

  @Test("a visit may leave out what is under a node")
  func leavesOut() throws {
    let ast = try #require(Parser.parse("a.b.c && d", in: Environment()).ast)
    var paths: [String] = []
    ast.visit { id in
      guard let path = ast.qualifiedName(of: id) else { return true }
      paths.append(path)
      return false
    }
    #expect(paths == ["a.b.c", "d"])
  }

  @Test("a node knows where it and its name stand")
  func knowsPlaces() throws {
    let text = "(x) + a.count( 1 )"
    let ast = try #require(Parser.parse(text, in: Environment()).ast)
    let bytes = Array(text.utf8)
    func marked(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
    #expect(marked(ast.range(of: ast.root)) == text)
    #expect(marked(ast.nameRange(of: ast.root)) == "+")
    var texts: [String] = []
    ast.forEachChild(of: ast.root) { texts.append(marked(ast.range(of: $0))) }
    #expect(texts == ["x", "a.count( 1 )"])
  }
}

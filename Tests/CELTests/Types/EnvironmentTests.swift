import Diagnostics
import Testing

@testable import CEL

struct EnvironmentTests {
  @Test("a name is looked for in the container, then outwards")
  func candidates() {
    let environment = Environment(container: "a.b")
    #expect(environment.candidates(for: "x.y") == ["a.b.x.y", "a.x.y", "x.y"])
    #expect(environment.candidates(for: ".x") == ["x"])
    #expect(Environment().candidates(for: "x") == ["x"])
  }

  @Test("variables that are added follow those already there, and hide them")
  func adding() {
    let environment = Environment(variables: [
      VariableDeclaration("a", .int), VariableDeclaration("b", .int),
    ])
    let more = environment.adding([
      VariableDeclaration("a", .string), VariableDeclaration("c", .int),
    ])
    #expect(more.variableSlot("a") == 2)
    #expect(more.variableSlot("b") == 1)
    #expect(more.variableSlot("c") == 3)
    #expect(environment.variableSlot("c") == nil)
    #expect(ExpressionCompiler.check("a", in: more).ast?.type == .string)
  }

  @Test("every code is unique and explained in a sentence")
  func codes() {
    let all = SyntaxDiagnostics.all + CheckDiagnostics.all
    #expect(Set(all.map(\.id)).count == all.count)
    for code in all {
      #expect(code.id.hasPrefix("CEL0") && code.id.count == 7)
      #expect(code.explanation.count > 20 && code.explanation.hasSuffix("."), "\(code.id)")
    }
  }
}

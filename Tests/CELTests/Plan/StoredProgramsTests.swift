import Testing

@testable import CEL

@Suite("programs as words")
struct StoredProgramsTests {
  @Test("give back every node, operand and constant, however many there are of each")
  func roundTrip() throws {
    let environment = Environment(functions: FunctionTable.standard.signatures)
    let builder = ProgramSetBuilder(environment: environment, functions: .standard)
    for text in [
      "true", "1 + 2 == 3 && 'ü'.size() < 9 && 3u > 2u",
      "[1, 2, 3].exists(x, x in [4] || double(x) > 2.5)",
      "{'a': b'\\xff', 'b': timestamp('2018-09-12T00:00:00Z')}.size() == 2",
      "'abc'.matches('a+') ? duration('36h') : duration('0s')",
    ] {
      let checked = ExpressionCompiler.check(text, in: environment)
      builder.plan(try #require(checked.ast, "\(text): \(checked.diagnostics.map(\.headline))"))
      let programs = builder.build()
      let again = ProgramSet(words: programs.words, functions: programs.pool.functions)
      #expect(again.nodes.count == programs.nodes.count)
      #expect(again.operands == programs.operands)
      #expect(again.pool.bytes == programs.pool.bytes)
      #expect(again.pool.values.map(\.words.0) == programs.pool.values.map(\.words.0))
      #expect(again.pool.functions == programs.pool.functions)
      #expect(again.words == programs.words)
    }
  }
}

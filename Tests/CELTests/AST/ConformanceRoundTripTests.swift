import TestSupport
import Testing

@testable import CEL

struct ConformanceRoundTripTests {
  @Test(
    "every expression of the conformance suites is read, and written so that it reads the same",
    .enabled(
      if: ConformanceExpressions.folder != nil,
      "the conformance suites are neither in $CEL_CONFORMANCE nor in ../shared/cel"))
  func roundTrip() throws {
    let environment = Environment()
    let expressions = try ConformanceExpressions.all()
    #expect(expressions.count > 1_000)
    for (suite, text) in expressions.map({ ($0.suite, $0.text) }) {
      let parsed = Parser.parse(text, in: environment)
      guard let ast = parsed.ast else {
        Issue.record("\(suite): \(text): \(parsed.diagnostics.map(\.headline))")
        continue
      }
      let written = Unparser.text(of: ast)
      let again = Parser.parse(written, in: environment).ast
      #expect(again.map { sameStructure(ast, $0) } == true, "\(suite): \(text) as \(written)")
    }
  }

  @Test(
    "every generated expression is written so that it reads the same",
    arguments: 1...30 as ClosedRange<UInt64>)
  func generated(_ seed: UInt64) throws {
    var expressions = RandomExpressions(random: SeededGenerator(seed: seed))
    let environment = Environment()
    for _ in 0..<20 {
      let text = expressions.bool(4)
      let ast = try #require(Parser.parse(text, in: environment).ast, "\(text)")
      let written = Unparser.text(of: ast)
      let again = Parser.parse(written, in: environment).ast
      #expect(again.map { sameStructure(ast, $0) } == true, "\(text) as \(written)")
    }
  }
}

import Testing

@testable import CEL

struct ConformanceCheckTests {
  @Test(
    "every conformance case that has a value is free of mistakes and of the type it says",
    .enabled(
      if: ConformanceExpressions.folder != nil,
      "the conformance suites are neither in $CEL_CONFORMANCE nor in ../shared/cel"))
  func checks() throws {
    let library = FunctionTable.standard.signatures
    for test in try ConformanceExpressions.all() where test.isChecked && test.hasValue {
      let environment = Environment(
        container: test.container, variables: FunctionLibrary.variables + test.variables,
        functions: library + test.functions)
      let checked = ExpressionCompiler.check(test.text, in: environment)
      let name = "\(test.suite)/\(test.name): \(test.text)"
      #expect(checked.diagnostics.map(\.headline) == [], "\(name)")
      if let deduced = test.deducedType, let ast = checked.ast {
        #expect(ast.type.description == deduced, "\(name)")
      }
    }
  }
}

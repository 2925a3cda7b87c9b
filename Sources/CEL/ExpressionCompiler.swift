/// Turns the text of an expression into a tree, checked or not.
package enum ExpressionCompiler {
  /// An expression after checking, with every mistake found in it.
  package struct Checked: Sendable {
    /// Absent if there is an error.
    package let ast: CheckedAST?
    /// Ordered by where they start.
    package let diagnostics: [ExpressionDiagnostic]
  }

  /// An expression as read, with every mistake found in it.
  package struct Parsed: Sendable {
    /// Absent if there is an error.
    package let ast: AST?
    /// Ordered by where they start.
    package let diagnostics: [ExpressionDiagnostic]
  }

  /// Reads an expression without checking names and types.
  package static func parse(_ text: String, in environment: Environment) -> Parsed {
    let (ast, diagnostics) = Parser.parse(text, in: environment)
    return Parsed(ast: ast, diagnostics: diagnostics)
  }
}

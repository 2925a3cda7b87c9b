/// Turns the text of an expression into a tree, checked or not.
package enum ExpressionCompiler {
  /// An expression after checking, with every mistake found in it.
  package struct Checked: Sendable {
    /// Absent if there is an error.
    package let ast: CheckedAST?
    /// Ordered by where they start.
    package let diagnostics: [ExpressionDiagnostic]
  }
}

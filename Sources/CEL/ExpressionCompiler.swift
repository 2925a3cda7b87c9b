/// Turns the text of an expression into a tree, checked or not.
package enum ExpressionCompiler {
  /// An expression as read, with every mistake found in it.
  package struct Parsed: Sendable {
    /// Absent if there is an error.
    package let ast: AST?
    /// Ordered by where they start.
    package let diagnostics: [ExpressionDiagnostic]
  }

  /// An expression after checking, with every mistake found in it.
  package struct Checked: Sendable {
    /// Absent if there is an error.
    package let ast: CheckedAST?
    /// Ordered by where they start.
    ///
    /// Beside mistakes of syntax, unknown names are reported too; other mistakes of types only without them.
    package let diagnostics: [ExpressionDiagnostic]
  }

  /// Reads an expression without checking names and types.
  package static func parse(_ text: String, in environment: Environment) -> Parsed {
    let result = Parser.parse(text, in: environment)
    return Parsed(ast: result.ast, diagnostics: result.diagnostics)
  }

  /// Reads an expression, resolves its names and checks its types.
  ///
  /// - Parameters:
  ///   - text: One expression.
  ///   - environment: What it may refer to.
  ///   - expected: The type it must have; `nil` for any.
  /// - Returns: The checked tree, if there was no mistake, and all mistakes.
  package static func check(
    _ text: String, in environment: Environment, expecting expected: CELType? = nil
  ) -> Checked {
    let result = Parser.parse(text, in: environment)
    if let ast = result.ast { return check(ast, in: environment, expecting: expected) }
    guard let fragment = result.fragment else {
      return Checked(ast: nil, diagnostics: result.diagnostics)
    }
    let reported = Set(result.diagnostics.map(\.range.lowerBound))
    let ofNames = Checker.check(fragment, in: environment).diagnostics.filter {
      CheckDiagnostics.ofNames.contains($0.code) && !reported.contains($0.range.lowerBound)
    }
    return Checked(
      ast: nil,
      diagnostics: ExpressionDiagnostic.inOrder(
        result.diagnostics + ofNames, limit: environment.limits.diagnostics))
  }

  /// Resolves the names of a tree and checks its types.
  ///
  /// - Parameters:
  ///   - ast: A tree as it was read.
  ///   - environment: What it may refer to.
  ///   - expected: The type it must have; `nil` for any.
  /// - Returns: The checked tree, if there was no mistake, and all mistakes.
  package static func check(
    _ ast: AST, in environment: Environment, expecting expected: CELType? = nil
  ) -> Checked {
    let (checked, diagnostics) = Checker.check(ast, in: environment, expecting: expected)
    return Checked(ast: checked, diagnostics: diagnostics)
  }
}

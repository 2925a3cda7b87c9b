import CEL
package import Diagnostics
import Rules

/// Messages about expressions in rules: those of CEL, moved into the file, and what the engine adds.
package enum CompileDiagnostics {
  static let wrongResult = DiagnosticCode(
    "RULE0201",
    """
    An expression has the wrong type for its place. `when`, `require` and `unless` take a condition, true or \
    false; `bearers` takes a list of States' codes.
    """)
  static let presenceTest = DiagnosticCode(
    "RULE0202",
    """
    `has(…)` on a fact is not allowed. A fact that is not written is silent, and the schema and the engine \
    decide what that means; asking whether it is written would turn a missing answer into an answer. \
    Write the condition on the value itself.
    """)
  /// Every code of this file.
  package static let all = [wrongResult, presenceTest]

  /// A message of CEL about an expression, at its place in the rule's file.
  static func moved(_ message: ExpressionDiagnostic, in expression: RuleExpression) -> Diagnostic {
    var fixIts: [FixIt] = []
    if let suggestion = message.suggestion {
      fixIts.append(
        FixIt(
          "write `\(suggestion.replacement)`",
          edits: [
            .init(expression.span(of: suggestion.range), replacement: suggestion.replacement)
          ]))
    }
    return Diagnostic(
      message.code, message.severity, message.headline, at: expression.span(of: message.range),
      label: message.label, notes: message.notes, fixIts: fixIts)
  }

  static func wrongResult(_ found: CELType, wanted: String, in expression: RuleExpression)
    -> Diagnostic
  {
    Diagnostic(
      wrongResult, .error, "expected \(wanted), found a value of type `\(found)`",
      at: expression.span, label: "this is a `\(found)`")
  }

  static func presenceTest(at range: Range<Int>, in expression: RuleExpression) -> Diagnostic {
    Diagnostic(
      presenceTest, .error, "`has` on a fact asks whether it was written, not what is so",
      at: expression.span(of: range),
      notes: ["write the condition on the value: the engine decides what silence means"])
  }
}

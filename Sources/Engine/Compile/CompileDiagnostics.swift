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
  static let unnamedLibrary = DiagnosticCode(
    "RULE0210",
    """
    An expression uses a function or macro of an extension that the pack does not name. Whoever reads a pack \
    must be able to see what its expressions may do: name the library under `libraries` in `pack.yaml`. \
    `check functions` shows which library a function belongs to.
    """)
  static let unknownLibrary = DiagnosticCode(
    "RULE0211",
    "The pack names a library of functions that does not exist. `check functions` lists the libraries."
  )

  static let tooCostly = DiagnosticCode(
    "RULE0212",
    """
    Evaluating the expression could take more steps than one evaluation may, so that a long proposal would end \
    in an error. Every list is taken to be as long as `maxItems` in the schema lets it be, and to have a \
    hundred elements where nothing is said; each loop within a loop multiplies them. \
    Loop once, put what the inner loop finds into a definition, or lower `maxItems`.
    """)

  /// Every code of this file.
  package static let all = [
    wrongResult, presenceTest, unnamedLibrary, unknownLibrary, tooCostly,
  ]

  static func tooCostly(
    _ estimate: CostEstimate, limit: Int, in expression: RuleExpression
  ) -> Diagnostic {
    let most = estimate.most == .max ? "without bound" : "up to \(estimate.most) steps"
    return Diagnostic(
      tooCostly, .error, "the expression could take too long", at: expression.span,
      label: "\(most), where \(limit) are allowed",
      notes: [
        "Lists are taken to be as long as `maxItems` lets them be, \(CostBounds().items) where the schema says nothing: loop once, or use a definition."
      ])
  }

  static func unnamedLibrary(_ use: CELLibrary.Use, in expression: RuleExpression) -> Diagnostic {
    Diagnostic(
      unnamedLibrary, .error, "`\(use.name)` is of the library `\(use.library.rawValue)`",
      at: expression.span(of: use.range), label: "not named by the pack",
      notes: ["Add `\(use.library.rawValue)` to `libraries` in `pack.yaml`."])
  }

  static func unknownLibrary(_ library: PackManifest.Library) -> Diagnostic {
    let names = CELLibrary.allCases.map(\.rawValue)
    let near = Suggestions.closest(to: library.name, among: names)
    return Diagnostic(
      unknownLibrary, .error, "there is no library `\(library.name)`", at: library.span,
      label: "not a library of functions",
      notes: [
        near.map { "Did you mean `\($0)`?" }
          ?? "Write some of \(names.joined(separator: ", "))."
      ])
  }

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

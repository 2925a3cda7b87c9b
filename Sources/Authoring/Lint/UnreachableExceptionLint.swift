import CEL
import Diagnostics
import Rules

extension Lint {
  /// An exception that can never make a difference.
  static let unreachableException = Lint(
    LintDiagnostics.unreachableException,
    examples: [
      LintExample(
        .rule,
        """
        when: measure.safe
        unless: [{id: e, expression: «'!measure.safe'», lifts: [BOAT art. 1], citations: [BOAT art. 3]}]
        """),
      LintExample(
        .rule,
        """
        require: [{expression: measure.safe, message: No.}]
        unless: [{id: e, expression: «measure.safe», lifts: [BOAT art. 1], citations: [BOAT art. 3]}]
        """),
      LintExample(
        .rule,
        """
        unless:
          - {id: a, expression: measure.days > 3.0, lifts: [BOAT art. 1], citations: [BOAT art. 3]}
          - {id: b, expression: «measure.days > 3.0», lifts: [BOAT art. 1], citations: [BOAT art. 3]}
        """),
      LintExample(
        .rule,
        "unless: [{id: e, expression: measure.days > 3.0, lifts: [BOAT art. 1], citations: [BOAT art. 3]}]"
      ),
    ]
  ) { pack in pack.rules.flatMap(find) }

  private static func find(in rule: Rule) -> [Diagnostic] {
    let when = rule.when.flatMap(negated)
    let required = rule.requirements.count == 1 ? normal(rule.requirements[0].expression) : nil
    var earlier: [(condition: String, exception: RuleException)] = []
    var diagnostics: [Diagnostic] = []
    for exception in rule.exceptions {
      guard let condition = normal(exception.expression) else { continue }
      let lifts = Set(exception.lifts.map(\.cite))
      if condition == "false" {
        diagnostics.append(
          LintDiagnostics.unreachableException(exception, why: "never applies"))
      } else if condition == when, let reach = rule.when {
        diagnostics.append(
          LintDiagnostics.unreachableException(
            exception, why: "the rule does not reach there",
            labels: [Label(reach.span, "it reaches only here")]))
      } else if condition == required {
        diagnostics.append(
          LintDiagnostics.unreachableException(
            exception, why: "then the rule passes in any case",
            labels: [Label(rule.requirements[0].expression.span, "the same is required")]))
      } else if let first = earlier.first(where: {
        $0.condition == condition && lifts.isSubset(of: $0.exception.lifts.map(\.cite))
      }) {
        diagnostics.append(
          LintDiagnostics.unreachableException(
            exception, why: "lifts nothing that was not lifted before",
            labels: [Label(first.exception.expression.span, "lifted here")]))
      }
      earlier.append((condition, exception))
    }
    return diagnostics
  }

  /// The expression in the one form that all ways of spacing it have.
  private static func normal(_ expression: RuleExpression) -> String? {
    ExpressionReading(expression).ast.map { Unparser.text(of: $0) }
  }

  /// The opposite of an expression, without a double negation.
  private static func negated(_ expression: RuleExpression) -> String? {
    guard let ast = ExpressionReading(expression).ast else { return nil }
    if case .call(OperatorName.logicalNot, nil, let operand) = ast[ast.root],
      let inner = operand.first
    {
      return Unparser.text(of: inner, in: ast)
    }
    let text = Unparser.text(of: ast)
    let opposite = RuleExpression(text: "!(\(text))", span: expression.span)
    return normal(opposite)
  }
}

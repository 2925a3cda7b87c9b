import CEL
import Diagnostics
import Rules

extension Lint {
  /// An operator that compares something with itself; what is constant without reading a fact, the checker says.
  static let constantCondition = Lint(
    LintDiagnostics.constantCondition,
    examples: [
      LintExample(.rule, "require: [{expression: '«measure.safe || measure.safe»', message: No.}]"),
      LintExample(.rule, "when: «measure.days == measure.days»"),
      LintExample(.rule, "when: measure.safe || bearer == 'AAA'"),
      LintExample(.rule, "when: measure.ports.exists(p, p == 'AAA')"),
    ]
  ) { pack in
    var diagnostics: [Diagnostic] = []
    for rule in pack.rules {
      for expression in rule.conditions + rule.definitions.map(\.expression) {
        diagnostics += find(in: expression)
      }
    }
    for definition in pack.definitions { diagnostics += find(in: definition.expression) }
    return diagnostics
  }

  private static let comparisons: Set<String> = [
    OperatorName.logicalAnd, OperatorName.logicalOr, OperatorName.equals, OperatorName.notEquals,
    OperatorName.less, OperatorName.lessEquals, OperatorName.greater, OperatorName.greaterEquals,
  ]

  private static func find(in expression: RuleExpression) -> [Diagnostic] {
    guard let ast = ExpressionReading(expression).ast else { return [] }
    var diagnostics: [Diagnostic] = []
    for (index, node) in ast.nodes.enumerated() {
      guard case .call(let function, nil, let sides) = node, sides.count == 2,
        comparisons.contains(function)
      else { continue }
      let left = Unparser.text(of: sides[0], in: ast)
      guard left == Unparser.text(of: sides[1], in: ast) else { continue }
      // What a macro made is not what the author wrote.
      guard ast.range(of: sides[0]) != ast.range(of: ExprID(index)) else { continue }
      diagnostics.append(
        LintDiagnostics.sameOnBothSides(
          left, at: expression.span(of: ast.range(of: ExprID(index)))))
    }
    return diagnostics
  }
}

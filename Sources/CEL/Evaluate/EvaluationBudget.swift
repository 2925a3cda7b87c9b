/// How much work one evaluation may do before it is given up with an error value.
package struct EvaluationBudget: Sendable {
  /// Rounds of loops, and elements compared or copied; what is done between them is bounded by the program.
  package var steps: Int

  package static let standard = EvaluationBudget(steps: 1_000_000)

  package init(steps: Int) { self.steps = steps }
}

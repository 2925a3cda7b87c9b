/// How much work one evaluation may do before it is given up with an error value.
package struct EvaluationBudget: Sendable {
  /// Rounds of loops, and elements compared or copied; what is done between them is bounded by the program.
  package var steps: Int

  package static let standard = EvaluationBudget(steps: 1_000_000)

  package init(steps: Int) { self.steps = steps }
}

/// What one evaluation did cost.
///
/// cel-go counts otherwise: constants and operators that decide early are free there, a list costs 10, a map 30, and a
/// tenth of every byte of a text is added. Ours counts what takes the time here: every part that is looked at is one,
/// and so is every element; texts are compared and searched so fast that their bytes are left out.
package struct EvaluationCost: Sendable, Hashable {
  /// Parts of the expression that were evaluated, each as often as it was.
  package let evaluations: Int
  /// Rounds of loops, and elements compared or copied: what an ``EvaluationBudget`` is of.
  package let steps: Int

  /// The cost as ``CostEstimate`` foretells it.
  package var total: Int { evaluations + steps }
}

/// Runs the programs of a set over the values of one store.
package struct Evaluator {
  package let programs: ProgramSet
  package let store: ValueStore

  /// An evaluator for programs whose pool the store began with.
  package init(_ programs: ProgramSet, store: ValueStore) {
    self.programs = programs
    self.store = store
  }

  /// Evaluates a program.
  ///
  /// - Parameters:
  ///   - program: One of the set's.
  ///   - activation: The variables, in the slots of the environment that the program was planned in.
  ///   - budget: What it may cost.
  ///   - trace: Where to record what each part came to.
  /// - Returns: Any value, an unknown or an error; never ``Value/absent``.
  package func evaluate(
    _ program: Program, _ activation: Activation, budget: EvaluationBudget = .standard,
    trace: EvaluationTrace? = nil
  ) -> Value {
    store.stepsLeft = budget.steps
    return Interpreter.evaluate(
      program, nodes: programs.nodes, operands: programs.operands, activation: activation.base,
      in: store, trace: trace)
  }
}

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
    return programs.nodes.withNodes { nodes in
      programs.operands.withUnsafeBufferPointer { operands in
        Interpreter.evaluate(
          program, nodes: nodes, operands: operands.baseAddress, activation: activation.base,
          in: store, trace: trace)
      }
    }
  }

  /// Evaluates a program and counts what that costs; slower than ``evaluate(_:_:budget:trace:)``.
  ///
  /// - Parameters:
  ///   - program: One of the set's.
  ///   - activation: The variables, in the slots of the environment that the program was planned in.
  ///   - budget: What it may cost.
  /// - Returns: The value and its cost; of an evaluation that was given up, what it cost until then.
  package func evaluateCounting(
    _ program: Program, _ activation: Activation, budget: EvaluationBudget = .standard
  ) -> (value: Value, cost: EvaluationCost) {
    let trace = EvaluationTrace(limit: 0)
    let value = evaluate(program, activation, budget: budget, trace: trace)
    let steps = budget.steps - store.stepsLeft
    return (value, EvaluationCost(evaluations: trace.evaluations, steps: steps))
  }
}

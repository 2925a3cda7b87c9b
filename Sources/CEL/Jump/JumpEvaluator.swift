/// Evaluates all programs of a set over one document after the other, the short way where there is one.
///
/// A class because it keeps the memory that every run needs: copies of the code and the plan that stay where
/// they are, so that a run neither looks for them nor counts references.
package final class JumpEvaluator {
  private let nodes: GrowableBuffer<PlanNode>
  private let operands: GrowableBuffer<UInt32>
  private let roots: GrowableBuffer<Program>
  private let instructions: GrowableBuffer<JumpInstruction>
  private let paths: GrowableBuffer<UInt32>
  private let entries: GrowableBuffer<JumpCode.Entry>
  private let loops: GrowableBuffer<JumpMachine.Loop>
  private let locals: Int
  /// Runs that only the interpreter could finish, since the beginning.
  package private(set) var surprises = 0

  /// An evaluator for programs with the code made from them.
  package init(_ programs: ProgramSet, _ code: JumpCode) {
    precondition(code.count == programs.programs.count, "the code is that of the programs")
    nodes = GrowableBuffer(Array(programs.nodes))
    operands = GrowableBuffer(programs.operands)
    roots = GrowableBuffer(programs.programs)
    instructions = GrowableBuffer(code.instructions)
    paths = GrowableBuffer(code.paths)
    entries = GrowableBuffer(code.entries)
    loops = GrowableBuffer(Array(repeating: JumpMachine.Loop(), count: code.loops))
    locals = code.locals
  }

  /// Evaluates every program.
  ///
  /// - Parameters:
  ///   - activation: The variables, in the slots of the environment that the programs were planned in.
  ///   - store: The values; the activation's, and begun with the programs' pool.
  ///   - budget: What each program may cost.
  ///   - results: Where the values go, in the order of the programs; as many as there are programs.
  package func evaluate(
    _ activation: Activation, in store: ValueStore, budget: EvaluationBudget = .standard,
    into results: UnsafeMutableBufferPointer<Value>
  ) {
    precondition(results.count >= entries.count, "there is room for every result")
    let frame = store.stack.count
    store.stack.reserve(locals).initialize(repeating: .absent, count: locals)
    defer { store.stack.drop(locals) }
    let interpreter = Interpreter(
      nodes: nodes.base, operands: operands.base, store: store, activation: activation.base,
      frame: frame, isTracing: false, trace: nil)
    let machine = JumpMachine(
      code: instructions.base, paths: paths.base, loops: loops.base, interpreter: interpreter,
      store: store)
    let isShort = budget.steps >= JumpCode.leastBudget
    for place in 0..<entries.count {
      store.stepsLeft = budget.steps
      switch isShort ? machine.run(entries[place]) : .surprise {
      case .yes: results[place] = .true
      case .no: results[place] = .false
      case .surprise:
        surprises += 1
        store.stepsLeft = budget.steps
        results[place] = interpreter.value(roots[place].root)
      }
    }
  }
}

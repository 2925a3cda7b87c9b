/// Evaluates all programs of a set over one document after the other, the short way where there is one.
///
/// A class because it keeps the memory that every run needs.
package final class JumpEvaluator {
  private let programs: ProgramSet
  private let code: JumpCode
  private let loops: UnsafeMutableBufferPointer<JumpMachine.Loop>
  /// Runs that only the interpreter could finish, since the beginning.
  package private(set) var surprises = 0

  /// An evaluator for programs with the code made from them.
  package init(_ programs: ProgramSet, _ code: JumpCode) {
    precondition(code.count == programs.programs.count, "the code is that of the programs")
    self.programs = programs
    self.code = code
    loops = .allocate(capacity: max(code.loops, 1))
    loops.initialize(repeating: JumpMachine.Loop())
  }

  deinit { loops.deallocate() }

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
    precondition(results.count >= code.count, "there is room for every result")
    let isShort = budget.steps >= JumpCode.leastBudget
    programs.nodes.withUnsafeBufferPointer { nodes in
      programs.operands.withUnsafeBufferPointer { operands in
        code.instructions.withUnsafeBufferPointer { instructions in
          code.paths.withUnsafeBufferPointer { paths in
            code.entries.withUnsafeBufferPointer { entries in
              guard let firstNode = nodes.baseAddress, let firstCode = instructions.baseAddress,
                let firstLoop = loops.baseAddress
              else { return }
              let frame = store.stack.count
              store.stack.reserve(code.locals).initialize(repeating: .absent, count: code.locals)
              defer { store.stack.drop(code.locals) }
              let anyWord = UnsafeRawPointer(firstNode).assumingMemoryBound(to: UInt32.self)
              let interpreter = Interpreter(
                nodes: firstNode, operands: operands.baseAddress ?? anyWord, store: store,
                activation: activation.base, frame: frame, isTracing: false, trace: nil)
              let machine = JumpMachine(
                code: firstCode, paths: paths.baseAddress ?? anyWord, loops: firstLoop,
                interpreter: interpreter, store: store)
              for place in entries.indices {
                store.stepsLeft = budget.steps
                var outcome = JumpOutcome.surprise
                if isShort { outcome = machine.run(entries[place]) }
                if outcome == .surprise {
                  surprises += 1
                  store.stepsLeft = budget.steps
                  results[place] = interpreter.value(programs.programs[place].root)
                } else {
                  results[place] = outcome == .yes ? .true : .false
                }
              }
            }
          }
        }
      }
    }
  }
}

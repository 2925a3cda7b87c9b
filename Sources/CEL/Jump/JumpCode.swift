/// The programs of a set as code that tests and jumps, for running them over many documents.
///
/// It knows the common cases alone: bools decided by fields of records, constants and loops over lists.
/// Whatever else it meets ends the run, and the interpreter, which knows all of CEL, evaluates the program
/// from the start. So the two never disagree, and a program that is nothing but surprises costs little more.
///
/// Immutable and free of references, so that threads can share it.
package struct JumpCode: Sendable {
  /// Where a program begins, and how much of it may run.
  struct Entry: Sendable, BitwiseCopyable {
    let start: UInt32
    /// Elements that may be looked at before the interpreter, which counts the cost, has to take over.
    let rounds: Int32
  }

  var instructions: [JumpInstruction] = []
  /// Ways to values: twice the number of fields, plus one if it begins at a local variable; the variable's
  /// place; the slot of each field.
  var paths: [UInt32] = []
  var entries: [Entry] = []
  /// Loops within each other, at most.
  var loops = 0
  /// Local variables of the programs, at most.
  var locals = 0

  /// The least budget with which code runs: it does not count costs, and stays far below this.
  static let leastBudget = 100_000

  /// Translates the programs of a set, in their order; takes time linear in their nodes.
  package init(_ programs: ProgramSet) {
    var compiler = JumpCompiler(programs)
    for program in programs.programs { compiler.compile(program) }
    self = compiler.finish()
  }

  init() {}

  /// How many programs there are.
  package var count: Int { entries.count }
}

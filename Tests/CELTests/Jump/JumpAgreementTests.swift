import Foundation
import TestSupport
import Testing

@testable import CEL

@Suite("Jump code and interpreter")
struct JumpAgreementTests {
  private static let functions = FunctionTable.standard
  private static let environment = Environment(
    variables: [VariableDeclaration("doc", .structure("Document"))],
    structures: RandomConditions.structures, functions: functions.signatures)

  /// Conditions for each seed; `JUMP_PAIRS` asks for more pairs of condition and document in all.
  private static let conditions: Int = {
    let pairs = ProcessInfo.processInfo.environment["JUMP_PAIRS"].flatMap(Int.init) ?? 20_000
    return max(pairs / (20 * 100), 1)
  }()

  @Test("come to the same on random documents", arguments: 1...20 as ClosedRange<UInt64>)
  func agree(_ seed: UInt64) throws {
    var random = RandomConditions(random: SeededGenerator(seed: seed))
    var surprises = 0
    for _ in 0..<(Self.conditions + 9) / 10 {
      let builder = ProgramSetBuilder(environment: Self.environment, functions: Self.functions)
      var texts: [String] = []
      for _ in 0..<10 {
        let text = random.condition(Int.random(in: 0...3, using: &random.random))
        let checked = ExpressionCompiler.check(text, in: Self.environment)
        builder.plan(try #require(checked.ast, "\(text): \(checked.diagnostics)"))
        texts.append(text)
      }
      surprises += try compare(texts, builder.build(), &random)
    }
    #expect(surprises > 0, "the documents hold what jump code leaves to the interpreter")
  }

  /// Runs the programs both ways over a hundred documents; tells how often the short way gave up.
  private func compare(
    _ texts: [String], _ programs: ProgramSet, _ random: inout RandomConditions
  ) throws -> Int {
    let short = JumpEvaluator(programs, JumpCode(programs))
    let store = ValueStore(
      pool: programs.pool,
      host: StoreHost(functions: Self.functions, structures: RandomConditions.structures))
    let reference = Evaluator(programs, store: store)
    let mark = store.mark
    let results = UnsafeMutableBufferPointer<Value>.allocate(capacity: texts.count)
    results.initialize(repeating: .absent)
    defer { results.deallocate() }
    for _ in 0..<100 {
      store.reset(to: mark)
      let activation = Activation(slots: 1, in: store)
      activation.set(0, to: random.record(2, in: store), in: store)
      short.evaluate(activation, in: store, into: results)
      for (place, program) in programs.programs.enumerated() {
        let expected = reference.evaluate(program, activation)
        let given = results[place]
        guard expected.kind == given.kind, store.text(of: expected) == store.text(of: given) else {
          Issue.record("\(texts[place]): \(store.text(of: expected)), \(store.text(of: given))")
          continue
        }
        if expected.isUnknown {
          #expect(Set(store.attributes(of: expected)) == Set(store.attributes(of: given)))
        }
      }
    }
    return short.surprises
  }
}

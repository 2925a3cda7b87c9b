import BenchmarkSupport
import CEL

/// How times grow: of preparing rules with their number, and of a pattern that backtracking never ends.
struct Scaling {
  let workload: Workload

  init(_ workload: Workload) { self.workload = workload }

  /// Prints a line for each number of rules, and one for the pattern.
  func print() throws {
    for count in [10, 100, 1_000, 10_000] {
      // The same rules again and again, each with a constant of its own, so that none is like another.
      let texts = (0..<count).map { number in
        "(\(workload.texts[number % workload.texts.count])) || doc == dyn('\(number)')"
      }
      let time = try best { _ = try Workload.prepare(texts, in: workload.environment) }
      Swift.print(
        "prepare \(count) rules: \(shown(time)) ms, \(shown(time / Double(count))) a rule")
    }
    try printMatching("(a*)*b", over: 100_000)
  }

  private func printMatching(_ pattern: String, over count: Int) throws {
    let environment = Environment(
      variables: [VariableDeclaration("text", .string)], structures: [],
      functions: FunctionTable.standard.signatures)
    let (programs, _) = try Workload.prepare(["text.matches('\(pattern)')"], in: environment)
    let store = ValueStore(
      pool: programs.pool, host: StoreHost(functions: .standard, structures: []))
    let activation = Activation(slots: 1, in: store)
    let text = Array(repeating: UInt8(ascii: "a"), count: count)
    activation.set(0, to: text.withUnsafeBufferPointer { store.makeString(utf8: $0) }, in: store)
    let evaluator = Evaluator(programs, store: store)
    var value = Value.absent
    let time = best { value = evaluator.evaluate(programs.programs[0], activation) }
    guard value.isFalse else { throw BenchmarkFault("`\(pattern)` gave \(store.text(of: value))") }
    Swift.print("matches `\(pattern)` over \(count) bytes of a: \(shown(time)) ms")
  }

  /// The best of five times, in milliseconds.
  private func best(_ work: () throws -> Void) rethrows -> Double {
    var best = Double.infinity
    for _ in 0..<5 {
      let time = try ContinuousClock().measure(work)
      best = min(
        best, Double(time.components.attoseconds) / 1e15 + Double(time.components.seconds) * 1e3)
    }
    return best
  }

  private func shown(_ milliseconds: Double) -> Double { (milliseconds * 1000).rounded() / 1000 }
}

import BenchmarkSupport
import CEL
import Diagnostics
import Documents

/// The times of reading, of putting values in their places, and of judging, for one thread.
struct Timing {
  let workload: Workload
  let seconds: Double

  init(_ workload: Workload, seconds: Double) {
    self.workload = workload
    self.seconds = seconds
  }

  /// Prints one line of JSON; times are microseconds a document, the best of some rounds.
  func print(of file: SourceFile) throws {
    let records = NDJSONReader.read(file)
    let documents = records.compactMap(\.document)
    guard !documents.isEmpty, documents.count == records.count else {
      throw BenchmarkFault("the documents could not be read")
    }
    let reading = best { _ = NDJSONReader.read(file) }
    let store = workload.makeStore()
    let mark = store.mark
    let projection = Projection(shape: workload.shape, store: store)
    let placing = best {
      for document in documents {
        store.reset(to: mark)
        _ = projection.value(of: document)
      }
    }
    store.reset(to: mark)
    let activations = documents.map { document in
      let activation = Activation(slots: 1, in: store)
      activation.set(0, to: projection.value(of: document), in: store)
      return activation
    }
    let full = store.mark
    let results = UnsafeMutableBufferPointer<Value>.allocate(capacity: workload.code.count)
    results.initialize(repeating: .absent)
    defer { results.deallocate() }
    let evaluator = JumpEvaluator(workload.programs, workload.code)
    let short = best {
      for activation in activations {
        evaluator.evaluate(activation, in: store, into: results)
        store.reset(to: full)
      }
    }
    let reference = Evaluator(workload.programs, store: store)
    let whole = best {
      for activation in activations {
        for program in workload.programs.programs { _ = reference.evaluate(program, activation) }
        store.reset(to: full)
      }
    }
    let count = Double(documents.count)
    func microseconds(_ seconds: Double) -> String {
      "\((seconds / count * 1e8).rounded() / 100)"
    }
    let preparation =
      Double(workload.preparation.components.attoseconds) / 1e15
      + Double(workload.preparation.components.seconds) * 1e3
    Swift.print(
      """
      {"engine": "ours", "rules": \(workload.code.count), "documents": \(documents.count), \
      "prepare_ms": \((preparation * 100).rounded() / 100), "parse_us": \(microseconds(reading)), \
      "project_us": \(microseconds(placing)), "evaluate_us": \(microseconds(short)), \
      "interpret_us": \(microseconds(whole))}
      """)
  }

  /// The shortest time of a piece of work, repeated for the time given and at least three times.
  private func best(_ work: () -> Void) -> Double {
    let clock = ContinuousClock()
    let start = clock.now
    var best = Double.infinity
    var rounds = 0
    while rounds < 3 || start.duration(to: clock.now) < .seconds(seconds) {
      let time = clock.measure(work)
      best = min(best, Double(time.components.attoseconds) / 1e18 + Double(time.components.seconds))
      rounds += 1
    }
    return best
  }
}

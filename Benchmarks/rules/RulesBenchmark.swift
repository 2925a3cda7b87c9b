import BenchmarkSupport
import CEL
import Diagnostics
import Documents
import Glibc
import InputFiles

/// Measures how fast rules are judged, over the rules and documents of a workload.
///
///     swift run -c release rules-benchmark time RULES.json DOCUMENTS.ndjson [SECONDS]
///     swift run -c release rules-benchmark verdicts RULES.json DOCUMENTS.ndjson
///     swift run -c release rules-benchmark scaling RULES.json DOCUMENTS.ndjson
///
/// `time` prints one line of JSON; `verdicts` prints the rules that each document fails, a line a document;
/// `scaling` prints how preparation grows with the number of rules, and how long a hard pattern takes.
@main
struct RulesBenchmark {
  static func main() {
    do {
      let arguments = Array(CommandLine.arguments.dropFirst())
      guard arguments.count >= 3 else {
        throw BenchmarkFault("usage: time|verdicts|scaling RULES DOCUMENTS")
      }
      var sources = SourceSet()
      func file(_ path: String) throws -> SourceFile {
        sources.add(name: path, bytes: try InputFiles.bytes(of: path))
      }
      let documents = try file(arguments[2])
      let samples = NDJSONReader.read(documents).prefix(1000).compactMap(\.document)
      let workload = try Workload(rules: try file(arguments[1]), samples: samples)
      switch arguments[0] {
      case "verdicts": try Verdicts(workload).print(of: documents)
      case "scaling": try Scaling(workload).print()
      case "time":
        let seconds = arguments.count > 3 ? Double(arguments[3]) ?? 2 : 2
        try Timing(workload, seconds: seconds).print(of: documents)
      default: throw BenchmarkFault("no mode `\(arguments[0])`")
      }
    } catch {
      let message = Array("rules-benchmark: \(error)\n".utf8)
      _ = write(STDERR_FILENO, message, message.count)
      exit(1)
    }
  }
}

/// The rules that each document fails.
struct Verdicts {
  let workload: Workload

  init(_ workload: Workload) { self.workload = workload }

  /// Prints a JSON list of rule identifiers for each document.
  func print(of file: SourceFile) throws {
    let store = workload.makeStore()
    let mark = store.mark
    let projection = Projection(shape: workload.shape, store: store)
    let evaluator = JumpEvaluator(workload.programs, workload.code)
    let results = UnsafeMutableBufferPointer<Value>.allocate(capacity: workload.code.count)
    results.initialize(repeating: .absent)
    defer { results.deallocate() }
    for record in NDJSONReader.read(file) {
      guard let document = record.document else { throw BenchmarkFault("line \(record.line)") }
      store.reset(to: mark)
      let activation = Activation(slots: 1, in: store)
      activation.set(0, to: projection.value(of: document), in: store)
      evaluator.evaluate(activation, in: store, into: results)
      let failed = results.indices.filter { results[$0].isFalse }
      let reference = Evaluator(workload.programs, store: store)
      for (place, program) in workload.programs.programs.enumerated() {
        let value = reference.evaluate(program, activation)
        guard store.text(of: value) == store.text(of: results[place]) else {
          throw BenchmarkFault("line \(record.line), \(workload.identifiers[place]): two answers")
        }
      }
      Swift.print(
        "[" + failed.map { "\"\(workload.identifiers[$0])\"" }.joined(separator: ", ") + "]")
    }
  }
}

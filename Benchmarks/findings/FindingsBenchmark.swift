import BenchmarkSupport
import Diagnostics
import Documents
import Engine
import Findings
import Glibc
import InputFiles

/// Measures what it costs to tell why, what is missing and what would cure, against the judging alone.
///
///     swift run -c release findings-benchmark Policies/protection Policies/proposals [ROUNDS]
///
/// A line for each proposal: milliseconds of processor time, the best of some rounds, and how many times the
/// judging the accounts and the cure of everything together take; the last line is for all of them.
@main
struct FindingsBenchmark {
  static func main() {
    do {
      let arguments = CommandLine.arguments.dropFirst()
      guard let pack = arguments.first, let proposals = arguments.dropFirst().first else {
        throw BenchmarkFault("usage: PACK PROPOSALS [ROUNDS]")
      }
      let rounds = arguments.dropFirst(2).first.flatMap { Int($0) } ?? 10
      try FindingsBenchmark(pack: pack, rounds: rounds).measure(proposals)
    } catch {
      let message = Array("findings-benchmark: \(error)\n".utf8)
      _ = write(STDERR_FILENO, message, message.count)
      exit(1)
    }
  }

  let evaluator: ProposalEvaluator
  let reader: ProposalReader
  let rounds: Int

  init(pack: String, rounds: Int) throws {
    var sources = SourceSet()
    let files = try InputFiles.below(pack, in: &sources)
    guard let compiled = PackReader.read(files, folder: pack).value else {
      throw BenchmarkFault("\(pack) can't be read")
    }
    evaluator = ProposalEvaluator(compiled)
    reader = ProposalReader(compiled)
    self.rounds = rounds
  }

  /// Milliseconds of one proposal, or of several together.
  struct Times {
    var brief = 0.0
    var judging = 0.0
    var accounts = 0.0
    var cure = 0.0
    var findings = 0

    /// A line of the table.
    func line(_ name: String) -> String {
      func column(_ value: Double, _ width: Int) -> String {
        let text = "\((value * 100).rounded() / 100)"
        return String(repeating: " ", count: max(0, width - text.count)) + text
      }
      let count = "\(findings)"
      let padded = name + String(repeating: " ", count: max(0, 40 - name.count))
      return padded + String(repeating: " ", count: max(0, 9 - count.count)) + count
        + column(brief, 9) + column(judging, 9) + column(accounts, 10)
        + column(accounts / judging, 8) + column(cure, 9) + column(cure / judging, 8)
    }

    static func += (sum: inout Times, one: Times) {
      sum.brief += one.brief
      sum.judging += one.judging
      sum.accounts += one.accounts
      sum.cure += one.cure
      sum.findings += one.findings
    }
  }

  func measure(_ folder: String) throws {
    let space = String(repeating: " ", count: 40)
    print(space + " findings    brief  judging  accounts   times     cure   times")
    var sum = Times()
    var sources = SourceSet()
    for file in try InputFiles.below(folder, in: &sources) {
      for document in YAMLReader.read(file).value ?? [] {
        guard let proposal = reader.read(document, from: file).value else {
          throw BenchmarkFault("\(file.name) can't be read")
        }
        let times = times(of: proposal)
        print(times.line(String(file.name.dropFirst(folder.count + 1))))
        sum += times
      }
    }
    print(sum.line("all"))
  }

  private func times(of proposal: Proposal) -> Times {
    var times = Times()
    times.findings = evaluator.evaluate(proposal).findings.count
    times.brief = best { _ = evaluator.evaluate(proposal, detail: .brief) }
    times.judging = best { _ = evaluator.evaluate(proposal) }
    times.accounts = best { _ = evaluator.evaluate(proposal, detail: .accounted) }
    times.cure = best { _ = evaluator.curePlan(for: proposal) }
    return times
  }

  /// Milliseconds of processor time, the best of the rounds.
  private func best(_ body: () -> Void) -> Double {
    (0..<rounds).reduce(Double.infinity) { best, _ in
      let start = Self.processorTime()
      body()
      return min(best, Self.processorTime() - start)
    }
  }

  private static func processorTime() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) * 1e3 + Double(time.tv_nsec) / 1e6
  }
}

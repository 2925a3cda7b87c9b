package import Diagnostics
package import Engine
import Findings
import Rules

/// Runs the cases of rules and says where a rule does not do what they expect.
package struct RuleTestRunner: Sendable {
  /// What came of a file of cases.
  package struct Outcome: Sendable {
    package let rule: String
    package internal(set) var passed = 0
    package internal(set) var failed = 0
    package internal(set) var diagnostics: [Diagnostic] = []
  }

  private let pack: CompiledPack
  private let reader: ProposalReader

  package init(_ pack: CompiledPack) {
    self.pack = pack
    reader = ProposalReader(pack)
  }

  /// Runs every case of a file, each against its one rule.
  package func run(_ file: RuleTestFile) -> Outcome {
    var outcome = Outcome(rule: file.rule)
    let one = pack.filter { $0.id.rawValue == file.rule }
    guard !one.rules.isEmpty else {
      outcome.failed = file.tests.count
      outcome.diagnostics = [
        AuthoringDiagnostics.unknownRule(
          file.rule, at: file.ruleSpan, known: pack.rules.map(\.id.rawValue))
      ]
      return outcome
    }
    for test in file.tests {
      let diagnostics = run(test, in: file, with: one)
      if diagnostics.contains(where: { $0.severity == .error }) {
        outcome.failed += 1
      } else {
        outcome.passed += 1
      }
      outcome.diagnostics += diagnostics
    }
    return outcome
  }

  private func run(
    _ test: RuleTest, in file: RuleTestFile, with pack: CompiledPack
  ) -> [Diagnostic] {
    let read = reader.read(test.proposal, from: file.source)
    guard let proposal = read.value else { return read.diagnostics }
    let report = ProposalEvaluator(pack).evaluate(proposal, asOf: test.asOf)
    return read.diagnostics
      + RuleTestComparison(test: test, findings: report.findings).diagnostics()
  }
}

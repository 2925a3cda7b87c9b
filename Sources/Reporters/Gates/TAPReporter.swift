package import Findings
import Diagnostics
import Law
import Rules

/// The Test Anything Protocol, version 14: one finding a test point.
///
/// What keeps the proposal from passing is `not ok`. What is open, waived or missed without counting is a point that
/// says so in a directive, so that no reader takes it for a pass.
package struct TAPReporter: Reporter {
  package init() {}

  /// Writes the whole report to the sink.
  package func render(_ report: Report, to sink: inout some TextSink) {
    let faults = report.diagnostics.filter { $0.severity == .error }
    let count = report.sections.reduce(faults.count) { $0 + $1.findings.count }
    sink.write("TAP version 14\n")
    sink.write(count == 0 ? "1..0 # SKIP no duty was looked at\n" : "1..\(count)\n")
    var number = 0
    for proposal in report.sections {
      for entry in Receipt(proposal, tool: report.tool).entries {
        sink.write("# \(entry.key): \(Escaping.line(entry.value))\n")
      }
      for finding in proposal.findings {
        number += 1
        write(finding, number, in: proposal, report, to: &sink)
      }
    }
    for fault in faults {
      number += 1
      let place = DiagnosticPlace(fault, in: report.sources)
      sink.write("not ok \(number) - \(Escaping.tap("\(fault.code.id) \(fault.headline)"))\n")
      sink.write("  ---\n")
      member("message", DiagnosticPlace.sentences(fault), to: &sink)
      member("severity", "error", to: &sink)
      at(place.file, place.start, to: &sink)
      sink.write("  ...\n")
    }
    if let outcome = report.outcome {
      sink.write("# \(Escaping.line(outcome.sentence))\n")
    }
  }

  private func write(
    _ finding: Finding, _ number: Int, in proposal: ProposalReport, _ report: Report,
    to sink: inout some TextSink
  ) {
    let summary = FindingSummary(finding: finding, sources: report.sources)
    let (isOK, directive) = result(of: finding, summary, by: report.gate)
    let description = Escaping.tap("\(finding.rule.id) - \(summary.title)")
    sink.write(
      "\(isOK ? "ok" : "not ok") \(number) - \(description)"
        + (directive.map { " # \($0)" } ?? "") + "\n")
    // A point that passed needs no words.
    guard !isOK || directive != nil else { return }
    let place = FindingPlace(finding, in: proposal)
    sink.write("  ---\n")
    member("message", summary.outcome, to: &sink)
    member("severity", finding.rule.severity.rawValue, to: &sink)
    member("verdict", finding.verdict.rawValue, to: &sink)
    if let force = finding.force { member("force", force.rawValue, to: &sink) }
    member("rule", finding.rule.id, to: &sink)
    if let bearer = finding.bearer { member("bearer", bearer, to: &sink) }
    member("proposal", proposal.id, to: &sink)
    at(place.file, place.start, to: &sink)
    let law = finding.citations.filter(\.binding.applies).map(\.cite)
    if !law.isEmpty { member("citations", law.joined(separator: "; "), to: &sink) }
    lines("details", summary.details, to: &sink)
    member("fingerprint", finding.fingerprint.description, to: &sink)
    sink.write("  ...\n")
  }

  private func result(
    of finding: Finding, _ summary: FindingSummary, by gate: GatePolicy
  ) -> (isOK: Bool, directive: String?) {
    let outcome = Escaping.line(summary.outcome)
    switch Standing(finding) {
    case .kept, .met: return (true, nil)
    case .notApplicable: return (true, "SKIP \(outcome)")
    case .waived, .known:
      return (finding.verdict == .pass || finding.verdict == .notApplicable, "TODO \(outcome)")
    case .fails, .notMet: return (false, gate.blocks(finding) ? nil : "TODO \(outcome)")
    case .open, .openCommitment:
      return gate.blocks(finding) ? (false, nil) : (true, "SKIP undetermined: \(outcome)")
    case .fault: return (false, nil)
    }
  }

  // MARK: YAML

  /// A text in YAML, in single quotes: the readers of TAP know no more than a part of YAML.
  private func quoted(_ text: String) -> String {
    "'"
      + Escaping.line(text).split(separator: "'", omittingEmptySubsequences: false)
      .joined(separator: "''") + "'"
  }

  private func member(_ key: String, _ value: String, to sink: inout some TextSink) {
    sink.write("  \(key): \(quoted(value))\n")
  }

  /// Several lines as they stand.
  private func lines(_ key: String, _ lines: [String], to sink: inout some TextSink) {
    guard !lines.isEmpty else { return }
    sink.write("  \(key): |\n")
    for line in lines { sink.write("    \(Escaping.line(line).drop { $0 == " " })\n") }
  }

  private func at(
    _ file: String, _ start: LineTable.Position?, to sink: inout some TextSink
  ) {
    guard !file.isEmpty else { return }
    sink.write("  at:\n    file: \(quoted(file))\n")
    if let start {
      sink.write("    line: \(start.line)\n    column: \(start.column)\n")
    }
  }
}

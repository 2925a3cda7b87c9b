package import Findings
import Diagnostics
import Law
import Rules

/// Test results as Jenkins, GitLab and others read them: a proposal is a suite, a finding a case.
///
/// A duty that can’t be decided is an error where it keeps the proposal from passing and skipped where it does not:
/// neither pass nor failure. What is waived, does not apply, or is missed without breaking law is skipped with the reason.
package struct JUnitReporter: Reporter {
  package init() {}

  /// One case.
  private struct Case {
    let name: String
    let group: String
    /// The element within: `failure`, `error` or `skipped`; `nil` for what passed.
    let outcome: (element: String, type: String, message: String, text: String)?
  }

  /// Cases with what they share.
  private struct Suite {
    let name: String
    var file: String?
    var properties: [(name: String, value: String)] = []
    let cases: [Case]

    func count(_ element: String) -> Int { cases.count { $0.outcome?.element == element } }
  }

  /// Writes the whole report to the sink.
  package func render(_ report: Report, to sink: inout some TextSink) {
    var names = UniqueNames()
    var suites = report.sections.map { suite(of: $0, in: report, &names) }
    let faults = report.diagnostics.filter { $0.severity == .error }
    if !faults.isEmpty {
      suites.append(
        Suite(
          name: "messages on what was read",
          cases: faults.map { fault($0, in: report.sources, &names) }))
    }
    func total(_ element: String) -> Int { suites.reduce(0) { $0 + $1.count(element) } }
    let tests = suites.reduce(0) { $0 + $1.cases.count }
    sink.write(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <testsuites name="\(Escaping.markup(report.tool.name))" tests="\(tests)" \
      failures="\(total("failure"))" errors="\(total("error"))">

      """)
    for suite in suites { write(suite, to: &sink) }
    sink.write("</testsuites>\n")
  }

  private func write(_ suite: Suite, to sink: inout some TextSink) {
    let file = suite.file.map { " file=\"\(Escaping.markup($0))\"" } ?? ""
    sink.write(
      "  <testsuite name=\"\(Escaping.markup(suite.name))\" tests=\"\(suite.cases.count)\""
        + " failures=\"\(suite.count("failure"))\" errors=\"\(suite.count("error"))\""
        + " skipped=\"\(suite.count("skipped"))\"\(file)>\n")
    if !suite.properties.isEmpty {
      sink.write("    <properties>\n")
      for property in suite.properties {
        sink.write(
          "      <property name=\"\(Escaping.markup(property.name))\""
            + " value=\"\(Escaping.markup(Escaping.line(property.value)))\"/>\n")
      }
      sink.write("    </properties>\n")
    }
    for item in suite.cases {
      let head =
        "    <testcase name=\"\(Escaping.markup(item.name))\""
        + " classname=\"\(Escaping.markup(item.group))\""
      guard let outcome = item.outcome else {
        sink.write(head + "/>\n")
        continue
      }
      sink.write(
        head + ">\n      <\(outcome.element) type=\"\(Escaping.markup(outcome.type))\""
          + " message=\"\(Escaping.markup(Escaping.line(outcome.message)))\">"
          + Escaping.markup(outcome.text) + "</\(outcome.element)>\n    </testcase>\n")
    }
    sink.write("  </testsuite>\n")
  }

  // MARK: Cases

  private func suite(
    of proposal: ProposalReport, in report: Report, _ names: inout UniqueNames
  ) -> Suite {
    let receipt = Receipt(proposal, tool: report.tool).entries
    var cases: [Case] = []
    for finding in proposal.findings {
      let parts = [finding.bearer ?? "-", finding.subject.id].filter { !$0.isEmpty }
      let name = "\(finding.rule.id) [\(parts.joined(separator: " "))] \(proposal.file)"
      let summary = FindingSummary(finding: finding, sources: report.sources)
      let place = FindingPlace(finding, in: proposal).description
      // GitLab shows the text alone, Jenkins the message too: both say what it comes to.
      let text = ([summary.title, place, summary.outcome] + summary.details)
        .map(Escaping.line).joined(separator: "\n")
      cases.append(
        Case(
          name: names.take(Escaping.line(name)), group: group(of: finding, proposal),
          outcome: outcome(of: finding, by: report.gate).map {
            ($0.element, $0.type, summary.outcome, text)
          }))
    }
    return Suite(
      name: Escaping.line(proposal.id), file: Escaping.line(proposal.file),
      properties: receipt.map { ($0.key, $0.value) }, cases: cases)
  }

  private func group(of finding: Finding, _ proposal: ProposalReport) -> String {
    Escaping.line("\(proposal.run.pack.id).\(finding.rule.id.prefix { $0 != "/" })")
  }

  private func outcome(of finding: Finding, by gate: GatePolicy) -> (
    element: String, type: String
  )? {
    switch Standing(finding) {
    case .fault: ("error", "fault")
    case .waived: ("skipped", "waived")
    case .known: ("skipped", "baseline")
    case .notApplicable: ("skipped", "not-applicable")
    case .kept, .met: nil
    case .fails, .notMet:
      gate.blocks(finding)
        ? ("failure", finding.rule.severity.rawValue) : ("skipped", "fails-without-counting")
    case .open, .openCommitment:
      (gate.blocks(finding) ? "error" : "skipped", "undetermined")
    }
  }

  /// A message that says that something could not be read.
  private func fault(
    _ diagnostic: Diagnostic, in sources: SourceSet, _ names: inout UniqueNames
  ) -> Case {
    let place = DiagnosticPlace(diagnostic, in: sources)
    let position = place.start.map { ":\($0.line):\($0.column)" } ?? ""
    let name = "\(diagnostic.code.id) \(place.file)\(position)"
    let text = DiagnosticPlace.sentences(diagnostic)
    return Case(
      name: names.take(Escaping.line(name)), group: "messages",
      outcome: ("error", "unreadable", diagnostic.headline, Escaping.line(text)))
  }
}

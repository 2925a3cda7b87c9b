package import Findings
import Diagnostics
import Law

/// What a GitHub Actions step adds to the page of its run: the report in Markdown, within GitHub’s limit.
package enum JobSummary {
  /// The most bytes that GitHub takes of one step, less some room.
  private static let mostBytes = 1_000_000

  /// The report in Markdown.
  ///
  /// One that is too long loses what is kept and what does not apply, then ends early and says so.
  package static func markdown(_ report: Report) -> String {
    var text = "## \(Escaping.markdown(report.tool.name))\n\n"
    if let outcome = report.outcome { text += "**\(Escaping.markdown(outcome.sentence))**\n\n" }
    for proposal in report.sections {
      text += table(proposal, report)
      guard text.utf8.count < mostBytes else {
        return text + "\nThe rest is left out: GitHub takes no more.\n"
      }
    }
    for diagnostic in report.diagnostics where diagnostic.severity != .note {
      let place = DiagnosticPlace(diagnostic, in: report.sources)
      let start = place.start.map { ":\($0.line):\($0.column)" } ?? ""
      text +=
        "- \(Escaping.markdownCode(place.file + start)) "
        + Escaping.markdown(DiagnosticPlace.sentences(diagnostic)) + "\n"
    }
    return text
  }

  /// What is to be looked at, a finding a row, and the receipt.
  private static func table(_ proposal: ProposalReport, _ report: Report) -> String {
    var text = "### \(Escaping.markdown(proposal.name))\n\n"
    text += Escaping.markdown(SummaryWords.sentence([proposal])) + "\n\n"
    let shown = proposal.findings.filter { AlertLevel($0, by: report.gate) != .none }
      .enumerated().sorted {
        (AlertLevel($0.element, by: report.gate).rawValue, Standing($0.element).rank, $0.offset)
          < (AlertLevel($1.element, by: report.gate).rawValue, Standing($1.element).rank, $1.offset)
      }.map(\.element)
    if !shown.isEmpty {
      text +=
        "| Verdict | State | Duty | Why | Law | Where |\n| --- | --- | --- | --- | --- | --- |\n"
    }
    for finding in shown.prefix(200) {
      let summary = FindingSummary(finding: finding, sources: report.sources)
      let cells = [
        Escaping.markdown(Wording.capitalised(Standing(finding).word)),
        Escaping.markdown(finding.bearer.map(StateWords.standingAlone) ?? "not named"),
        Escaping.markdown(
          finding.rule.title + (summary.subject.isEmpty ? "" : " (\(summary.subject))")),
        Escaping.markdown(summary.outcome),
        Escaping.markdown(summary.law),
        Escaping.markdownCode(FindingPlace(finding, in: proposal).description),
      ]
      text += "| " + cells.joined(separator: " | ") + " |\n"
    }
    if shown.count > 200 { text += "\n\(shown.count - 200) more are not shown here.\n" }
    text += "\n<details><summary>Receipt</summary>\n\n"
    for entry in Receipt(proposal, tool: report.tool).entries {
      let value =
        entry.isCode ? Escaping.markdownCode(entry.value) : Escaping.markdown(entry.value)
      text += "- \(entry.label): \(value)\n"
    }
    return text + "\n</details>\n\n"
  }
}

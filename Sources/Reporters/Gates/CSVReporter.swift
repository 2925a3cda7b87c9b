package import Findings
import Diagnostics
import Law
import Rules

/// A table for spreadsheets: one finding a row, with the receipt in the last columns.
///
/// By RFC 4180, with CR LF. No field begins with what a spreadsheet takes for a formula.
package struct CSVReporter: Reporter {
  package init() {}

  /// The names of the columns that say what was found, in order.
  private static let columns = [
    "record", "proposal", "file", "line", "column", "rule", "title", "severity", "verdict",
    "on_paper", "force", "blocks", "bearer", "bearer_name", "measure", "population", "party",
    "funding_line", "message", "binds", "facts", "questions", "advice", "waiver_reason",
    "waiver_decided_by", "waiver_until", "fingerprint",
  ]
  /// The same for the receipt.
  private static let receipt = [
    "tool", "pack", "pack_digest", "law_up_to", "as_of", "proposal_digest", "settings",
    "waivers", "waivers_digest", "baseline", "baseline_digest", "command",
  ]

  /// Writes the whole report to the sink.
  package func render(_ report: Report, to sink: inout some TextSink) {
    sink.write(Self.row(Self.columns + Self.receipt))
    for proposal in report.sections {
      let entries = Receipt(proposal, tool: report.tool).entries
      let receipt = Self.receipt.map { key in entries.first { $0.key == key }?.value ?? "" }
      if proposal.findings.isEmpty {
        // A proposal without a duty to look at still has a row, so that none is lost.
        let head = ["proposal", proposal.id, proposal.file]
        sink.write(Self.row(Self.filled(head) + receipt))
      }
      for finding in proposal.findings {
        let fields = fields(of: finding, in: proposal, report)
        sink.write(Self.row(fields + receipt))
      }
    }
    for diagnostic in report.diagnostics {
      let place = DiagnosticPlace(diagnostic, in: report.sources)
      var fields = Self.filled([
        "message", "", place.file, place.start.map { String($0.line) } ?? "",
        place.start.map { String($0.column) } ?? "", diagnostic.code.id, diagnostic.headline,
        DiagnosticPlace.word(diagnostic.severity),
      ])
      fields[18] = ((diagnostic.label.map { [$0] } ?? []) + diagnostic.notes).joined(separator: " ")
      sink.write(Self.row(fields + Self.receipt.map { _ in "" }))
    }
  }

  private func fields(
    of finding: Finding, in proposal: ProposalReport, _ report: Report
  ) -> [String] {
    let place = FindingPlace(finding, in: proposal)
    let subject = finding.subject
    let words = EvidenceWords(sources: report.sources)
    let law = finding.citations.filter { $0.binding.applies && $0.liftedBy == nil }
    return [
      "finding", proposal.id, place.file, place.start.map { String($0.line) } ?? "",
      place.start.map { String($0.column) } ?? "", finding.rule.id, finding.rule.title,
      finding.rule.severity.rawValue, finding.verdict.rawValue, finding.onPaper?.rawValue ?? "",
      finding.force?.rawValue ?? "", report.gate.blocks(finding) ? "yes" : "no",
      finding.bearer ?? "", finding.bearer.map(StateWords.standingAlone) ?? "",
      subject.measure ?? "", subject.population ?? "", subject.party ?? "",
      subject.fundingLine ?? "", finding.message,
      law.map { "\($0.cite) (\($0.binding.force.rawValue))" }.joined(separator: "; "),
      finding.evidence.map { words.sentence($0).plain }.joined(separator: "; "),
      finding.missing.map { "\($0.question) (\($0.path))" }.joined(separator: "; "),
      finding.rule.advice ?? "", finding.waiver?.reason ?? "", finding.waiver?.decidedBy ?? "",
      finding.waiver?.until.description ?? "", finding.fingerprint.description,
    ]
  }

  /// The fields with empty ones behind them up to the receipt.
  private static func filled(_ fields: [String]) -> [String] {
    fields + Array(repeating: "", count: columns.count - fields.count)
  }

  private static func row(_ fields: [String]) -> String {
    fields.map(Escaping.csv).joined(separator: ",") + "\r\n"
  }
}

package import Findings
import Diagnostics
import Law
import Rules

/// The log of a GitHub Actions step: every finding as a plain line, the gravest as annotations too.
///
/// GitHub shows ten annotations of each level a step and drops the rest without a word; what is left out is counted.
/// The summary on the page of the run is ``JobSummary``.
package struct GitHubReporter: Reporter {
  /// How many annotations of one level GitHub shows for a step.
  private static let most = 10

  package init() {}

  /// One thing to tell.
  private struct Alert {
    let level: AlertLevel
    let rank: Int
    let file: String
    let start: LineTable.Position?
    let end: LineTable.Position?
    let title: String
    let message: String
    let id: String
  }

  /// Writes the whole report to the sink.
  package func render(_ report: Report, to sink: inout some TextSink) {
    let alerts = alerts(of: report)
    let token = stopToken(report)
    // Text of the proposal can’t give commands to the runner between these two lines.
    sink.write("::stop-commands::\(token)\n")
    for proposal in report.sections {
      sink.write("\(Escaping.line(proposal.name)): \(SummaryWords.sentence([proposal]))\n")
      let receipt = Receipt(proposal, tool: report.tool).entries
        .map { "\($0.label.lowercased()): \($0.value)" }
      sink.write("  \(Escaping.line(receipt.joined(separator: "; ")))\n")
    }
    for alert in alerts {
      let place = alert.file + (alert.start.map { ":\($0.line):\($0.column)" } ?? "")
      sink.write(
        "\(Self.word(alert.level)) \(Escaping.line("\(place): \(alert.title). \(alert.message)")) [\(Escaping.line(alert.id))]\n"
      )
    }
    sink.write("::\(token)::\n")
    var left: [String] = []
    for level in [AlertLevel.error, .warning, .note] {
      let here = alerts.filter { $0.level == level }
      for alert in here.prefix(Self.most) { sink.write(command(alert)) }
      if here.count > Self.most {
        left.append("\(here.count - Self.most) more of level \(Self.word(level))")
      }
    }
    if !left.isEmpty {
      sink.write("Not annotated, since GitHub shows \(Self.most) a level: \(Wording.list(left)).\n")
    }
    if let outcome = report.outcome { sink.write(Escaping.line(outcome.sentence) + "\n") }
  }

  private func alerts(of report: Report) -> [Alert] {
    var alerts: [Alert] = []
    for diagnostic in report.diagnostics where diagnostic.severity != .note {
      let place = DiagnosticPlace(diagnostic, in: report.sources)
      alerts.append(
        Alert(
          level: diagnostic.severity == .error ? .error : .warning, rank: -1, file: place.file,
          start: place.start, end: place.end, title: diagnostic.headline,
          message: DiagnosticPlace.sentences(diagnostic), id: diagnostic.code.id))
    }
    for proposal in report.sections {
      for finding in proposal.findings {
        let level = AlertLevel(finding, by: report.gate)
        guard level != .none else { continue }
        let place = FindingPlace(finding, in: proposal)
        let summary = FindingSummary(finding: finding, sources: report.sources)
        alerts.append(
          Alert(
            level: level, rank: Standing(finding).rank * 10 + 3 - finding.rule.severity.rank,
            file: place.file, start: place.start, end: place.end, title: summary.title,
            message: "\(summary.outcome) \(summary.law)", id: finding.rule.id))
      }
    }
    return alerts.enumerated().sorted {
      ($0.element.level.rawValue, $0.element.rank, $0.offset)
        < ($1.element.level.rawValue, $1.element.rank, $1.offset)
    }.map(\.element)
  }

  private func command(_ alert: Alert) -> String {
    var properties: [String] = []
    if !alert.file.isEmpty {
      properties.append("file=\(Escaping.workflowProperty(relative(alert.file)))")
    }
    if let start = alert.start, let end = alert.end {
      properties.append("line=\(start.line)")
      properties.append("endLine=\(end.line)")
      // Columns are taken only where both ends are on one line.
      if start.line == end.line {
        properties.append("col=\(start.column)")
        properties.append("endColumn=\(end.column)")
      }
    }
    properties.append("title=\(Escaping.workflowProperty(Escaping.line(alert.title)))")
    return "::\(Self.word(alert.level)) \(properties.joined(separator: ","))::"
      + Escaping.workflowMessage("\(alert.message) [\(alert.id)]") + "\n"
  }

  private func relative(_ file: String) -> String {
    var rest = Substring(file)
    while rest.hasPrefix("./") { rest = rest.dropFirst(2) }
    return String(rest)
  }

  /// A word that no author of a proposal can foresee: it is made of the digests of all that was read.
  private func stopToken(_ report: Report) -> String {
    let parts = report.proposals.map { $0.digest + $0.run.pack.digest } + [report.tool.version]
    return Digest.short(parts.joined(separator: "\u{1F}"))
  }

  private static func word(_ level: AlertLevel) -> String {
    switch level {
    case .error: "error"
    case .warning: "warning"
    case .note, .none: "notice"
    }
  }
}

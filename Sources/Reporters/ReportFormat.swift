package import Findings

/// Every form that a report can take, by the name that users give it.
package enum ReportFormat: String, CaseIterable, Sendable {
  case text
  case json
  case ndjson
  case sarif
  case sarifGitHub = "sarif-github"
  case junit
  case github
  case gitlab
  case tap
  case markdown
  case html
  case csv

  /// Writes the report in this form: the one switch over formats.
  ///
  /// - Parameters:
  ///   - report: What is to be said.
  ///   - options: How text for people is to look; other forms have no choice.
  ///   - sink: Where it goes.
  package func render(_ report: Report, options: TextOptions, to sink: inout some TextSink) {
    switch self {
    case .text: TextReporter(options).render(report, to: &sink)
    case .json: JSONReporter().render(report, to: &sink)
    case .ndjson: NDJSONReporter().render(report, to: &sink)
    case .sarif: SARIFReporter(.full).render(report, to: &sink)
    case .sarifGitHub: SARIFReporter(.github).render(report, to: &sink)
    case .junit: JUnitReporter().render(report, to: &sink)
    case .github: GitHubReporter().render(report, to: &sink)
    case .gitlab: GitLabReporter().render(report, to: &sink)
    case .tap: TAPReporter().render(report, to: &sink)
    case .markdown: MarkdownReporter().render(report, to: &sink)
    case .html: HTMLReporter().render(report, to: &sink)
    case .csv: CSVReporter().render(report, to: &sink)
    }
  }
}

package import Findings

/// Every form that a report can take, by the name that users give it.
package enum ReportFormat: String, CaseIterable, Sendable {
  case text
  case json

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
    }
  }
}

package import Findings
import Diagnostics
import Law
import Rules

/// GitLab’s Code Quality: one array of what is to be looked at; what is kept or does not apply is not in it.
package struct GitLabReporter: Reporter {
  package init() {}

  /// Writes the whole report to the sink.
  package func render(_ report: Report, to sink: inout some TextSink) {
    var fingerprints = UniqueNames()
    var json = JSONWriter()
    json.array { json in
      for proposal in report.sections {
        for finding in proposal.findings
        where AlertLevel(finding, by: report.gate) != .none {
          write(finding, in: proposal, report, &fingerprints, to: &json)
        }
      }
      for diagnostic in report.diagnostics where diagnostic.severity != .note {
        write(diagnostic, in: report.sources, &fingerprints, to: &json)
      }
    }
    sink.write(json.text + "\n")
  }

  private func write(
    _ finding: Finding, in proposal: ProposalReport, _ report: Report,
    _ fingerprints: inout UniqueNames, to json: inout JSONWriter
  ) {
    let summary = FindingSummary(finding: finding, sources: report.sources)
    let place = FindingPlace(finding, in: proposal)
    // One finding of two proposals must not be taken for one.
    let identity = Digest.short("\(proposal.id)\u{1F}\(finding.fingerprint)")
    let receipt = Receipt(proposal, tool: report.tool).entries.map { "\($0.label): \($0.value)" }
    json.object { json in
      json.member("type", "issue")
      json.member(
        "description", Escaping.line("\(summary.title). \(summary.outcome)"))
      json.member("check_name", finding.rule.id)
      json.member("fingerprint", unique(identity, &fingerprints))
      json.member("severity", severity(of: finding, by: report.gate))
      json.object("location") { json in
        json.member("path", path(place.file))
        json.object("lines") { json in
          json.member("begin", place.start?.line ?? 1)
          json.member("end", place.end?.line ?? place.start?.line ?? 1)
        }
      }
      json.member("categories", ["Compatibility"])
      json.object("content") { json in
        let lines = (summary.details + receipt).map { Escaping.markdown($0) }
        json.member("body", lines.joined(separator: "\n\n"))
      }
    }
  }

  private func write(
    _ diagnostic: Diagnostic, in sources: SourceSet, _ fingerprints: inout UniqueNames,
    to json: inout JSONWriter
  ) {
    let place = DiagnosticPlace(diagnostic, in: sources)
    let identity = Digest.short(
      "\(diagnostic.code.id)\u{1F}\(place.file)\u{1F}\(diagnostic.headline)")
    json.object { json in
      json.member("type", "issue")
      json.member("description", Escaping.line(DiagnosticPlace.sentences(diagnostic)))
      json.member("check_name", diagnostic.code.id)
      json.member("fingerprint", unique(identity, &fingerprints))
      json.member("severity", diagnostic.severity == .error ? "blocker" : "minor")
      json.object("location") { json in
        json.member("path", place.file.isEmpty ? "." : path(place.file))
        json.object("lines") { json in
          json.member("begin", place.start?.line ?? 1)
          json.member("end", place.end?.line ?? 1)
        }
      }
    }
  }

  private func unique(_ identity: String, _ fingerprints: inout UniqueNames) -> String {
    let name = fingerprints.take(identity)
    return name == identity ? name : Digest.short(name)
  }

  private func severity(of finding: Finding, by gate: GatePolicy) -> String {
    switch AlertLevel(finding, by: gate) {
    case .error where finding.verdict == .error: "blocker"
    case .error:
      switch finding.rule.severity {
      case .grave: "blocker"
      case .serious: "critical"
      case .moderate: "major"
      case .minor: "minor"
      }
    case .warning: "major"
    case .note, .none: "info"
    }
  }

  /// Relative, without `./` before it.
  private func path(_ file: String) -> String {
    var rest = Substring(file)
    while rest.hasPrefix("./") { rest = rest.dropFirst(2) }
    return String(rest)
  }
}

package import Findings
import Diagnostics
import Law

/// The full report for other programs: `check-report/1`.
///
/// Keys stand in the order of the contract; what has no value is `null`, except `on_paper`, which is there only
/// where the text alone gives another verdict.
package struct JSONReporter: Reporter {
  /// The version of the report's shape.
  package static let schema = "check-report/1"

  package init() {}

  /// Writes the whole report to the sink.
  package func render(_ report: Report, to sink: inout some TextSink) {
    var json = JSONWriter()
    json.object { json in
      json.member("schema", Self.schema)
      json.object("tool") { json in
        json.member("name", report.tool.name)
        json.member("version", report.tool.version)
      }
      json.array("proposals") { json in
        for proposal in report.proposals { Self.write(proposal, to: &json) }
      }
      json.array("notices") { json in
        for notice in report.notices { FindingJSON.write(notice, to: &json) }
      }
      json.array("diagnostics") { json in
        for diagnostic in report.diagnostics {
          DiagnosticJSON(sources: report.sources).write(diagnostic, to: &json)
        }
      }
      json.object("gate") { Self.writeGate(report.gate, report.outcome, to: &$0) }
    }
    sink.write(json.text + "\n")
  }

  private static func write(_ proposal: ProposalReport, to json: inout JSONWriter) {
    json.object { json in
      writeHead(of: proposal, to: &json)
      json.array("findings") { json in
        for finding in proposal.findings { FindingJSON.write(finding, to: &json) }
      }
    }
  }

  /// The members of a proposal but its findings.
  static func writeHead(of proposal: ProposalReport, to json: inout JSONWriter) {
    json.member("id", proposal.id)
    json.member("title", proposal.title)
    json.member("file", proposal.file)
    json.member("digest", proposal.digest)
    let run = proposal.run
    json.object("run") { json in
      json.member("as_of", run.asOf.description)
      json.object("pack") { json in
        json.member("id", run.pack.id)
        json.member("version", run.pack.version)
        json.member("digest", run.pack.digest)
      }
      json.member("law_up_to", run.lawUpTo.description)
      write("waivers", run.waivers, to: &json)
      write("baseline", run.baseline, to: &json)
      json.member("command", run.command)
      if !run.settings.isEmpty { json.member("set", run.settings) }
    }
    json.object("summary") { json in
      let summary = proposal.summary
      for verdict in Verdict.allCases { json.member(verdict.rawValue, summary[verdict]) }
      json.member("waived", summary.waived)
      json.member("baselined", summary.baselined)
    }
  }

  private static func write(_ key: String, _ file: InputReceipt?, to json: inout JSONWriter) {
    json.key(key)
    guard let file else { return json.null() }
    json.object { json in
      json.member("file", file.file)
      json.member("digest", file.digest)
    }
  }

  /// What counted, and what the run came to.
  static func writeGate(
    _ gate: GatePolicy, _ outcome: Report.Outcome?, to json: inout JSONWriter
  ) {
    json.member("level", gate.level?.rawValue ?? "none")
    json.member("undetermined", gate.blocksUndetermined ? "block" : "allow")
    json.key("status")
    if let outcome { json.value(outcome.status) } else { json.null() }
    json.member("sentence", outcome?.sentence)
  }
}

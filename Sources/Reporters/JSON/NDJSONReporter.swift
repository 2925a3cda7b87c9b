package import Findings
import Diagnostics
import Law

/// One object a line, for programs that read as it comes: each proposal, each of its findings, each message, the gate.
///
/// Every line says in `record` what it is; a finding has the keys of the JSON report, with its proposal before them.
package struct NDJSONReporter: Reporter {
  package init() {}

  /// Writes the whole report to the sink.
  package func render(_ report: Report, to sink: inout some TextSink) {
    func line(_ body: (inout JSONWriter) -> Void) -> String {
      var json = JSONWriter(layout: .compact)
      json.object(body)
      return json.text + "\n"
    }
    for proposal in report.proposals {
      sink.write(
        line { json in
          json.member("record", "proposal")
          json.member("schema", JSONReporter.schema)
          json.object("tool") { json in
            json.member("name", report.tool.name)
            json.member("version", report.tool.version)
          }
          JSONReporter.writeHead(of: proposal, to: &json)
        })
      for finding in proposal.findings {
        sink.write(
          line { json in
            json.member("record", "finding")
            json.member("proposal", proposal.id)
            json.member("file", proposal.file)
            FindingJSON.members(of: finding, to: &json)
          })
      }
    }
    for notice in report.notices {
      sink.write(
        line { json in
          json.member("record", "notice")
          FindingJSON.members(of: notice, to: &json)
        })
    }
    for diagnostic in report.diagnostics {
      sink.write(
        line { json in
          json.member("record", "diagnostic")
          DiagnosticJSON(sources: report.sources).members(of: diagnostic, to: &json)
        })
    }
    sink.write(
      line { json in
        json.member("record", "gate")
        JSONReporter.writeGate(report.gate, report.outcome, to: &json)
      })
  }
}

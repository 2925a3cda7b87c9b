package import Findings
import Law
import Rules

/// What changed between two judgements, for programs: `check-diff/1`.
package enum ComparisonJSON {
  /// The comparisons as one JSON text.
  package static func text(_ comparisons: [ReportComparison]) -> String {
    var json = JSONWriter()
    json.object { json in
      json.member("schema", "check-diff/1")
      json.array("comparisons") { json in
        for comparison in comparisons {
          json.object { json in
            side("old", comparison.old.report, to: &json)
            side("new", comparison.new.report, to: &json)
            json.array("changes") { json in
              for change in comparison.changes { write(change, to: &json) }
            }
          }
        }
      }
    }
    return json.text + "\n"
  }

  private static func side(_ key: String, _ report: ProposalReport, to json: inout JSONWriter) {
    json.object(key) { json in
      json.member("id", report.id)
      json.member("file", report.file)
      json.member("digest", report.digest)
      json.member("as_of", report.run.asOf.description)
      json.member("pack", "\(report.run.pack.id) \(report.run.pack.version)")
      json.member("pack_digest", report.run.pack.digest)
    }
  }

  private static func write(_ change: VerdictChange, to json: inout JSONWriter) {
    json.object { json in
      let finding = change.finding
      json.member("rule", finding.rule.id)
      json.member("title", finding.rule.title)
      json.member("severity", finding.rule.severity.rawValue)
      json.member("bearer", finding.bearer)
      json.member("subject", finding.subject.id)
      json.member("force", finding.force?.rawValue)
      json.member("direction", change.direction.rawValue)
      json.member("from", change.old?.verdict.rawValue)
      json.member("to", change.new?.verdict.rawValue)
      json.array("causes") { json in
        for cause in change.causes { write(cause, to: &json) }
      }
      json.member("message", finding.message)
      json.member("fingerprint", finding.fingerprint.description)
    }
  }

  private static func write(_ cause: VerdictChange.Cause, to json: inout JSONWriter) {
    json.object { json in
      switch cause {
      case .fact(let path, let from, let to, let line):
        json.member("kind", "fact")
        json.member("path", path)
        json.member("from", from)
        json.member("to", to)
        json.key("line")
        if let line { json.value(line) } else { json.null() }
      case .law(let cite, let from, let to):
        json.member("kind", "law")
        json.member("cite", cite)
        json.member("from", from)
        json.member("to", to)
      case .rule(let changes):
        json.member("kind", "rule")
        json.array("changes") { json in
          for change in changes {
            json.object { json in
              json.member("version", change.version.description)
              json.member("date", change.date?.description)
              json.member("note", change.note)
            }
          }
        }
      }
    }
  }
}

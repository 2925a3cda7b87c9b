package import Findings
import Rules

/// What would cure a proposal, for programs: `check-remedy/1`.
package enum CurePlanJSON {
  /// The plan as one JSON text.
  package static func text(_ report: ProposalReport, _ plan: CurePlan, diff: String) -> String {
    var json = JSONWriter()
    json.object { json in
      json.member("schema", "check-remedy/1")
      json.member("id", report.id)
      json.member("file", report.file)
      json.member("digest", report.digest)
      json.array("changes") { json in
        for change in plan.changes { write(change, to: &json) }
      }
      json.array("cures") { json in
        for finding in plan.cured { json.object { name(finding, to: &$0) } }
      }
      json.array("cannot_cure") { json in
        for obstacle in plan.obstacles {
          json.object { json in
            name(obstacle.finding, to: &json)
            json.member("reason", obstacle.reason)
          }
        }
      }
      json.array("breaks") { json in
        for harm in plan.harms {
          json.object { json in
            name(harm.finding, to: &json)
            json.member("verdict", harm.verdict.rawValue)
          }
        }
      }
      json.member("diff", diff)
      json.member("notes", plan.notes)
    }
    return json.text + "\n"
  }

  private static func write(_ change: Remedy.Change, to json: inout JSONWriter) {
    json.object { json in
      FindingJSON.write(change, to: &json)
      json.member("meaning", change.meaning)
    }
  }

  private static func name(_ finding: Finding, to json: inout JSONWriter) {
    json.member("rule", finding.rule.id)
    json.member("bearer", finding.bearer)
    json.member("subject", finding.subject.id)
    json.member("fingerprint", finding.fingerprint.description)
  }
}

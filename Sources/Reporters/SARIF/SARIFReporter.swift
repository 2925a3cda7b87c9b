package import Findings
import Diagnostics
import Law
import Rules

/// SARIF 2.1.0: whole, or no more than what GitHub should alert to.
///
/// GitHub takes every result for an alert, whatever its kind, and heeds no suppression; its profile therefore holds only
/// what keeps a proposal from passing. What it leaves out is told in a notification.
package struct SARIFReporter: Reporter {
  /// For whom it is written.
  package enum Profile: Sendable {
    /// Everything: what is kept, open, waived and does not apply too.
    case full
    /// What should be an alert, within GitHub’s limits.
    case github
  }

  /// The most results that GitHub shows of a run.
  static let mostResults = 5_000

  private let profile: Profile

  package init(_ profile: Profile = .full) { self.profile = profile }

  /// Writes the whole report to the sink.
  package func render(_ report: Report, to sink: inout some TextSink) {
    let index = SARIFIndex(report)
    var chosen = report.sections.flatMap { proposal in
      proposal.findings.map { SARIFResult.Item(finding: $0, proposal: proposal) }
    }
    let all = chosen.count
    if profile == .github {
      chosen = chosen.filter { report.gate.blocks($0.finding) }
      chosen = chosen.enumerated().sorted {
        (Standing($0.element.finding).rank, -$0.element.finding.rule.severity.rank, $0.offset)
          < (Standing($1.element.finding).rank, -$1.element.finding.rule.severity.rank, $1.offset)
      }.map(\.element)
    }
    let shown = profile == .github ? Array(chosen.prefix(Self.mostResults)) : chosen
    var notes = leftOut(of: report, shown: shown.count, blocking: chosen.count, all: all)
    if profile == .full { notes = [] }

    var json = JSONWriter()
    json.object { json in
      json.member(
        "$schema",
        "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
      )
      json.member("version", "2.1.0")
      json.array("runs") { json in
        json.object { json in
          SARIFTool(report: report, index: index).write(to: &json)
          SARIFRun(report: report, index: index, notes: notes).write(to: &json)
          json.array("results") { json in
            var identities = UniqueNames()
            let writer = SARIFResult(report: report, index: index, profile: profile)
            for item in shown { writer.write(item, &identities, to: &json) }
          }
        }
      }
    }
    sink.write(json.text + "\n")
  }

  /// What GitHub’s profile does not hold, in words.
  private func leftOut(of report: Report, shown: Int, blocking: Int, all: Int) -> [String] {
    var notes: [String] = []
    if shown < blocking {
      notes.append("\(blocking - shown) findings that block are left out: GitHub shows no more.")
    }
    let waived = report.summary.waived
    if waived > 0 {
      notes.append("\(Wording.count(waived, "finding is", "findings are")) accepted by waiver.")
    }
    if all > blocking {
      notes.append(
        "\(Wording.count(all - blocking, "finding does", "findings do")) not block and "
          + "\(all - blocking == 1 ? "is" : "are") no alert; the format sarif holds all of them.")
    }
    return notes
  }
}

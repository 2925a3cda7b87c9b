import Diagnostics
import Findings
import Law

/// What surrounds the results of a run: how it went, what was judged, under what.
struct SARIFRun {
  let report: Report
  let index: SARIFIndex
  /// What is not among the results, in words.
  let notes: [String]

  func write(to json: inout JSONWriter) {
    invocation(to: &json)
    json.member("columnKind", "unicodeCodePoints")
    json.object("automationDetails") { json in
      let packs = Set(report.proposals.map(\.run.pack.id)).sorted()
      json.member("id", "\(report.tool.name)/\(packs.joined(separator: "+"))/")
    }
    json.object("originalUriBaseIds") { json in
      json.object("%SRCROOT%") { json in
        json.object("description") { $0.member("text", "The folder in which the tool was run.") }
      }
    }
    json.array("artifacts") { json in
      for file in index.files {
        json.object { json in
          json.object("location") { json in
            json.member("uri", Escaping.uri(file.name))
            if !file.name.hasPrefix("/") { json.member("uriBaseId", "%SRCROOT%") }
          }
          json.member("roles", ["analysisTarget"])
          json.object("hashes") { json in
            let digest = file.digest.split(separator: ":", maxSplits: 1).map(String.init)
            json.member("sha-256", digest.last ?? "")
          }
        }
      }
    }
    json.object("properties") { json in
      json.object("gate") { JSONReporter.writeGate(report.gate, report.outcome, to: &$0) }
      json.array("receipts") { json in
        for proposal in report.proposals {
          json.object { JSONReporter.writeHead(of: proposal, to: &$0) }
        }
      }
    }
  }

  private func invocation(to json: inout JSONWriter) {
    let faults = report.proposals.flatMap { proposal in
      proposal.findings.filter { $0.verdict == .error }.map { ($0, proposal) }
    }
    let isComplete = faults.isEmpty && !report.diagnostics.contains { $0.severity == .error }
    json.array("invocations") { json in
      json.object { json in
        // False where something was not judged; that a duty fails is no failure of the tool.
        json.member("executionSuccessful", isComplete)
        if let outcome = report.outcome {
          json.member("exitCode", outcome.status)
          json.member("exitCodeDescription", outcome.sentence)
        }
        json.array("toolExecutionNotifications") { json in
          for diagnostic in report.diagnostics { write(diagnostic, to: &json) }
          for (finding, proposal) in faults { write(finding, proposal, to: &json) }
          for note in notes {
            json.object { json in
              json.member("level", "note")
              json.object("message") { $0.member("text", note) }
            }
          }
        }
      }
    }
  }

  private func write(_ diagnostic: Diagnostic, to json: inout JSONWriter) {
    let place = DiagnosticPlace(diagnostic, in: report.sources)
    json.object { json in
      json.object("descriptor") { $0.member("id", diagnostic.code.id) }
      json.member("level", DiagnosticPlace.word(diagnostic.severity))
      json.object("message") { $0.member("text", DiagnosticPlace.sentences(diagnostic)) }
      guard let start = place.start, let end = place.end else { return }
      json.array("locations") { json in
        json.object { json in
          json.object("physicalLocation") { json in
            index.writeFile(place.file, to: &json)
            SARIFResult.region(start, end, to: &json)
          }
        }
      }
    }
  }

  private func write(
    _ fault: Finding, _ proposal: ProposalReport, to json: inout JSONWriter
  ) {
    json.object { json in
      json.object("associatedRule") { json in
        json.member("id", fault.rule.id)
        json.member("index", index.number(ofRule: fault.rule.id))
      }
      json.member("level", "error")
      json.object("message") { json in
        let summary = FindingSummary(finding: fault, sources: report.sources)
        json.member("text", "\(proposal.id): \(summary.title). \(summary.outcome)")
      }
    }
  }
}

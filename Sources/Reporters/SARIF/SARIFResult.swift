import Diagnostics
import Findings
import Law

/// One finding as a result.
struct SARIFResult {
  /// A finding and what it is about.
  struct Item {
    let finding: Finding
    let proposal: ProposalReport
  }

  let report: Report
  let index: SARIFIndex
  let profile: SARIFReporter.Profile

  func write(_ item: Item, _ identities: inout UniqueNames, to json: inout JSONWriter) {
    let finding = item.finding
    let summary = FindingSummary(finding: finding, sources: report.sources)
    let related = related(finding)
    let identity = identities.take(Digest.short("\(item.proposal.id)\u{1F}\(finding.fingerprint)"))
    json.object { json in
      json.member("ruleId", finding.rule.id)
      json.member("ruleIndex", index.number(ofRule: finding.rule.id))
      json.member("kind", kind(finding))
      json.member("level", level(finding))
      json.object("message") { json in
        let lines = ["\(summary.outcome) \(summary.title)."] + summary.details
        json.member("text", lines.joined(separator: "\n"))
      }
      json.array("locations") { json in location(item, to: &json) }
      if !related.isEmpty {
        json.array("relatedLocations") { json in
          for (number, place) in related.enumerated() {
            write(place, number: number + 1, to: &json)
          }
        }
      }
      json.object("partialFingerprints") { json in
        // GitHub tells alerts apart by this key alone. Its own hash of the line would take two States that fail at
        // one line for one alert, and a moved line for a new one.
        json.member("primaryLocationLineHash", "\(identity.prefix(16)):1")
        json.member("ruleBearerSubject/v1", finding.fingerprint.description)
      }
      SARIFFixes(index: index).write(finding.remedies, to: &json)
      if let baseline = finding.baseline { json.member("baselineState", baseline.rawValue) }
      if let waiver = finding.waiver { suppression(waiver, to: &json) }
      json.array("taxa") { json in
        // Provisions whose paragraphs nobody has checked are shown as one.
        var seen: Set<String> = []
        for citation in finding.citations
        where citation.binding.applies && seen.insert(citation.cite).inserted {
          json.object { index.writeTaxon(citation, to: &$0) }
        }
      }
      properties(item, to: &json)
    }
  }

  // MARK: Verdicts

  private func kind(_ finding: Finding) -> String {
    if profile == .github { return "fail" }
    return switch finding.verdict {
    case .pass: "pass"
    case .fail: "fail"
    case .undetermined: "open"
    case .notApplicable: "notApplicable"
    // A person has to look: nothing is known of the duty.
    case .error: "review"
    }
  }

  private func level(_ finding: Finding) -> String {
    switch finding.verdict {
    case .fail:
      ProposalSections.isSoft(finding) && !report.gate.blocks(finding)
        ? "note" : SARIFTool.level(finding.rule.severity)
    case .error: profile == .github ? "error" : "none"
    case .undetermined: profile == .github ? "warning" : "none"
    case .pass, .notApplicable: "none"
    }
  }

  private func suppression(_ waiver: AppliedWaiver, to json: inout JSONWriter) {
    json.array("suppressions") { json in
      json.object { json in
        json.member("kind", "external")
        json.member("status", "accepted")
        json.member(
          "justification",
          WaiverWords.sentence(waiver))
        json.object("properties") { json in
          json.member("decidedBy", waiver.decidedBy)
          json.member("authority", waiver.authority)
          json.member("until", waiver.until.description)
        }
      }
    }
  }

  // MARK: Places

  private func location(_ item: Item, to json: inout JSONWriter) {
    let place = FindingPlace(item.finding, in: item.proposal)
    json.object { json in
      json.object("physicalLocation") { json in
        index.writeFile(place.file, to: &json)
        // GitHub wants a line even of what concerns the whole file.
        let start = place.start ?? .init(line: 1, column: 1)
        Self.region(start, place.end ?? start, to: &json)
      }
      guard let path = place.path else { return }
      json.array("logicalLocations") { json in
        json.object { json in
          json.member("fullyQualifiedName", path)
          json.member("kind", "member")
        }
      }
    }
  }

  /// 1-based, columns in code points, the end behind the last.
  static func region(
    _ start: LineTable.Position, _ end: LineTable.Position, as name: String = "region",
    to json: inout JSONWriter
  ) {
    json.object(name) { json in
      json.member("startLine", start.line)
      json.member("startColumn", start.column)
      json.member("endLine", end.line)
      json.member("endColumn", end.column)
    }
  }

  /// A fact that decided, or the place of an answer.
  private struct Related {
    let file: String
    let start: LineTable.Position
    let end: LineTable.Position
    let path: String
    let text: String
  }

  /// As many as GitHub takes of one result.
  private func related(_ finding: Finding) -> [Related] {
    let words = EvidenceWords(sources: report.sources)
    let facts = finding.evidence.compactMap { fact in
      fact.location.map {
        Related(
          file: $0.file, start: $0.start, end: $0.end, path: fact.path,
          text: words.sentence(fact).plain)
      }
    }
    let answers = finding.missing.compactMap { fact in
      fact.insertion.map { place in
        let position = LineTable.Position(line: place.line, column: place.column)
        return Related(
          file: place.file, start: position, end: position, path: fact.path, text: fact.question)
      }
    }
    return Array((facts + answers).prefix(99))
  }

  private func write(_ place: Related, number: Int, to json: inout JSONWriter) {
    json.object { json in
      json.member("id", number)
      json.object("message") { $0.member("text", place.text) }
      json.object("physicalLocation") { json in
        index.writeFile(place.file, to: &json)
        Self.region(place.start, place.end, to: &json)
      }
      json.array("logicalLocations") { json in
        json.object { $0.member("fullyQualifiedName", place.path) }
      }
    }
  }

  private func properties(_ item: Item, to json: inout JSONWriter) {
    let finding = item.finding
    json.object("properties") { json in
      json.member("proposal", item.proposal.id)
      json.member("verdict", finding.verdict.rawValue)
      json.member("onPaper", finding.onPaper?.rawValue)
      json.member("force", finding.force?.rawValue)
      json.member("bearer", finding.bearer)
      json.member("subject", finding.subject.id)
      json.member("blocks", report.gate.blocks(finding))
      json.array("law") { json in
        for citation in finding.citations {
          json.object { json in
            json.member("cite", citation.cite)
            json.member("status", citation.binding.status.rawValue)
            json.member("applies", citation.binding.applies)
            json.member("force", citation.binding.force.rawValue)
            json.member("since", citation.binding.since?.description)
            json.member("via", citation.via)
          }
        }
      }
    }
  }
}

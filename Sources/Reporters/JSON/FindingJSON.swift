import Diagnostics
import Findings
import Law
import Rules

/// One finding as an object of the JSON report; also a line of the NDJSON one.
enum FindingJSON {
  static func write(_ finding: Finding, to json: inout JSONWriter) {
    json.object { json in members(of: finding, to: &json) }
  }

  /// The finding’s members, for an object that has others before them.
  static func members(of finding: Finding, to json: inout JSONWriter) {
    json.member("rule", finding.rule.id)
    json.member("title", finding.rule.title)
    json.member("severity", finding.rule.severity.rawValue)
    json.member("verdict", finding.verdict.rawValue)
    if let onPaper = finding.onPaper { json.member("on_paper", onPaper.rawValue) }
    json.member("force", finding.force?.rawValue)
    json.member("bearer", finding.bearer)
    subject(finding.subject, to: &json)
    json.member("message", finding.message)
    json.member("duty", finding.rule.duty)
    json.member("rationale", finding.rationale)
    json.array("citations") { json in
      for citation in finding.citations { write(citation, to: &json) }
    }
    json.array("evidence") { json in
      for evidence in finding.evidence { write(evidence, to: &json) }
    }
    json.array("missing") { json in
      for fact in finding.missing { write(fact, to: &json) }
    }
    json.array("exceptions") { json in
      for exception in finding.exceptions {
        json.object { json in
          json.member("id", exception.id)
          json.member("applies", exception.applies)
          json.member("lifts", exception.lifts)
          json.member("citations", exception.citations)
          json.member("note", exception.note)
          if !exception.kept.isEmpty {
            json.array("kept") { json in
              for kept in exception.kept {
                json.object { json in
                  json.member("cite", kept.cite)
                  json.member("reason", kept.reason)
                }
              }
            }
          }
        }
      }
    }
    json.member("advice", finding.rule.advice)
    json.array("remedies") { json in
      for remedy in finding.remedies { write(remedy, to: &json) }
    }
    json.key("waiver")
    if let waiver = finding.waiver { write(waiver, to: &json) } else { json.null() }
    json.member("fingerprint", finding.fingerprint.description)
    json.member("places", finding.places)
    json.member("baseline", finding.baseline?.rawValue)
    if let account = finding.account { AccountJSON.write(account, to: &json) }
    if let readings = finding.readings { write(readings, to: &json) }
  }

  private static func write(_ readings: Finding.Readings, to json: inout JSONWriter) {
    json.array("interpretations") { json in
      for reading in readings.interpretations {
        json.object { json in
          json.member("id", reading.id)
          json.member("authority", reading.authority)
          json.member("legal_order", reading.legalOrder)
          json.member("citations", reading.citations)
          json.member("titles", reading.titles)
          json.member("verdict", reading.verdict.rawValue)
          json.member("message", reading.message.isEmpty ? nil : reading.message)
          json.member("binds", reading.binds)
          json.member("note", reading.note)
        }
      }
    }
    json.member("own_reading", readings.own.rawValue)
    json.member("reading", readings.taken)
    json.member("depends_on_reading", readings.differ)
  }

  /// Only the parts that the subject has: none for the proposal as a whole.
  private static func subject(_ subject: Subject, to json: inout JSONWriter) {
    json.object("subject") { json in
      if let measure = subject.measure { json.member("measure", measure) }
      if let population = subject.population { json.member("population", population) }
      if let party = subject.party { json.member("party", party) }
      if let line = subject.fundingLine { json.member("funding_line", line) }
    }
  }

  private static func write(_ citation: CitationStatus, to json: inout JSONWriter) {
    let binding = citation.binding
    json.object { json in
      json.member("cite", citation.cite)
      json.member("instrument", citation.instrument)
      json.member("provision", citation.provision.isEmpty ? nil : citation.provision)
      json.member("title", citation.shortTitle)
      json.member("full_title", citation.fullTitle)
      json.member("heading", citation.heading)
      json.member("status", binding.status.rawValue)
      json.member("applies", binding.applies)
      json.member("force", binding.force.rawValue)
      json.member("since", binding.since?.description)
      json.member("via", citation.via)
      json.member("reservations", binding.reservations.map(\.scope))
      json.member("absolute", citation.isAbsolute)
      json.member("lifted_by", citation.liftedBy)
      json.member("note", binding.reasons.isEmpty ? nil : binding.reasons.joined(separator: " "))
      json.member("source", binding.source)
      json.member("confidence", binding.confidence.rawValue)
    }
  }

  static func write(_ evidence: Evidence, to json: inout JSONWriter) {
    json.object { json in
      json.member("path", evidence.path)
      json.key("value")
      json.value(evidence.value)
      json.member("layer", evidence.layer.rawValue)
      json.member("file", evidence.location?.file)
      position("line", evidence.location?.start.line, to: &json)
      position("column", evidence.location?.start.column, to: &json)
      position("end_line", evidence.location?.end.line, to: &json)
      position("end_column", evidence.location?.end.column, to: &json)
      json.member("meaning", evidence.meaning)
      json.member("source", evidence.source)
      json.member("note", evidence.note)
    }
  }

  static func position(_ key: String, _ value: Int?, to json: inout JSONWriter) {
    json.key(key)
    if let value { json.value(value) } else { json.null() }
  }

  static func write(_ fact: MissingFact, to json: inout JSONWriter) {
    json.object { json in
      json.member("path", fact.path)
      json.member("why", fact.why.rawValue)
      json.member("question", fact.question)
      json.member("answers", fact.answers)
      json.key("insert")
      guard let insertion = fact.insertion else { return json.null() }
      json.object { json in
        json.member("file", insertion.file)
        json.member("line", insertion.line)
        json.member("column", insertion.column)
        json.member("text", insertion.text)
      }
    }
  }

  private static func write(_ remedy: Remedy, to json: inout JSONWriter) {
    json.object { json in
      json.array("changes") { json in
        for change in remedy.changes {
          json.object { json in write(change, to: &json) }
        }
      }
      json.member("verified", remedy.isVerified)
      json.member("also_cures", remedy.alsoCures)
      json.member("breaks", remedy.breaks)
      json.array("edits") { json in
        for edit in remedy.edits {
          json.object { json in
            json.member("file", edit.location.file)
            position("line", edit.location.start.line, to: &json)
            position("column", edit.location.start.column, to: &json)
            position("end_line", edit.location.end.line, to: &json)
            position("end_column", edit.location.end.column, to: &json)
            json.member("text", edit.text)
          }
        }
      }
    }
  }

  /// The members of a change of a fact.
  static func write(_ change: Remedy.Change, to json: inout JSONWriter) {
    json.member("path", change.path)
    json.key("from")
    json.value(change.from)
    json.key("to")
    json.value(change.to)
    json.member("layer", change.layer.rawValue)
  }

  private static func write(_ waiver: AppliedWaiver, to json: inout JSONWriter) {
    json.object { json in
      json.member("reason", waiver.reason)
      json.member("decided_by", waiver.decidedBy)
      json.member("until", waiver.until.description)
      json.member("authority", waiver.authority)
      json.member("file", waiver.location?.file)
      position("line", waiver.location?.start.line, to: &json)
    }
  }
}

extension JSONWriter {
  /// Writes a fact's value.
  mutating func value(_ value: FactValue) {
    switch value {
    case .null: null()
    case .bool(let value): self.value(value)
    case .integer(let value): self.value(value)
    case .number(let value): self.value(value)
    case .text(let value): self.value(value)
    case .list(let values):
      array { json in
        for value in values { json.value(value) }
      }
    case .record(let fields):
      object { json in
        for field in fields {
          json.key(field.name)
          json.value(field.value)
        }
      }
    }
  }
}

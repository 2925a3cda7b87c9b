import Diagnostics
import Findings

/// What a finding has to say for itself, as members of its object in the JSON report.
enum AccountJSON {
  static func write(_ account: Account, to json: inout JSONWriter) {
    json.array("explanation") { json in
      for explanation in account.explanation { write(explanation, to: &json) }
    }
    json.array("needs") { json in
      for set in account.needs { write(set, to: &json) }
    }
    json.array("practice") { json in
      for report in account.practice { write(report, to: &json) }
    }
    json.member("notes", account.notes)
  }

  static func write(_ explanation: Explanation, to json: inout JSONWriter) {
    json.object { json in
      json.member("part", explanation.part.rawValue)
      json.member("words", explanation.words)
      json.member("expression", explanation.expression)
      json.member("value", explanation.value.rawValue)
      json.member("decides", explanation.decides)
      json.array("facts") { json in
        for fact in explanation.facts { place(fact, to: &json) }
      }
      json.member("missing", explanation.missing.map(\.path))
      json.array("children") { json in
        for child in explanation.children { write(child, to: &json) }
      }
    }
  }

  /// A fact and its place: all else on it stands in the finding's evidence.
  private static func place(_ fact: Evidence, to json: inout JSONWriter) {
    json.object { json in
      json.member("path", fact.path)
      json.key("value")
      json.value(fact.value)
      json.member("layer", fact.layer.rawValue)
      json.member("file", fact.location?.file)
      FindingJSON.position("line", fact.location?.start.line, to: &json)
      FindingJSON.position("column", fact.location?.start.column, to: &json)
    }
  }

  private static func write(_ set: MissingSet, to json: inout JSONWriter) {
    json.object { json in
      json.array("facts") { json in
        for fact in set.facts { FindingJSON.write(fact, to: &json) }
      }
      json.array("outcomes") { json in
        for outcome in set.outcomes {
          json.object { json in
            json.array("answers") { json in
              for answer in outcome.answers { json.value(answer) }
            }
            json.member("verdict", outcome.verdict.rawValue)
          }
        }
      }
    }
  }

  private static func write(_ report: PracticeReport, to json: inout JSONWriter) {
    json.object { json in
      json.member("path", report.path)
      json.member("meaning", report.meaning)
      json.key("on_paper")
      json.value(report.onPaper)
      json.key("in_practice")
      json.value(report.inPractice)
      json.member("source", report.source)
      json.member("basis", report.basis)
      json.member("note", report.note)
      json.member("file", report.location?.file)
      FindingJSON.position("line", report.location?.start.line, to: &json)
      FindingJSON.position("column", report.location?.start.column, to: &json)
    }
  }
}

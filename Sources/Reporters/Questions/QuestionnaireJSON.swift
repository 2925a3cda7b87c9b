package import Findings

/// The questions that proposals leave open, for programs: `check-questions/1`.
package enum QuestionnaireJSON {
  /// The questions of each proposal as one JSON text.
  package static func text(_ proposals: [(ProposalReport, [AskedQuestion])]) -> String {
    var json = JSONWriter()
    json.object { json in
      json.member("schema", "check-questions/1")
      json.array("proposals") { json in
        for (proposal, questions) in proposals {
          json.object { json in
            json.member("id", proposal.id)
            json.member("file", proposal.file)
            json.member("digest", proposal.digest)
            json.array("questions") { json in
              for question in questions { write(question, to: &json) }
            }
          }
        }
      }
    }
    return json.text + "\n"
  }

  private static func write(_ question: AskedQuestion, to json: inout JSONWriter) {
    json.object { json in
      json.key("fact")
      FindingJSON.write(question.fact, to: &json)
      json.member("counts", question.count)
      json.member("decides", question.decides)
      json.array("answers") { json in
        for effect in question.effects {
          json.object { json in
            json.key("answer")
            json.value(effect.answer)
            json.member("pass", effect.passes)
            json.member("fail", effect.fails)
            json.member("not-applicable", effect.drops)
          }
        }
      }
      json.member("rules", question.rules)
    }
  }
}

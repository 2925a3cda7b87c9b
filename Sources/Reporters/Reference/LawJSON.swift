package import Law

/// The registry's answers for other programs.
package enum LawJSON {
  /// One answer, in the shape of the contract.
  package static func answer(_ answer: LawAnswer) -> String {
    var json = JSONWriter()
    write(answer, to: &json)
    return json.text + "\n"
  }

  /// What binds a State on a day.
  package static func list(_ answers: [LawAnswer], of state: State, on day: CalendarDate)
    -> String
  {
    var json = JSONWriter()
    json.object { json in
      json.member("state", state.description)
      json.member("on", day.description)
      json.array("law") { json in
        for answer in answers { write(answer, to: &json) }
      }
    }
    return json.text + "\n"
  }

  private static func write(_ answer: LawAnswer, to json: inout JSONWriter) {
    let status = answer.status
    json.object { json in
      json.member("state", answer.state.description)
      json.member("cite", answer.cite)
      json.member("confirmed", answer.provision?.confirmation.rawValue)
      json.member("on", answer.day.description)
      json.member("status", status.status.rawValue)
      json.member("force", status.force.rawValue)
      json.member("since", status.since?.description)
      json.member("via", answer.via)
      json.array("reservations") { json in
        for reservation in status.reservations {
          json.object { json in
            json.member("kind", reservation.kind)
            json.member("provisions", reservation.provisions)
            json.member("effect", reservation.effect.rawValue)
            json.member("scope", reservation.scope)
            json.member("source", reservation.source)
          }
        }
      }
      json.member("reasons", status.reasons)
      json.member("source", status.source)
      json.member("confidence", status.confidence.rawValue)
    }
  }
}

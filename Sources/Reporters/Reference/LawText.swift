package import Diagnostics
package import Law

/// The registry's answers for people.
package struct LawText {
  private let layout: TextLayout

  package init(style: TextStyle, width: Int) { layout = TextLayout(style: style, width: width) }

  /// One answer: yes or no in a sentence, then the grounds.
  ///
  /// - Parameters:
  ///   - answer: What the registry says.
  ///   - viaTitle: The title of the provision that carries it to the State, where there is one.
  /// - Returns: Text that ends with a line.
  package func answer(_ answer: LawAnswer, viaTitle: String?) -> String {
    let status = answer.status
    let state = StateWords.inSentence(answer.state.description)
    var headline = StyledText(title(answer), .strong)
    if let heading = answer.provision?.heading, !heading.isEmpty {
      headline.append(" (\(heading))")
    }
    var verdict = StyledText(Self.verb(status), Self.role(status))
    verdict.append(" \(state) on \(Wording.date(answer.day)).")
    var lines = layout.lines(headline) + layout.lines(verdict) + [""]
    if let viaTitle { lines += layout.labelled("Through", StyledText(viaTitle)) }
    if let since = status.since {
      lines += layout.labelled("Since", StyledText(Wording.date(since)))
    }
    if status.applies {
      lines += layout.labelled("Force", StyledText(Self.words(status.force)))
    }
    lines += layout.list("Because", status.reasons.map { StyledText(Wording.sentence($0)) })
    lines += layout.list("Subject to", status.reservations.map(Self.reservation))
    if let provision = answer.provision {
      lines += layout.labelled(
        "Pinpoint",
        StyledText(Wording.pinpoint(provision.confirmation, in: provision.confirmedIn)))
    }
    let source = status.source.isEmpty ? "" : "\(status.source); "
    lines += layout.labelled(
      "Source", StyledText("\(source)confidence: \(status.confidence.rawValue)"))
    return lines.text
  }

  /// What binds a State on a day, one instrument after another.
  ///
  /// - Parameters:
  ///   - answers: Those that bind.
  ///   - state: Whose law it is.
  ///   - day: The day asked about.
  ///   - upTo: The last day that the data reach.
  /// - Returns: Text that ends with a line.
  package func list(
    _ answers: [LawAnswer], of state: State, on day: CalendarDate, upTo: CalendarDate
  ) -> String {
    var title = StyledText("Law that binds ", .strong)
    title.append(StateWords.inSentence(state.description), .strong)
    title.append(" on \(Wording.date(day))", .strong)
    title.append(
      ": \(Wording.count(answers.count, "instrument", "instruments")), recorded up to \(Wording.date(upTo))."
    )
    var lines = layout.lines(title) + [""]
    let column = (answers.map(\.cite.count).max() ?? 0) + 2
    for answer in answers {
      var text = StyledText(answer.instrument.shortTitle)
      if let since = answer.status.since {
        text.append(", since \(Wording.date(since))")
      }
      if let via = answer.via { text.append(", through \(via)") }
      if answer.status.force != .binding {
        text.append(" (\(Self.words(answer.status.force)))", .dim)
      }
      let padding = String(repeating: " ", count: column - answer.cite.count)
      lines += layout.lines(
        text, indent: column,
        lead: (layout.style.apply(.strong, Escaping.terminal(answer.cite)) + padding, column))
      for reservation in answer.status.reservations {
        lines += layout.lines(
          Self.reservation(reservation), indent: column + 2,
          lead: (String(repeating: " ", count: column) + "• ", column + 2))
      }
    }
    return lines.text
  }

  private func title(_ answer: LawAnswer) -> String {
    let place = answer.cite.dropFirst(answer.instrument.id.count).drop { $0 == " " }
    guard !place.isEmpty else { return answer.instrument.shortTitle }
    return "\(answer.instrument.shortTitle), \(BindingWords.unbroken(String(place)))"
  }

  private static func verb(_ status: BindingStatus) -> String {
    switch status.status {
    case .binds: "Binds"
    case .modified: "Binds, less what a reservation takes away,"
    case .undetermined: "It is not settled whether this binds"
    case .doesNotBind:
      switch status.force {
      case .commitment where status.applies: "Is no law, but a commitment of"
      case .guidance where status.applies: "Is no law, but guidance for"
      default: "Does not bind"
      }
    }
  }

  private static func role(_ status: BindingStatus) -> TextStyle.Role {
    switch status.status {
    case .binds, .modified: .success
    case .undetermined: .warning
    case .doesNotBind: status.applies ? .note : .error
    }
  }

  private static func words(_ force: Force) -> String {
    switch force {
    case .binding: "binding law"
    case .customary: "customary international law"
    case .commitment: "a political commitment"
    case .guidance: "guidance"
    }
  }

  private static func reservation(_ reservation: Reservation) -> StyledText {
    var text = StyledText("\(Wording.capitalised(reservation.kind))", .strong)
    if !reservation.provisions.isEmpty { text.append(" on \(reservation.provisions)") }
    text.append(": \(Wording.sentence(reservation.scope))")
    return text
  }
}

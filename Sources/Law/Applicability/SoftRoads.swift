extension BindingResolver {
  /// How a rule of custom, or a provision that states one, stands for the State.
  ///
  /// - Returns: `nil` where the citation is not taken to state custom.
  /// - Legal source: ICJ Statute art. 38(1)(b); VCLT art. 38.
  func custom(_ citation: Citation, _ row: InstrumentRow) -> BindingStatus? {
    var places = registry.customs.range(of: citation.instrument, citation.provision)
    if places.isEmpty, row.kind == .customary {
      // Any article of a pure rule of custom is the rule; the whole of a restatement is its articles.
      places =
        citation.isWholeInstrument
        ? registry.customs.range(of: citation.instrument)
        : registry.customs.range(of: citation.instrument, -1)
    }
    guard let place = places.first else { return nil }
    let rule = registry.customs[place]
    if !registry.objectors.range(of: rule.id, state.code).isEmpty {
      return notBinding(
        row, applies: false, "It has persistently objected to this custom.", source: rule.source,
        confidence: rule.confidence)
    }
    if let from = rule.latestFrom, day < from.earliest {
      return undetermined(
        row, "That it was custom before \(from) is not recorded.", source: rule.source)
    }
    var reasons = ["Customary international law binds every State, whatever it has ratified."]
    if rule.isPeremptory == 1 { reasons.append("No treaty or consent may depart from it.") }
    let contested = strings[rule.contested]
    if !contested.isEmpty { reasons.append("Contested: \(contested)") }
    return binding(
      row, force: .customary, since: nil, reasons, source: rule.source,
      confidence: rule.confidence)
  }

  /// How soft law stands for the State: a commitment if it endorsed it, otherwise guidance.
  func endorsement(_ citation: Citation, _ row: InstrumentRow) -> BindingStatus {
    if let adopted = row.adopted, day < adopted.earliest {
      return notBinding(
        row, applies: false, "It was adopted only on \(adopted).", confidence: .high)
    }
    guard isMember(of: row.region) else {
      return notBinding(
        row, applies: false, force: .guidance, outside(row.region), confidence: .high)
    }
    let text = "It does not bind anyone by itself."
    guard let act = ownAct(citation.instrument) ?? sharedAct(citation.instrument) else {
      let others = groupActs(citation.instrument).last
      var status = guidance(
        row, others.map(actedWithoutIt) ?? "No endorsement or vote of this State is on record.")
      if tells { status.reasons += [text] + note(others) }
      return status
    }
    var status = guidance(row, "\(words(act))\(act.day.map { " on \($0)" } ?? "").")
    status.source = source(act.source, of: row)
    status.confidence = act.confidence
    if act.position.commits {
      status.force = .commitment
      status.since = act.day?.earliest
    }
    if tells { status.reasons += [text] + note(act) }
    return status
  }

  /// What is noted of an act, if anything is.
  private func note(_ act: EndorsementRow?) -> [String] {
    act.map { strings[$0.note] }.flatMap { $0.isEmpty ? nil : ["\($0)."] } ?? []
  }

  /// The last act of the State itself that stands that day.
  private func ownAct(_ instrument: Int32) -> EndorsementRow? {
    registry.endorsements.range(of: instrument, state.code)
      .map { registry.endorsements[$0] }.last(where: stands)
  }

  /// The first act, still standing that day, in which the State took part as a member of a group.
  private func sharedAct(_ instrument: Int32) -> EndorsementRow? {
    groupActs(instrument).first { act in
      guard let made = act.day else { return isMember(of: act.group) }
      return memberships(in: act.group).contains { row in
        (row.from.map { $0.latest <= made.earliest } ?? true)
          && (row.until.map { made.latest < $0.earliest } ?? true)
      }
    }
  }

  /// That a group acted in which the State was not at the time.
  private func actedWithoutIt(_ act: EndorsementRow) -> String {
    let made = act.day.map { " (\($0))" } ?? ""
    if let from = membership(in: act.group)?.from {
      return "This State became one of \(members(of: act.group)) (\(from)) after they had "
        + "\(deed(act.position))\(made)."
    }
    return "\(whatGroupDid(act))\(made); this State was not among them."
  }

  /// The acts of groups that stand that day, in order of their days.
  private func groupActs(_ instrument: Int32) -> [EndorsementRow] {
    registry.endorsements.range(of: instrument, 0).map { registry.endorsements[$0] }.filter(stands)
  }

  private func stands(_ act: EndorsementRow) -> Bool {
    if let made = act.day, day < made.earliest { return false }
    if let until = act.until, day >= until.earliest { return false }
    return true
  }

  private func deed(_ position: EndorsementPosition) -> String {
    switch position {
    case .for: "voted for it"
    case .endorsed: "endorsed it"
    case .consensus: "adopted it without a vote against it"
    case .reaffirmed: "reaffirmed it"
    case .against: "voted against it"
    case .abstained: "abstained"
    case .notVoting: "not voted"
    }
  }

  private func words(_ act: EndorsementRow) -> String {
    if act.group >= 0 { return whatGroupDid(act) }
    return act.position == .notVoting ? "It did not vote" : "It \(deed(act.position))"
  }

  private func whatGroupDid(_ act: EndorsementRow) -> String {
    let members = members(of: act.group)
    return "\(members.prefix(1).uppercased())\(members.dropFirst()) \(deed(act.position))"
  }

  /// How a judgment or comment stands: binding on the parties to the case, guidance for whoever is
  /// bound by the law it reads.
  func interpretation(_ citation: Citation, _ row: InstrumentRow) -> BindingStatus {
    let parties = (row.firstState..<(row.firstState + row.stateCount)).map {
      registry.states[Int($0)].state
    }
    let isGiven = row.adopted.map { day >= $0.earliest } ?? true
    if parties.contains(state), isGiven {
      return binding(
        row, force: .binding, since: row.adopted?.earliest,
        ["It is a party to the case, and a judgment binds the parties to it."], source: -1,
        confidence: .high)
    }
    let readings = registry.interpretations.range(of: citation.instrument).map {
      registry.interpretations[$0]
    }
    var status = guidance(row, "It does not bind this State, but tells how the law is read.")
    if readings.isEmpty {
      if !isMember(of: row.region) {
        return notBinding(
          row, applies: false, force: .guidance, outside(row.region), confidence: .high)
      }
    } else if let unread = unread(readings) {
      return notBinding(
        row, applies: false, force: .guidance,
        "It reads \(unread.map(words).joined(separator: " and ")), by which this State is not bound.",
        confidence: .high)
    }
    if tells, !isGiven, let adopted = row.adopted {
      status.reasons.append("It was given later, on \(adopted), and reads law that was older.")
    }
    return status
  }

  /// What a judgment or comment reads, if the State is bound by none of it; `nil` if it may be.
  private func unread(_ readings: [InterpretationRow]) -> [InterpretationRow]? {
    let concernsIt = readings.contains { reading in
      guard reading.of >= 0 else { return reading.state == state }
      let treaty = Citation(instrument: reading.of, provision: -1)
      return consent(to: treaty, registry.instruments[Int(reading.of)]).status != .doesNotBind
    }
    return concernsIt ? nil : readings
  }

  /// What is read, by its name.
  private func words(_ reading: InterpretationRow) -> String {
    reading.of < 0
      ? "the law of \(reading.state.nameInSentence)"
      : registry.printed(Citation(instrument: reading.of, provision: -1))
  }
}

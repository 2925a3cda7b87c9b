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
        row, applies: false, force: .guidance, "It concerns the States of another region.",
        confidence: .high)
    }
    let text = "It does not bind anyone by itself."
    guard let act = ownAct(citation.instrument) ?? sharedAct(citation.instrument) else {
      let missed = groupActs(citation.instrument).last
      var status = guidance(
        row, missed.map(joinedAfter) ?? "No endorsement or vote of this State is on record.")
      if tells { status.reasons += [text] + note(missed) }
      return status
    }
    var status = guidance(
      row, "\(words(act.position))\(act.day.map { " on \($0)" } ?? "").")
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
      guard let from = membership(in: act.group)?.from, let made = act.day else { return true }
      return from.latest <= made.earliest
    }
  }

  /// That a group had acted when the State joined it.
  private func joinedAfter(_ act: EndorsementRow) -> String {
    let joined = membership(in: act.group)?.from.map { " (\($0))" } ?? ""
    let made = act.day.map { " (\($0))" } ?? ""
    return "It joined the States in question\(joined) after they had \(deed(act.position))\(made)."
  }

  /// The acts that stand that day of groups in which the State is that day, in order of their days.
  private func groupActs(_ instrument: Int32) -> [EndorsementRow] {
    registry.endorsements.range(of: instrument, 0).map { registry.endorsements[$0] }
      .filter { stands($0) && isMember(of: $0.group) }
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
    case .against: "voted against it"
    case .abstained: "abstained"
    case .notVoting: "not voted"
    }
  }

  private func words(_ position: EndorsementPosition) -> String {
    switch position {
    case .consensus: "It was adopted without a vote against it by the States it is part of"
    case .notVoting: "It did not vote"
    case .for, .endorsed, .against, .abstained: "It \(deed(position))"
    }
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
          row, applies: false, force: .guidance, "It concerns the States of another region.",
          confidence: .high)
      }
    } else if let reason = unread(readings) {
      return notBinding(row, applies: false, force: .guidance, reason, confidence: .high)
    }
    if tells, !isGiven, let adopted = row.adopted {
      status.reasons.append("It was given later, on \(adopted), and reads law that was older.")
    }
    return status
  }

  /// Why what a judgment or comment reads does not concern the State; `nil` if it may.
  private func unread(_ readings: [InterpretationRow]) -> String? {
    var names: [String] = []
    for reading in readings {
      if reading.of < 0 {
        if reading.state == state { return nil }
        names.append("the law of \(reading.state.nameInSentence)")
        continue
      }
      let treaty = Citation(instrument: reading.of, provision: -1)
      let status = consent(to: treaty, registry.instruments[Int(reading.of)])
      if status.status != .doesNotBind { return nil }
      names.append(registry.printed(treaty))
    }
    return "It reads \(names.joined(separator: " and ")), by which this State is not bound."
  }
}

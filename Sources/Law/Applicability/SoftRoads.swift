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
    guard let act = latestAct(citation.instrument) else {
      var status = guidance(row, "No endorsement or vote of this State is on record.")
      status.reasons.append(text)
      return status
    }
    let day = act.day.map { " on \($0)" } ?? ""
    var status = guidance(row, "\(words(act.position))\(day).")
    status.source = source(act.source, of: row)
    status.confidence = act.confidence
    if act.position.commits {
      status.force = .commitment
      status.since = act.day?.earliest
    }
    let note = strings[act.note]
    status.reasons += note.isEmpty ? [text] : [text, "\(note)."]
    return status
  }

  /// The last act of the State, or of a group it is in, that stands that day.
  private func latestAct(_ instrument: Int32) -> EndorsementRow? {
    let own = registry.endorsements.range(of: instrument, state.code).map {
      registry.endorsements[$0]
    }
    let groups = registry.endorsements.range(of: instrument, 0).map { registry.endorsements[$0] }
      .filter { isMember(of: $0.group) }
    return (own.isEmpty ? groups : own).filter { act in
      if let made = act.day, day < made.earliest { return false }
      if let until = act.until, day >= until.earliest { return false }
      return true
    }.last
  }

  private func words(_ position: EndorsementPosition) -> String {
    switch position {
    case .for: "It voted for it"
    case .endorsed: "It endorsed it"
    case .consensus: "It was adopted without a vote against it by the States it is part of"
    case .against: "It voted against it"
    case .abstained: "It abstained"
    case .notVoting: "It did not vote"
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
    if !isGiven, let adopted = row.adopted {
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

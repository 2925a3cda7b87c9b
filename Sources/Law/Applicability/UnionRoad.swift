extension BindingResolver {
  /// How a statute or constitution stands for the State: its own, or the Union's.
  func act(_ citation: Citation, _ row: InstrumentRow) -> BindingStatus {
    row.binds == .union ? unionAct(citation, row) : domestic(row)
  }

  /// The law of a State binds that State alone.
  private func domestic(_ row: InstrumentRow) -> BindingStatus {
    let own = (row.firstState..<(row.firstState + row.stateCount)).map {
      registry.states[Int($0)].state
    }
    guard own.contains(state) else {
      let names = own.map(\.name).joined(separator: ", ")
      return notBinding(row, applies: false, "It is the law of \(names).", confidence: .high)
    }
    let start = row.inForce ?? row.adopted
    if let start, day < start.earliest {
      return notBinding(
        row, applies: false, "It entered into force only on \(start).", confidence: .high)
    }
    let since = start.map { " in force since \($0)" } ?? ""
    return binding(
      row, force: .binding, since: start?.earliest, ["Its own law\(since)."], source: -1,
      confidence: start == nil ? .medium : .high)
  }

  /// An act of the Union binds the members of that day, less opt-outs, and some States beside them.
  ///
  /// - Legal source: TFEU art. 288; Protocols 21 and 22.
  private func unionAct(_ citation: Citation, _ row: InstrumentRow) -> BindingStatus {
    guard let place = registry.unionActs.range(of: citation.instrument).first else {
      return undetermined(row, "To whom this act applies is not recorded.")
    }
    let act = registry.unionActs[place]
    if let from = act.appliesFrom, day < from.earliest {
      return notBinding(
        row, applies: false, "It applies only from \(from).", source: act.source,
        confidence: act.confidence)
    }
    let note = strings[act.note]
    let notes = note.isEmpty ? [] : [note]
    if let exception = registry.unionExceptions.range(of: citation.instrument, state.code).first {
      return unionException(registry.unionExceptions[exception].position, act, row, notes)
    }
    let membership = Citation(instrument: registry.membership, provision: -1)
    let member = consent(to: membership, registry.instruments[Int(registry.membership)])
    guard member.status == .binds || member.status == .modified else {
      var status = notBinding(
        row, applies: false, "It is not a member of the European Union that day.",
        source: act.source, confidence: member.confidence)
      if member.status == .undetermined {
        status.status = .undetermined
        status.applies = true
        status.reasons = member.reasons
      }
      return status
    }
    let since = [act.appliesFrom?.earliest, member.since].compactMap { $0 }.max()
    var status = binding(
      row, force: .binding, since: since,
      ["Binding on the members of the European Union."] + notes, source: act.source,
      confidence: min(act.confidence, member.confidence))
    if member.since == nil { status.reasons += member.reasons }
    status.via = membership
    return status
  }

  private func unionException(
    _ position: UnionPosition, _ act: UnionActRow, _ row: InstrumentRow, _ notes: [String]
  ) -> BindingStatus {
    switch position {
    case .notBound:
      var status = notBinding(
        row, applies: false, "It does not take part in this act.", source: act.source,
        confidence: act.confidence)
      status.reasons += notes
      return status
    case .boundToo:
      return binding(
        row, force: .binding, since: act.appliesFrom?.earliest,
        ["Bound by this act although not a member."] + notes, source: act.source,
        confidence: act.confidence)
    case .undetermined:
      var status = undetermined(
        row, "Whether it takes part in this act is not recorded.", source: act.source)
      status.reasons += notes
      return status
    }
  }

  /// Union law kept in force for a State that has left, while the transition lasts.
  func transition(
    _ citation: Citation, _ row: InstrumentRow, _ consent: ConsentRow?
  ) -> BindingStatus? {
    guard let withdrawn = consent?.withdrawn, day >= withdrawn.earliest,
      row.openTo >= 0, strings.holds("union", at: row.openTo),
      let place = registry.transitions.range(of: state.code).first
    else { return nil }
    let transition = registry.transitions[place]
    guard let until = transition.until, day <= until.latest else { return nil }
    return binding(
      row, force: .binding, since: consent?.inForce?.earliest,
      [
        "It left on \(withdrawn), and Union law applied to it until \(until).",
        strings[transition.note],
      ], source: transition.source, confidence: .medium)
  }
}

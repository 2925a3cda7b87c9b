extension BindingResolver {
  /// How a treaty stands for the State by its own consent, less its reservations.
  func consent(to citation: Citation, _ row: InstrumentRow) -> BindingStatus {
    if row.binds == .members { return charter(row) }
    let place = registry.consents.range(of: citation.instrument, state.code).first
    let consent = place.map { registry.consents[$0] }
    if consent == nil, let closed = closedMembership(row) { return closed }
    let timeline = ConsentTimeline(treaty: row, row: consent, day: day)
    switch timeline.finding() {
    case .bound(let since, let notes, let confidence):
      return bound(citation, row, consent, since, notes, confidence)
    case .notBound(let reason, let confidence):
      if let transition = transition(citation, row, consent) { return transition }
      return notBinding(
        row, applies: false, reason, source: consent?.source ?? -1, confidence: confidence)
    case .undetermined(let reason, let confidence):
      return undetermined(row, reason, source: consent?.source ?? -1, confidence: confidence)
    }
  }

  private func bound(
    _ citation: Citation, _ row: InstrumentRow, _ consent: ConsentRow?, _ since: CalendarDate?,
    _ notes: [String], _ confidence: Confidence
  ) -> BindingStatus {
    let status = binding(
      row, force: .binding, since: since,
      [act(consent, since)] + notes + limits(citation.instrument), source: consent?.source ?? -1,
      confidence: confidence)
    return lessReservations(of: citation.instrument, touching: citation, status)
  }

  /// By what act it is bound.
  ///
  /// As in `By ratification of 2000-06-07, in force for it since 2000-09-05.`
  private func act(_ consent: ConsentRow?, _ since: CalendarDate?) -> String {
    let act =
      switch consent?.act ?? .unknown {
      case .ratification: "By ratification"
      case .accession: "By accession"
      case .succession: "By succession"
      case .unknown: "By its own consent"
      }
    let day = consent?.consented.map { " of \($0)" } ?? ""
    let force = since.map { ", in force for it since \($0)" } ?? ""
    return "\(act)\(day)\(force)."
  }

  /// A limit in the treaty that another treaty lifts, where the State is not bound by that one.
  private func limits(_ treaty: Int32) -> [String] {
    registry.limits.range(of: treaty).compactMap { place in
      let limit = registry.limits[place]
      let other = Citation(instrument: limit.liftedBy, provision: -1)
      let lifted = consent(to: other, registry.instruments[Int(limit.liftedBy)])
      return lifted.status == .binds || lifted.status == .modified ? nil : strings[limit.note]
    }
  }

  /// The road of the Charter of the United Nations: membership is consent.
  private func charter(_ row: InstrumentRow) -> BindingStatus {
    if let member = membership(in: row.openTo) {
      let since = member.from?.earliest
      let reason = since.map { "Member since \($0)." } ?? "Member."
      return binding(
        row, force: .binding, since: since, [reason], source: member.source,
        confidence: since == nil ? .medium : .high)
    }
    return ConsentTimeline(treaty: row, row: nil, day: day).finding().isReached
      ? notBinding(row, applies: false, "It is not a member.", confidence: .medium)
      : undetermined(row, "Whether it is a member that day is not recorded.")
  }

  /// The answer for a State that cannot join, because the treaty is open to members of a group alone.
  private func closedMembership(_ row: InstrumentRow) -> BindingStatus? {
    guard row.openTo >= 0, row.binds == .parties, !isMember(of: row.openTo) else { return nil }
    return notBinding(
      row, applies: false,
      strings.holds("parties", at: row.openTo)
        ? "It is not one of the parties the treaty names."
        : "The treaty is open to \(members(of: row.openTo)) alone, and it is not one of them.",
      confidence: .high)
  }

  /// How a provision stands that another treaty carries to its own parties.
  func carried(_ citation: Citation) -> BindingStatus? {
    for place in registry.carriages.range(of: citation.instrument, citation.provision) {
      let carriage = registry.carriages[place]
      let carrier = Citation(instrument: carriage.carrier, provision: carriage.carrierProvision)
      var status = consent(to: carrier, registry.instruments[Int(carriage.carrier)])
      guard status.status != .doesNotBind else { continue }
      status.via = carrier
      status.reasons.insert(
        "\(registry.printed(carrier)) applies it to the parties of that treaty.", at: 0)
      status.confidence = min(status.confidence, carriage.confidence)
      if status.status != .undetermined {
        // Reservations to the treaty carried hold under the one that carries it, as RP1967 art. VII(2) says.
        status = lessReservations(of: citation.instrument, touching: citation, status)
        status = lessReservations(of: carriage.carrier, touching: citation, status)
      }
      return status
    }
    return nil
  }
}

extension ConsentFinding {
  /// Whether the record decides.
  var isReached: Bool {
    if case .undetermined = self { return false }
    return true
  }
}

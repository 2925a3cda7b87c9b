extension BindingResolver {
  /// What the reservations that a State made to a treaty leave of a citation that binds it.
  ///
  /// A reservation to a provision that allows none has no effect. A declaration that only interprets is
  /// shown, and changes nothing.
  ///
  /// - Parameters:
  ///   - treaty: The treaty to which the reservations were made, which may carry the citation.
  ///   - citation: What the State is asked to keep.
  ///   - status: The answer before reservations.
  /// - Returns: The answer after them, with every reservation that stands and touches the citation.
  /// - Legal source: VCLT arts. 19 to 23.
  func lessReservations(
    of treaty: Int32, touching citation: Citation, _ status: BindingStatus
  ) -> BindingStatus {
    var result = status
    for (place, extent) in touching(citation, treaty) {
      let row = registry.reservations[Int(place)]
      guard row.instrument == treaty, let standing = standing(row) else { continue }
      let effect = effect(row, extent, on: citation)
      if standing == .unknown {
        if effect != nil {
          result.reasons.append(
            "A reservation to it was withdrawn on a day that is not recorded: \(strings[row.scope])."
          )
          result.confidence = min(result.confidence, .low)
        }
        continue
      }
      guard let effect else { continue }
      if tells { result.reservations.append(registry.reservation(at: place)) }
      result.confidence = min(result.confidence, row.confidence)
      if standing == .perhaps { result.confidence = .low }
      apply(effect, row, to: &result)
    }
    return result
  }

  private func apply(
    _ effect: LawStatus?, _ row: ReservationRow, to result: inout BindingStatus
  ) {
    if effect == .doesNotBind {
      result.status = .doesNotBind
      result.applies = false
    } else if effect == .modified, result.status == .binds {
      result.status = .modified
    }
    guard tells else { return }
    let words = strings[row.scope]
    switch effect {
    case .doesNotBind:
      result.reasons.insert("Excluded by its reservation: \(words).", at: 0)
    case .modified:
      result.reasons.append("Modified by its \(strings[row.kind]): \(words).")
    case .binds where row.effect == .interpretive:
      result.reasons.append("It declared how it reads it: \(words).")
    case .binds:
      result.reasons.append(
        "Its reservation has no effect here, because the treaty allows none to this provision: \(words)."
      )
    case .undetermined, nil: break
    }
  }

  /// What a reservation does to the citation; `nil` where it does not touch it.
  private func effect(
    _ row: ReservationRow, _ extent: ReservationExtent, on citation: Citation
  ) -> LawStatus? {
    if row.effect == .interpretive { return .binds }
    if row.effect == .geographicLimitation { return .modified }
    if !citation.isWholeInstrument {
      let flags = ProvisionFlags(rawValue: registry.provisions[Int(citation.provision)].flags)
      if flags.contains(.reservationsForbidden) { return extent == .general ? nil : .binds }
    }
    return row.effect == .excludes && extent == .whole && !citation.isWholeInstrument
      ? .doesNotBind : .modified
  }

  /// The reservations of the State that touch a citation, with how they lie to it.
  private func touching(
    _ citation: Citation, _ treaty: Int32
  ) -> [(place: Int32, extent: ReservationExtent)] {
    if citation.isWholeInstrument {
      return registry.reservations.range(of: treaty, state.code).map { (Int32($0), .part) }
    }
    return registry.reaches.range(of: citation.provision, state.code).map {
      let reach = registry.reaches[$0]
      return (reach.reservation, reach.extent)
    }
  }

  private enum Standing {
    case stands
    /// The day of its withdrawal is known only to the month or year, and this day lies in it.
    case perhaps
    /// It has been withdrawn, nobody recorded when.
    case unknown
  }

  /// Whether a reservation stood that day; `nil` if it did not.
  private func standing(_ row: ReservationRow) -> Standing? {
    if let from = row.from, day < from.earliest { return nil }
    if let until = row.until {
      if day < until.earliest { return .stands }
      return until.precision != .day && day <= until.latest ? .perhaps : nil
    }
    if row.isInForce == 1 { return .stands }
    return .unknown
  }
}

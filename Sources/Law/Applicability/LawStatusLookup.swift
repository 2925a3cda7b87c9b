extension LawRegistry {
  /// Decides whether a citation binds a State on a given day.
  ///
  /// Follows the record of consent, then reservations; then treaties that carry others, membership,
  /// custom and endorsements. What was done before the provision bound the State is not judged by it.
  ///
  /// - Parameters:
  ///   - citation: Of this registry.
  ///   - state: Whose duty is asked about.
  ///   - day: A calendar day, without time zone.
  ///   - tells: Whether the reasons, the source and the reservations are wanted; the answer is the same without.
  /// - Returns: The answer with its reasons, the main one first.
  /// - Complexity: O(log *n*) in the recorded events.
  package func status(
    of citation: Citation, for state: State, on day: CalendarDate, tells: Bool = true
  ) -> BindingStatus {
    BindingResolver(registry: self, state: state, day: day, tells: tells).status(of: citation)
  }

  /// The question with its answer, for a renderer.
  package func answer(
    _ citation: Citation, for state: State, on day: CalendarDate
  ) -> LawAnswer {
    let status = status(of: citation, for: state, on: day)
    return LawAnswer(
      state: state, cite: shown(citation), day: day, instrument: instrument(citation),
      provision: provision(citation, on: day) ?? provision(citation), status: status,
      via: status.via.map(shown))
  }

  /// Whether a State is itself a party to a treaty that day; roads other than its own consent do not count.
  ///
  /// - Returns: `binds` for a party, `doesNotBind` for none, `undetermined` where the data do not reach.
  package func party(_ state: State, to treaty: Citation, on day: CalendarDate) -> LawStatus {
    let resolver = BindingResolver(registry: self, state: state, day: day, tells: false)
    let row = instruments[Int(treaty.instrument)]
    guard row.kind == .treaty else { return .doesNotBind }
    if let place = consents.range(of: treaty.instrument, state.code).first {
      // Law that outlives membership for a time, as in a transition, makes nobody a party.
      switch ConsentTimeline(treaty: row, row: consents[place], day: day).finding() {
      case .bound: return .binds
      case .notBound: return .doesNotBind
      case .undetermined: return .undetermined
      }
    }
    let whole = Citation(instrument: treaty.instrument, provision: -1)
    let status = resolver.consent(to: whole, row).status
    return status == .modified ? .binds : status
  }

  /// Everything that binds a State on a day, instrument by instrument, with its reservations.
  ///
  /// - Returns: Answers for whole instruments that bind or are modified, by id. What may bind is left out.
  package func law(of state: State, on day: CalendarDate) -> [LawAnswer] {
    (0..<instruments.count).compactMap { place in
      let answer = answer(
        Citation(instrument: Int32(place), provision: -1), for: state, on: day)
      return [.binds, .modified].contains(answer.status.status) ? answer : nil
    }
  }
}

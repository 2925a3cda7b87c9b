/// Decides how one citation stands for one State on one day.
///
/// Each kind of instrument has a road of its own by which it reaches States; the roads are in the
/// other files of this folder. Where the road of consent does not bind, a treaty may still be carried
/// by another treaty or state custom.
///
/// - Legal source: VCLT arts. 11–18 and 24 (consent, entry into force), 19–23 (reservations), 28
///   (non-retroactivity), 38 (custom), 54 and 56 (withdrawal).
struct BindingResolver {
  let registry: LawRegistry
  let state: State
  let day: CalendarDate
  /// Whether an answer tells its reasons, its source and the reservations; what it comes to is the same without.
  var tells = true

  var strings: StringTable { registry.strings }

  /// The answer for a citation.
  func status(of citation: Citation) -> BindingStatus {
    var status = found(citation)
    if !tells { status.reasons = [] }
    return status
  }

  private func found(_ citation: Citation) -> BindingStatus {
    if let part = registry.parts.range(of: citation.instrument).first {
      let row = registry.parts[part]
      return found(Citation(instrument: row.whole, provision: row.provision))
    }
    let row = registry.instruments[Int(citation.instrument)]
    if let reason = notInText(citation) {
      return notBinding(row, applies: false, reason, confidence: .medium)
    }
    switch row.kind {
    case .treaty: return treaty(citation, row)
    case .statute, .constitutional: return act(citation, row)
    case .customary:
      return custom(citation, row)
        ?? guidance(row, "It restates the law in part; this article is not taken to be custom.")
    case .softLaw: return endorsement(citation, row)
    case .guidance, .caseLaw: return interpretation(citation, row)
    }
  }

  /// The road of a treaty: consent, then another treaty that carries it, then custom.
  private func treaty(_ citation: Citation, _ row: InstrumentRow) -> BindingStatus {
    let own = consent(to: citation, row)
    if own.status == .binds || own.status == .modified { return lessCarriers(citation, own) }
    let carried = carried(citation)
    if let carried, carried.status == .binds || carried.status == .modified { return carried }
    if let custom = custom(citation, row) {
      var status = custom
      status.reasons += own.reasons
      return status
    }
    if let carried, carried.status == .undetermined, own.status == .doesNotBind { return carried }
    return withMirror(citation, own)
  }

  /// Takes in the reservations made to treaties that carry the citation as well.
  ///
  /// A State that joined both the Convention and the Protocol owes today's refugees their rights through
  /// the Protocol alone, so that what it reserved there counts, but leaves the Convention's own reach.
  private func lessCarriers(_ citation: Citation, _ status: BindingStatus) -> BindingStatus {
    var result = status
    for place in registry.carriages.range(of: citation.instrument, citation.provision) {
      let carrier = registry.carriages[place].carrier
      guard
        registry.party(state, to: Citation(instrument: carrier, provision: -1), on: day) == .binds
      else { continue }
      result = lessReservations(of: carrier, touching: citation, result)
    }
    if result.status == .doesNotBind {
      result.status = .modified
      result.applies = true
    }
    return result
  }

  /// Why a provision was not part of the text that day, or `nil` if it was.
  private func notInText(_ citation: Citation) -> String? {
    guard !citation.isWholeInstrument else { return nil }
    let places = registry.versions(of: citation)
    if places.contains(where: { registry.isValid($0, on: day) }) { return nil }
    let versions = places.map { registry.provisions[$0] }
    if let first = versions.compactMap(\.validFrom).min(by: { $0.earliest < $1.earliest }),
      day < first.earliest
    {
      return "The provision is part of the text only since \(first)."
    }
    let last = versions.compactMap(\.validUntil).max { $0.latest < $1.latest }
    return "The provision was part of the text until \(last?.description ?? "an earlier day")."
  }

  /// Adds the custom of like content to a treaty provision that does not bind.
  private func withMirror(_ citation: Citation, _ status: BindingStatus) -> BindingStatus {
    guard status.status == .doesNotBind || status.status == .undetermined,
      !citation.isWholeInstrument
    else { return status }
    var result = status
    for place in registry.mirrors.range(of: citation.provision) {
      let id = strings[registry.instruments.cell(Int(registry.mirrors[place].instrument), 0)]
      result.reasons.append("Custom of like content may bind it: see \(id).")
    }
    return result
  }

  // MARK: The forms of an answer

  /// An answer that it does not bind.
  func notBinding(
    _ row: InstrumentRow, applies: Bool, force: Force? = nil, _ reason: @autoclosure () -> String,
    source: Int32 = -1, confidence: Confidence
  ) -> BindingStatus {
    BindingStatus(
      status: .doesNotBind, applies: applies, force: force ?? row.force, since: nil, via: nil,
      reservations: [], reasons: tells ? [reason()] : [], source: self.source(source, of: row),
      confidence: confidence)
  }

  /// An answer that the data do not tell.
  func undetermined(
    _ row: InstrumentRow, _ reason: @autoclosure () -> String, source: Int32 = -1,
    confidence: Confidence = .low
  ) -> BindingStatus {
    var status = notBinding(row, applies: true, reason(), source: source, confidence: confidence)
    status.status = .undetermined
    return status
  }

  /// An answer that the text is guidance for this State.
  func guidance(_ row: InstrumentRow, _ reason: @autoclosure () -> String) -> BindingStatus {
    notBinding(row, applies: true, force: .guidance, reason(), confidence: .high)
  }

  /// An answer that it binds.
  func binding(
    _ row: InstrumentRow, force: Force, since: CalendarDate?,
    _ reasons: @autoclosure () -> [String], source: Int32, confidence: Confidence
  ) -> BindingStatus {
    BindingStatus(
      status: .binds, applies: true, force: force, since: since, via: nil, reservations: [],
      reasons: tells ? reasons() : [], source: self.source(source, of: row), confidence: confidence)
  }

  /// Where an answer is recorded: the sources of a row, or the instrument itself.
  func source(_ keys: Int32, of row: InstrumentRow) -> String {
    guard tells else { return "" }
    return keys < 0 ? strings[row.citation] : registry.sourceText(strings[keys])
  }

  // MARK: Groups

  /// Whether the State is in a group that day; `global` holds all.
  func isMember(of group: Int32) -> Bool {
    if group < 0 || strings.holds("global", at: group) { return true }
    return membership(in: group) != nil
  }

  /// Who is in a group, in words.
  func members(of group: Int32) -> String {
    registry.groupNames.range(of: group).first.map { strings[registry.groupNames[$0].members] }
      ?? "the States of the group `\(strings[group])`"
  }

  /// That what concerns a group alone does not concern the State, which is not in it that day.
  func outside(_ group: Int32) -> String {
    let others = memberships(in: group)
    var reason = "It concerns \(members(of: group)) only."
    if let until = others.last?.until, until.earliest <= day {
      reason += " This State was one of them until \(until)."
    } else if let from = others.first?.from, day < from.earliest {
      reason += " This State became one of them later (\(from))."
    }
    return reason
  }

  /// The rows that put the State in a group, on whatever days, in order of their first days.
  func memberships(in group: Int32) -> [GroupRow] {
    registry.groups.range(of: group, state.code).map { registry.groups[$0] }
  }

  /// The row that puts the State in a group that day.
  func membership(in group: Int32) -> GroupRow? {
    memberships(in: group).first { row in
      if let from = row.from, day < from.earliest { return false }
      if let until = row.until, day >= until.earliest { return false }
      return true
    }
  }
}

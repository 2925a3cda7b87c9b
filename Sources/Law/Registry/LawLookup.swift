internal import Diagnostics

extension LawRegistry {
  /// Every instrument, by id.
  package var allInstruments: [Instrument] {
    (0..<instruments.count).map { instrument(at: Int32($0)) }
  }

  /// The instrument a citation points into.
  package func instrument(_ citation: Citation) -> Instrument {
    instrument(at: citation.instrument)
  }

  /// The instrument with an id, or `nil`.
  package func instrument(id: String) -> Instrument? {
    place(ofInstrument: id).map { instrument(at: $0) }
  }

  /// The provision a citation points at, in its oldest version; `nil` for a whole instrument.
  package func provision(_ citation: Citation) -> Provision? {
    citation.isWholeInstrument ? nil : provision(at: Int(citation.provision))
  }

  /// The version of a provision that held on a day, or `nil` if none did.
  package func provision(_ citation: Citation, on day: CalendarDate) -> Provision? {
    guard !citation.isWholeInstrument else { return nil }
    return versions(of: citation).first { isValid($0, on: day) }.map(provision(at:))
  }

  /// The provisions of the instrument a citation points into, each once, in the order of its text.
  package func provisions(of citation: Citation) -> [Citation] {
    var found: [(label: ProvisionLabel, citation: Citation)] = []
    for place in instruments[Int(citation.instrument)].provisions {
      let label = provisions[place].label
      if let last = found.last, provisions[Int(last.citation.provision)].label == label { continue }
      guard let parsed = ProvisionLabel(strings[label]) else { continue }
      found.append((parsed, Citation(instrument: citation.instrument, provision: Int32(place))))
    }
    return found.sorted { ProvisionLabel.precedes($0.label, $1.label) }.map(\.citation)
  }

  /// The printed form of a citation: `RC1951 art. 33(1)`.
  package func printed(_ citation: Citation) -> String {
    let id = strings[instruments.cell(Int(citation.instrument), 0)]
    guard !citation.isWholeInstrument else { return id }
    return id + " " + strings[provisions[Int(citation.provision)].label]
  }

  /// The citation as far as it may be shown to a reader: a pinpoint that nobody checked is left out.
  ///
  /// `EU-RD art. 15(5)` that is only recalled is shown as `EU-RD art. 15`, and `HRC-GC35 para. 18` as
  /// `HRC-GC35`.
  package func shown(_ citation: Citation) -> String {
    let id = strings[instruments.cell(Int(citation.instrument), 0)]
    return pinpoint(citation).map { id + " " + $0 } ?? id
  }

  /// The title in full for a reader: `1951 Refugee Convention, art. 33(1)`; a pinpoint that nobody checked is left out.
  package func title(_ citation: Citation) -> String { text(of: citation).title }

  /// The label as far as it may be shown; `nil` for an instrument as a whole.
  func pinpoint(_ citation: Citation) -> String? {
    guard !citation.isWholeInstrument else { return nil }
    let provision = Int(citation.provision)
    // Labels are stored in their printed form.
    let label = strings[provisions.cell(provision, ProvisionRow.labelColumn)]
    let confirmation = provisions.cell(provision, ProvisionRow.confirmationColumn)
    return Confirmation.allCases[Int(confirmation)] == .recalled
      ? ProvisionLabel.article(of: label) : label
  }

  /// The full sources behind the keys of a row, separated by semicolons.
  package func sourceText(_ keys: String) -> String {
    // Nearly every row has one key.
    guard keys.utf8.contains(UInt8(ascii: "+")) else { return sourceTitle(keys) }
    return keys.split(separator: "+").map { sourceTitle(String($0)) }.joined(separator: "; ")
  }

  private func sourceTitle(_ key: String) -> String {
    search(0..<sources.count, for: Array(key.utf8)) { sources.cell($0, 0) }
      .map { strings[sources[$0].title] } ?? key
  }

  /// How hard the instrument of a citation can press on anyone.
  package func force(of citation: Citation) -> Force {
    let word = Int(instruments.cell(Int(citation.instrument), InstrumentRow.forceColumn))
    return Force.allCases.indices.contains(word) ? Force.allCases[word] : Force.allCases[0]
  }

  /// Finds what a citation points at.
  ///
  /// - Parameter text: `RC1951 art. 33(1)`, or an instrument alone: `HIRSI`.
  /// - Returns: The citation, or what of it is not known, with what was probably meant.
  package func resolve(_ text: String) -> Result<Citation, CitationProblem> {
    let words = text.split(separator: " ", maxSplits: 1)
    guard let id = words.first else {
      return .failure(CitationProblem(kind: .empty, text: text, part: text, suggestion: nil))
    }
    guard let instrument = place(ofInstrument: String(id)) else {
      let names = (0..<instruments.count).map { strings[instruments.cell($0, 0)] }
      let meant = Suggestions.closest(to: String(id), among: names)
      let suggestion = meant.map { words.count > 1 ? $0 + " " + words[1] : $0 }
      return .failure(
        CitationProblem(
          kind: .unknownInstrument, text: text, part: String(id), suggestion: suggestion))
    }
    let whole = Citation(instrument: instrument, provision: -1)
    guard words.count > 1 else { return .success(whole) }
    // A label as it is printed needs no evening out.
    if let provision = place(ofProvision: String(words[1]), in: instrument) {
      return .success(Citation(instrument: instrument, provision: provision))
    }
    guard let label = ProvisionLabel(words[1]) else { return .success(whole) }
    if let provision = place(ofProvision: label.description, in: instrument) {
      return .success(Citation(instrument: instrument, provision: provision))
    }
    return .failure(
      CitationProblem(
        kind: .unknownProvision, text: text, part: String(words[1]),
        suggestion: suggestion(for: label, in: instrument).map { "\(id) \($0)" }))
  }

  func instrument(at place: Int32) -> Instrument {
    let row = instruments[Int(place)]
    return Instrument(
      id: strings[row.id], shortTitle: strings[row.shortTitle], fullTitle: strings[row.fullTitle],
      kind: row.kind, adopted: row.adopted, entryIntoForce: row.inForce,
      region: strings[row.region], force: row.force, citation: strings[row.citation],
      url: strings[row.url], note: strings[row.note])
  }

  func provision(at place: Int) -> Provision {
    let row = provisions[place]
    let flags = ProvisionFlags(rawValue: row.flags)
    return Provision(
      citation: Citation(instrument: row.instrument, provision: Int32(place)),
      label: strings[row.label], heading: strings[row.heading], validFrom: row.validFrom,
      validUntil: row.validUntil, isAbsolute: flags.contains(.absolute),
      isNonDerogable: flags.contains(.nonDerogable),
      forbidsReservations: flags.contains(.reservationsForbidden), confirmation: row.confirmation,
      confirmedIn: strings[row.confirmedIn])
  }

  func reservation(at place: Int32) -> Reservation {
    let row = reservations[Int(place)]
    let provisions = strings[row.provisions]
    return Reservation(
      instrument: strings[instruments.cell(Int(row.instrument), 0)], state: row.state,
      kind: strings[row.kind],
      provisions: provisions == "general" ? "the whole treaty" : provisions,
      effect: row.effect,
      scope: strings[row.scope], from: row.from, until: row.until,
      source: sourceText(strings[row.source]), confidence: row.confidence, note: strings[row.note])
  }

  /// The place of the instrument with an id.
  ///
  /// - Complexity: O(log *n*).
  func place(ofInstrument id: String) -> Int32? {
    search(0..<instruments.count, for: Array(id.utf8)) { instruments.cell($0, 0) }.map(Int32.init)
  }

  /// The place of the first version of a provision.
  ///
  /// - Complexity: O(log *n*).
  func place(ofProvision label: String, in instrument: Int32) -> Int32? {
    search(instruments[Int(instrument)].provisions, for: Array(label.utf8)) {
      provisions.cell($0, 1)
    }.map(Int32.init)
  }

  /// The places of all versions of a provision.
  func versions(of citation: Citation) -> Range<Int> {
    let first = Int(citation.provision)
    let label = provisions.cell(first, ProvisionRow.labelColumn)
    var end = first + 1
    while end < provisions.count, provisions.cell(end, ProvisionRow.labelColumn) == label,
      provisions.cell(end, 0) == citation.instrument
    {
      end += 1
    }
    return first..<end
  }

  /// Whether a version of a provision was part of the text that day.
  func isValid(_ provision: Int, on day: CalendarDate) -> Bool {
    func date(_ column: Int) -> RecordedDate? {
      RecordedDate(stored: provisions.cell(provision, column))
    }
    if let from = date(ProvisionRow.validFromColumn), day < from.earliest { return false }
    if let until = date(ProvisionRow.validUntilColumn), day > until.latest { return false }
    return true
  }

  private func suggestion(for label: ProvisionLabel, in instrument: Int32) -> String? {
    let labels = Set(
      instruments[Int(instrument)].provisions.map { strings[provisions.cell($0, 1)] })
    // The nearest whole of which the place asked for would be a part.
    let around = labels.compactMap(ProvisionLabel.init)
      .filter { $0.range == nil && $0.covers(label) }
    if let nearest = around.max(by: { $0.parts.count < $1.parts.count }) {
      return nearest.description
    }
    return Suggestions.closest(to: label.description, among: labels.sorted())
  }

  /// The first place whose text is the one wanted, in places sorted by their texts.
  private func search(
    _ places: Range<Int>, for text: [UInt8], string: (Int) -> Int32
  ) -> Int? {
    var low = places.lowerBound
    var high = places.upperBound
    while low < high {
      let middle = (low + high) / 2
      if strings.compare(string(middle), to: text) < 0 { low = middle + 1 } else { high = middle }
    }
    guard low < places.upperBound, strings.compare(string(low), to: text) == 0 else { return nil }
    return low
  }
}

import Diagnostics
import Documents

extension RegistryLoader {
  /// Reads reservations.csv, and finds the registered provisions that each touches.
  mutating func readReservations(_ file: SourceFile) {
    let columns = [
      "instrument", "state", "kind", "provisions", "effect", "from", "until", "in_force", "scope",
      "source", "confidence", "note",
    ]
    var seen: [[String]: SourceSpan] = [:]
    var found: [ReservationDraft] = []
    eachRow(of: file, columns: columns, needed: ["instrument", "state", "provisions", "effect"]) {
      loader, row in
      guard let draft = loader.reservation(&row) else { return }
      let key = ["instrument", "state", "provisions", "from", "scope"].map { row.text($0) }
      if let first = seen[key] {
        row.mistakes.append(
          LawDiagnostics.duplicate(
            "`\(row.text("state"))` and `\(row.text("provisions"))`", at: row.span, first: first))
        return
      }
      seen[key] = row.span
      found.append(draft)
    }
    found.sort {
      ($0.row.instrument, $0.row.state.code) < ($1.row.instrument, $1.row.state.code)
    }
    for reservation in found { take(reservation) }
    draft.rows.reaches.sort {
      ($0.provision, $0.state.code, $0.reservation) < ($1.provision, $1.state.code, $1.reservation)
    }
  }

  private mutating func reservation(_ row: inout SheetRow) -> ReservationDraft? {
    let instrument = instrument(&row)
    let state = row.state("state")
    let effect: ReservationEffect? = row.word("effect")
    let confidence: Confidence? = row.word("confidence")
    let from = row.date("from")
    let until = row.date("until")
    let source = source(&row)
    guard let cell = row.required("provisions"), let instrument, let state, let effect,
      let confidence, row.mistakes.isEmpty
    else { return nil }
    let adopted = draft.instruments[Int(instrument)].adopted
    row.checkAdoption("from", from, adopted)
    row.checkAdoption("until", until, adopted)
    row.checkOrder("from", from, "until", until)
    let stored = ReservationRow(
      instrument: instrument, state: state, kind: place(row.text("kind")), effect: effect,
      from: from, until: until, isInForce: row.text("in_force") == "false" ? 0 : 1,
      provisions: place(cell.text), scope: place(row.text("scope")), source: source,
      confidence: confidence, note: place(row.text("note")))
    return ReservationDraft(row: stored, targets: targets(cell, of: instrument))
  }

  /// The labels that the cell lists, each with its instrument; one without a label is general.
  private mutating func targets(
    _ cell: CSVCell, of instrument: Int32
  ) -> [(instrument: Int32, label: ProvisionLabel?)] {
    cell.text.split(separator: ";").compactMap { piece in
      let text = String(piece.drop { $0 == " " })
      if text == "general" { return (instrument, nil) }
      let first = text.split(separator: " ").first.map(String.init) ?? ""
      if draft.instrumentPlaces[first] != nil {
        return citation(text, at: cell.span, mustBeRegistered: false)
      }
      return (instrument, ProvisionLabel(text))
    }
  }

  private mutating func take(_ reservation: ReservationDraft) {
    let place = Int32(draft.rows.reservations.count)
    let row = reservation.row
    draft.rows.reservations.append(row)
    var extents: [Int32: ReservationExtent] = [:]
    for target in reservation.targets {
      for (label, provision) in draft.labels[target.instrument, default: []] {
        guard let named = target.label else {
          extents[provision] = extents[provision] ?? .general
          continue
        }
        if named.covers(label) {
          extents[provision] = .whole
        } else if label.covers(named), extents[provision] != .whole {
          extents[provision] = .part
        } else if row.effect == .geographicLimitation {
          extents[provision] = extents[provision] ?? .general
        }
      }
    }
    for (provision, extent) in extents {
      draft.rows.reaches.append(
        ReachRow(provision: provision, state: row.state, reservation: place, extent: extent))
    }
  }
}

/// A reservation before it has its place, with the labels it names.
private struct ReservationDraft {
  let row: ReservationRow
  let targets: [(instrument: Int32, label: ProvisionLabel?)]
}

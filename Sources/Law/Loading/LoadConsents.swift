import Diagnostics
import Documents

extension RegistryLoader {
  /// Reads consent.csv: what each State did about each treaty.
  mutating func readConsents(_ file: SourceFile) {
    let columns = [
      "instrument", "state", "signed", "consented", "act", "in_force", "withdrawn", "party_by",
      "status", "confidence", "source", "note",
    ]
    var seen: [[Int32]: SourceSpan] = [:]
    eachRow(of: file, columns: columns, needed: ["instrument", "state", "status", "confidence"]) {
      loader, row in
      let instrument = loader.instrument(&row)
      let state = row.state("state")
      let act: ConsentAct? = row.word("act", else: .unknown)
      let status: ConsentState? = row.word("status")
      let confidence: Confidence? = row.word("confidence")
      let signed = row.date("signed")
      let consented = row.date("consented")
      let inForce = row.date("in_force")
      let withdrawn = row.date("withdrawn")
      let partyBy = row.date("party_by")
      let source = loader.source(&row)
      guard let instrument, let state, let act, let status, let confidence, row.mistakes.isEmpty
      else { return }
      let key = [instrument, state.code]
      if let first = seen[key] {
        row.mistakes.append(
          LawDiagnostics.duplicate(
            "`\(state)` and `\(row.text("instrument"))`", at: row.span, first: first))
        return
      }
      seen[key] = row.span
      let adopted = loader.draft.instruments[Int(instrument)].adopted
      row.checkAdoption("signed", signed, adopted)
      row.checkAdoption("consented", consented, adopted)
      row.checkAdoption("in_force", inForce, adopted)
      row.checkOrder("in_force", inForce, "withdrawn", withdrawn)
      row.checkOrder("signed", signed, "consented", consented)
      loader.draft.rows.consents.append(
        ConsentRow(
          instrument: instrument, state: state, signed: signed, consented: consented, act: act,
          inForce: inForce, withdrawn: withdrawn, partyBy: partyBy, status: status,
          confidence: confidence, source: source, note: loader.place(row.text("note"))))
    }
  }

  /// Reads endorsements.csv: votes and endorsements of soft law.
  mutating func readEndorsements(_ file: SourceFile) {
    let columns = [
      "instrument", "state", "position", "day", "until", "source", "confidence", "note",
    ]
    var spans: [[Int32]: (row: EndorsementRow, span: SourceSpan?)] = [:]
    eachRow(of: file, columns: columns, needed: ["instrument", "state", "position"]) {
      loader, row in
      let instrument = loader.instrument(&row)
      let (state, group) = loader.stateOrGroup(&row)
      let position: EndorsementPosition? = row.word("position")
      let day = row.date("day")
      let until = row.date("until")
      let confidence: Confidence? = row.word("confidence")
      let source = loader.source(&row)
      guard let instrument, let position, let confidence, row.mistakes.isEmpty else { return }
      row.checkAdoption("day", day, loader.draft.instruments[Int(instrument)].adopted)
      row.checkOrder("day", day, "until", until)
      let made = EndorsementRow(
        instrument: instrument, state: state, group: group, position: position, day: day,
        until: until, source: source, confidence: confidence, note: loader.place(row.text("note")))
      let key = [instrument, state.code, group]
      if let earlier = spans[key] { row.checkPeriods(earlier.row, made, first: earlier.span) }
      spans[key] = (made, row.span)
      loader.draft.rows.endorsements.append(made)
    }
  }

  /// A State, or after `@` a group of States.
  private mutating func stateOrGroup(_ row: inout SheetRow) -> (state: State, group: Int32) {
    let nobody = State(code: 0)
    guard let cell = row.cell("state"), cell.text.hasPrefix("@") else {
      return (row.state("state") ?? nobody, -1)
    }
    let name = String(cell.text.dropFirst())
    if !draft.groupNames.contains(name) {
      row.mistakes.append(
        LawDiagnostics.unknownGroup(name, known: draft.groupNames, at: cell.span))
    }
    return (nobody, place(name))
  }
}

extension SheetRow {
  /// Reports two acts of one State on one text that hold on the same day.
  fileprivate mutating func checkPeriods(
    _ earlier: EndorsementRow, _ later: EndorsementRow, first: SourceSpan?
  ) {
    if earlier.day == later.day {
      mistakes.append(
        LawDiagnostics.duplicate(
          "`\(text("state"))` and `\(text("instrument"))`", at: span, first: first))
      return
    }
    let (one, two) =
      (earlier.day?.stored ?? Int32.min) < (later.day?.stored ?? Int32.min)
      ? (earlier, later) : (later, earlier)
    if let end = one.until, let start = two.day, end.earliest <= start.latest { return }
    // What a group says again is said by members that joined meanwhile as well.
    if one.group >= 0, one.position.commits == two.position.commits { return }
    mistakes.append(
      LawDiagnostics.overlap(
        "two acts of `\(text("state"))` on `\(text("instrument"))`", at: span, first: first))
  }
}

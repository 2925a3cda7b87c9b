import Diagnostics
import Documents

extension RegistryLoader {
  /// Reads sources.csv.
  mutating func readSources(_ file: SourceFile) {
    let columns = ["key", "source", "url", "as_of", "note"]
    eachRow(of: file, columns: columns, needed: ["key", "source"]) { loader, row in
      guard let key = row.required("key") else { return }
      guard loader.draft.sourceKeys.insert(key.text).inserted else {
        row.mistakes.append(LawDiagnostics.duplicate("source `\(key.text)`", at: key.span))
        return
      }
      loader.draft.rows.sources.append(
        SourceRow(
          key: loader.place(key.text), title: loader.place(row.text("source")),
          url: loader.place(row.text("url")), asOf: loader.place(row.text("as_of")),
          note: loader.place(row.text("note"))))
    }
  }

  /// Reads groups.csv: who is a member of what, and since when.
  mutating func readGroups(_ file: SourceFile) {
    let columns = ["group", "state", "from", "until", "source", "note"]
    var seen: Set<[String]> = []
    eachRow(of: file, columns: columns, needed: ["group", "state"]) { loader, row in
      let group = row.required("group")
      let state = row.state("state")
      let from = row.date("from")
      let until = row.date("until")
      let source = loader.source(&row)
      guard let group, let state, row.mistakes.isEmpty else { return }
      loader.draft.groupNames.insert(group.text)
      if !seen.insert([group.text, state.description, row.text("from")]).inserted {
        row.mistakes.append(
          LawDiagnostics.duplicate("`\(state)` in `\(group.text)`", at: row.span))
      }
      row.checkOrder("from", from, "until", until)
      loader.draft.rows.groups.append(
        GroupRow(
          group: loader.place(group.text), state: state, from: from, until: until, source: source,
          note: loader.place(row.text("note"))))
    }
  }

  /// Reads group_names.csv: who is in a group, in words.
  mutating func readGroupNames(_ file: SourceFile) {
    let columns = ["group", "members"]
    var seen: Set<String> = []
    eachRow(of: file, columns: columns, needed: columns) { loader, row in
      guard let group = row.required("group"), let members = row.required("members") else { return }
      let known = loader.draft.groupNames
      guard known.contains(group.text) else {
        row.mistakes.append(
          LawDiagnostics.unknownGroup(group.text, known: known, at: group.span))
        return
      }
      guard seen.insert(group.text).inserted else {
        row.mistakes.append(LawDiagnostics.duplicate("group `\(group.text)`", at: group.span))
        return
      }
      loader.draft.rows.groupNames.append(
        GroupNameRow(group: loader.place(group.text), members: loader.place(members.text)))
    }
  }

  /// Reads instruments.csv, and gives each instrument its place in the order of the ids.
  mutating func readInstruments(_ file: SourceFile) {
    let columns = [
      "id", "short_title", "full_title", "kind", "adopted", "entry_into_force", "region", "force",
      "binds", "citation", "url", "note",
    ]
    var found: [(id: String, row: InstrumentRow)] = []
    var seen: Set<String> = []
    eachRow(of: file, columns: columns, needed: ["id", "short_title", "kind", "force", "binds"]) {
      loader, row in
      guard let id = row.required("id") else { return }
      guard seen.insert(id.text).inserted else {
        row.mistakes.append(LawDiagnostics.duplicate("instrument `\(id.text)`", at: id.span))
        return
      }
      if let instrument = loader.instrumentRow(&row) { found.append((id.text, instrument)) }
    }
    found.sort { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
    for (place, entry) in found.enumerated() {
      draft.instrumentPlaces[entry.id] = Int32(place)
      draft.instruments.append(entry.row)
    }
  }

  private mutating func instrumentRow(_ row: inout SheetRow) -> InstrumentRow? {
    let kind: InstrumentKind? = row.word("kind")
    let force: Force? = row.word("force")
    let adopted = row.date("adopted")
    let inForce = row.date("entry_into_force")
    let region = group(&row, "region") ?? place("global")
    let (mode, states, openTo) = binds(&row)
    guard let kind, let force, let mode else { return nil }
    row.checkOrder("adopted", adopted, "entry_into_force", inForce)
    let firstState = Int32(draft.rows.states.count)
    draft.rows.states += states.map(StateRow.init)
    return InstrumentRow(
      id: place(row.text("id")), shortTitle: place(row.text("short_title")),
      fullTitle: place(row.text("full_title")), kind: kind, adopted: adopted, inForce: inForce,
      region: region, force: force, binds: mode, firstState: firstState,
      stateCount: Int32(states.count), citation: place(row.text("citation")),
      url: place(row.text("url")), note: place(row.text("note")), absence: .provesNothing,
      knownUpTo: nil, comparedUpTo: nil, presumedUpTo: nil, openTo: openTo, firstProvision: 0,
      provisionCount: 0)
  }

  /// Reads the column `binds`: a word, a group after `@`, or States.
  private mutating func binds(
    _ row: inout SheetRow
  ) -> (mode: BindingMode?, states: [State], openTo: Int32) {
    guard let cell = row.required("binds") else { return (nil, [], -1) }
    switch cell.text {
    case "parties": return (.parties, [], -1)
    case "union": return (.union, [], -1)
    case "all": return (BindingMode.all, [], -1)
    case "none": return (BindingMode.none, [], -1)
    case let text where text.hasPrefix("@"):
      let name = String(text.dropFirst())
      if !draft.groupNames.contains(name) {
        row.mistakes.append(
          LawDiagnostics.unknownGroup(name, known: draft.groupNames, at: cell.span))
      }
      return (.members, [], place(name))
    default:
      let codes = cell.text.split(separator: " ")
      let states = codes.compactMap { State($0) }
      if states.count != codes.count {
        row.mistakes.append(
          LawDiagnostics.unknownWord(
            cell.text, column: "binds",
            words: ["parties", "union", "all", "none", "@group", "codes of States"],
            at: cell.span))
      }
      return (.states, states, -1)
    }
  }

  /// Reads coverage.csv: how far each table of parties reaches.
  mutating func readCoverage(_ file: SourceFile) {
    let columns = [
      "instrument", "absence", "known_up_to", "compared_up_to", "presumed_up_to", "open_to",
      "reference_count", "reference", "note",
    ]
    var seen: Set<Int32> = []
    eachRow(of: file, columns: columns, needed: ["instrument", "absence", "known_up_to"]) {
      loader, row in
      let instrument = loader.instrument(&row)
      let absence: AbsenceMeaning? = row.word("absence")
      let known = row.date("known_up_to")
      let compared = row.date("compared_up_to")
      let presumed = row.date("presumed_up_to")
      let openTo = row.text("open_to") == "any" ? nil : loader.group(&row, "open_to")
      guard let instrument, let absence, row.mistakes.isEmpty else { return }
      if !seen.insert(instrument).inserted {
        row.mistakes.append(
          LawDiagnostics.duplicate("`\(row.text("instrument"))`", at: row.span))
      }
      row.checkOrder("compared_up_to", compared, "known_up_to", known)
      let place = Int(instrument)
      loader.draft.instruments[place].absence = absence
      loader.draft.instruments[place].knownUpTo = known
      loader.draft.instruments[place].comparedUpTo = compared
      loader.draft.instruments[place].presumedUpTo = presumed
      if let openTo { loader.draft.instruments[place].openTo = openTo }
      if let known {
        let last = known.latest.daysSinceEpoch
        let upTo = LawNumber.upTo.rawValue
        loader.draft.numbers[upTo] = max(loader.draft.numbers[upTo], last)
      }
    }
  }

  /// The place of the name of a group, which must be known; `nil` for an empty cell.
  mutating func group(_ row: inout SheetRow, _ column: String) -> Int32? {
    guard let cell = row.cell(column) else { return nil }
    if cell.text != "parties", !draft.groupNames.contains(cell.text) {
      row.mistakes.append(
        LawDiagnostics.unknownGroup(cell.text, known: draft.groupNames, at: cell.span))
    }
    return place(cell.text)
  }
}

extension SheetRow {
  /// Reports a pair of dates of which the second lies wholly before the first.
  mutating func checkOrder(
    _ firstColumn: String, _ first: RecordedDate?, _ secondColumn: String, _ second: RecordedDate?
  ) {
    guard let first, let second, second.latest < first.earliest else { return }
    mistakes.append(
      LawDiagnostics.outOfOrder(
        "\(secondColumn) \(second)", before: "\(firstColumn) \(first)",
        at: cell(secondColumn)?.span, other: cell(firstColumn)?.span))
  }

  /// Reports a date that lies wholly before the instrument was adopted.
  mutating func checkAdoption(_ column: String, _ date: RecordedDate?, _ adopted: RecordedDate?) {
    guard let date, let adopted, date.latest < adopted.earliest else { return }
    mistakes.append(
      LawDiagnostics.beforeAdoption("\(column) \(date)", adopted: adopted, at: cell(column)?.span))
  }
}

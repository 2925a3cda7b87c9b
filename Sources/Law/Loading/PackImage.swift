extension RegistryLoader {
  /// The stored form of all that was read: each table sorted as its row says.
  mutating func image() -> LawImage {
    var rows = draft.rows
    rows.consents.sort { ($0.instrument, $0.state) < ($1.instrument, $1.state) }
    rows.endorsements.sort {
      ($0.instrument, $0.state.code, $0.day?.stored ?? Int32.min)
        < ($1.instrument, $1.state.code, $1.day?.stored ?? Int32.min)
    }
    rows.groups.sort {
      ($0.group, $0.state.code, $0.from?.stored ?? Int32.min)
        < ($1.group, $1.state.code, $1.from?.stored ?? Int32.min)
    }
    rows.groupNames.sort { $0.group < $1.group }
    rows.carriages.sort { ($0.instrument, $0.provision) < ($1.instrument, $1.provision) }
    rows.parts.sort { $0.instrument < $1.instrument }
    rows.limits.sort { $0.instrument < $1.instrument }
    rows.unionActs.sort { $0.instrument < $1.instrument }
    rows.unionExceptions.sort { ($0.instrument, $0.state) < ($1.instrument, $1.state) }
    rows.transitions.sort { $0.state < $1.state }
    rows.interpretations.sort { ($0.instrument, $0.of) < ($1.instrument, $1.of) }
    rows.customs.sort { ($0.instrument, $0.provision) < ($1.instrument, $1.provision) }
    rows.objectors.sort { ($0.id, $0.state) < ($1.id, $1.state) }
    rows.mirrors.sort { ($0.provision, $0.instrument) < ($1.provision, $1.instrument) }
    let texts = strings.table
    rows.sources.sort { texts[$0.key].utf8.lexicographicallyPrecedes(texts[$1.key].utf8) }
    var tables = [NumberList](repeating: NumberList([]), count: LawTable.allCases.count)
    var indexes = tables
    func store<Row: LawRow>(_ table: LawTable, _ rows: [Row], isIndexed: Bool = false) {
      let stored = isIndexed ? RowTable(rows).indexed() : RowTable(rows)
      tables[table.rawValue] = stored.cells
      indexes[table.rawValue] = stored.index
    }
    store(.instruments, draft.instruments)
    store(.provisions, draft.provisions.map(\.row))
    store(.consents, rows.consents, isIndexed: true)
    store(.reservations, rows.reservations, isIndexed: true)
    store(.reaches, rows.reaches, isIndexed: true)
    store(.endorsements, rows.endorsements, isIndexed: true)
    store(.groups, rows.groups)
    store(.groupNames, rows.groupNames)
    store(.carriages, rows.carriages, isIndexed: true)
    store(.parts, rows.parts, isIndexed: true)
    store(.limits, rows.limits, isIndexed: true)
    store(.unionActs, rows.unionActs, isIndexed: true)
    store(.unionExceptions, rows.unionExceptions, isIndexed: true)
    store(.transitions, rows.transitions)
    store(.interpretations, rows.interpretations, isIndexed: true)
    store(.customs, rows.customs, isIndexed: true)
    store(.objectors, rows.objectors)
    store(.mirrors, rows.mirrors, isIndexed: true)
    store(.sources, rows.sources)
    store(.states, rows.states)
    tables[LawTable.numbers.rawValue] = NumberList(draft.numbers)
    return LawImage(strings: texts, tables: tables, indexes: indexes)
  }
}

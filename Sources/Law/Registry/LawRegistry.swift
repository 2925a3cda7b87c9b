/// All the law we know: instruments, provisions, and who is bound by what since when.
///
/// Immutable. Kept as lists of integers and one table of texts, so that it can be built into the
/// program and read where it lies; texts are made when they are asked for.
///
/// A class because it is handed on with every question, and has many tables.
package final class LawRegistry: Sendable {
  /// The stored form.
  package let image: LawImage

  let instruments: RowTable<InstrumentRow>
  let provisions: RowTable<ProvisionRow>
  let consents: RowTable<ConsentRow>
  let reservations: RowTable<ReservationRow>
  let reaches: RowTable<ReachRow>
  let endorsements: RowTable<EndorsementRow>
  let groups: RowTable<GroupRow>
  let groupNames: RowTable<GroupNameRow>
  let carriages: RowTable<CarriageRow>
  let parts: RowTable<PartRow>
  let limits: RowTable<LimitRow>
  let unionActs: RowTable<UnionActRow>
  let unionExceptions: RowTable<UnionExceptionRow>
  let transitions: RowTable<TransitionRow>
  let interpretations: RowTable<InterpretationRow>
  let customs: RowTable<CustomRow>
  let objectors: RowTable<ObjectorRow>
  let mirrors: RowTable<MirrorRow>
  let sources: RowTable<SourceRow>
  let states: RowTable<StateRow>

  /// Takes the stored form.
  ///
  /// - Complexity: O(1).
  package init(image: LawImage) {
    self.image = image
    instruments = image.table(.instruments, of: InstrumentRow.self)
    provisions = image.table(.provisions, of: ProvisionRow.self)
    consents = image.table(.consents, of: ConsentRow.self)
    reservations = image.table(.reservations, of: ReservationRow.self)
    reaches = image.table(.reaches, of: ReachRow.self)
    endorsements = image.table(.endorsements, of: EndorsementRow.self)
    groups = image.table(.groups, of: GroupRow.self)
    groupNames = image.table(.groupNames, of: GroupNameRow.self)
    carriages = image.table(.carriages, of: CarriageRow.self)
    parts = image.table(.parts, of: PartRow.self)
    limits = image.table(.limits, of: LimitRow.self)
    unionActs = image.table(.unionActs, of: UnionActRow.self)
    unionExceptions = image.table(.unionExceptions, of: UnionExceptionRow.self)
    transitions = image.table(.transitions, of: TransitionRow.self)
    interpretations = image.table(.interpretations, of: InterpretationRow.self)
    customs = image.table(.customs, of: CustomRow.self)
    objectors = image.table(.objectors, of: ObjectorRow.self)
    mirrors = image.table(.mirrors, of: MirrorRow.self)
    sources = image.table(.sources, of: SourceRow.self)
    states = image.table(.states, of: StateRow.self)
  }

  /// All texts.
  var strings: StringTable { image.strings }

  /// The last day that any table of parties reaches; each treaty has its own, which may be earlier.
  package var upTo: CalendarDate { CalendarDate(daysSinceEpoch: number(.upTo)) }

  /// The instrument whose members are bound by the acts of the Union.
  var membership: Int32 { number(.membership) }

  private func number(_ number: LawNumber) -> Int32 {
    image.tables[LawTable.numbers.rawValue][number.rawValue]
  }
}

extension LawRegistry: Hashable {
  /// Whether they hold the same law.
  package static func == (left: LawRegistry, right: LawRegistry) -> Bool {
    left === right || left.image == right.image
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(image) }
}

/// Single numbers that an image keeps.
enum LawNumber: Int, CaseIterable {
  /// Days since 1970-01-01 of the last day that any table reaches.
  case upTo
  /// Place of the treaty by which States are members of the Union.
  case membership
}

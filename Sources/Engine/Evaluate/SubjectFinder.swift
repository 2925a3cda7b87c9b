import CEL
import Documents
import Findings
import Rules

/// Finds what a rule is decided for: the proposal, or each of its measures, populations, parties or
/// funding lines.
struct SubjectFinder {
  /// A measure's facts as they are for one population, where they differ.
  struct Variant {
    /// The measure's place in the proposal.
    let measure: Int
    let population: String
    let record: Value
  }

  /// A subject and the values of its scope's variables.
  struct Found {
    let subject: Subject
    let variables: [Value]
  }

  let projection: Projection
  let store: ValueStore
  let variants: [Variant]

  private static let overrides = FieldKey("overrides")
  private static let populations = FieldKey("populations")

  /// Lays out each measure once more for every population that its `overrides` name.
  static func variants(with builder: inout ProjectionBuilder, store: ValueStore) -> [Variant] {
    let finder = SubjectFinder(projection: builder.projection, store: store, variants: [])
    var result: [Variant] = []
    for (place, measure) in finder.list("measures").enumerated() {
      guard let record = builder.projection.record(at: measure.offset),
        let node = record.nodes.first,
        let overrides = node.value(for: Self.overrides)
      else { continue }
      for override in overrides.elements {
        let value = builder.build(override, over: record)
        for population in override.value(for: Self.populations)?.elements.map(\.text) ?? [] {
          result.append(Variant(measure: place, population: population, record: value))
        }
      }
    }
    return result
  }

  /// The subjects of a scope, in the order of the proposal.
  func subjects(of scope: RuleScope) -> [Found] {
    switch scope {
    case .proposal: return [Found(subject: Subject(), variables: [])]
    case .party:
      return list("parties").enumerated().map { place, party in
        Found(subject: Subject(party: id(of: party, or: place)), variables: [party])
      }
    case .fundingLine:
      return list("funding_lines").enumerated().map { place, line in
        Found(subject: Subject(fundingLine: id(of: line, or: place)), variables: [line])
      }
    case .measure: return list("measures").enumerated().flatMap(measures)
    case .population: return list("measures").enumerated().flatMap(populations)
    }
  }

  /// A measure as it is for all, and once more for each population for which its facts differ.
  private func measures(_ place: Int, _ measure: Value) -> [Found] {
    let name = id(of: measure, or: place)
    let special = variants.filter { $0.measure == place }
    let covered = ids(in: field("populations", of: measure))
    let general = Found(subject: Subject(measure: name), variables: [measure])
    let others = special.map {
      Found(subject: Subject(measure: name, population: $0.population), variables: [$0.record])
    }
    // Where every population has facts of its own, the measure's general facts are nobody's.
    let isOverridden = !covered.isEmpty && Set(special.map(\.population)).isSuperset(of: covered)
    return isOverridden ? others : [general] + others
  }

  /// A measure with each of its populations; with an unknown one if it names none.
  private func populations(_ place: Int, _ measure: Value) -> [Found] {
    let name = id(of: measure, or: place)
    let named = field("populations", of: measure)
    let covered = ids(in: named)
    guard !covered.isEmpty else {
      let unknown: Value =
        named?.isUnknown == true
        ? named ?? .absent : .unknown(address(ofField: "populations", of: measure))
      return [Found(subject: Subject(measure: name), variables: [measure, unknown])]
    }
    return covered.map { population in
      let record = variants.first { $0.measure == place && $0.population == population }?.record
      let found = list("populations").first { id(of: $0, or: -1) == population }
      return Found(
        subject: Subject(measure: name, population: population),
        variables: [
          record ?? measure, found ?? .unknown(address(ofField: "populations", of: measure)),
        ])
    }
  }

  // MARK: Reading records

  private func list(_ name: String) -> [Value] {
    guard let value = field(name, of: projection.root), value.kind == .list else { return [] }
    return Array(store.elements(of: value))
  }

  private func slot(_ name: String, of record: Value) -> Int? {
    guard record.kind == .record, projection.layout.objects.indices.contains(record.typeIndex)
    else {
      return nil
    }
    return projection.layout.objects[record.typeIndex].fields.firstIndex { $0.schema.name == name }
  }

  private func field(_ name: String, of record: Value) -> Value? {
    slot(name, of: record).map { store.field($0, of: record) }
  }

  private func address(ofField name: String, of record: Value) -> UInt32 {
    UInt32(record.offset + (slot(name, of: record) ?? 0))
  }

  /// The `id` of a record, or a State's code, or else its number.
  private func id(of record: Value, or place: Int) -> String {
    for name in ["id", "state"] {
      if let value = field(name, of: record), value.kind == .string {
        return store.string(of: value)
      }
    }
    return String(place + 1)
  }

  private func ids(in list: Value?) -> [String] {
    guard let list, list.kind == .list else { return [] }
    return Array(store.elements(of: list)).filter { $0.kind == .string }.map {
      store.string(of: $0)
    }
  }
}

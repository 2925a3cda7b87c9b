import CEL
import Documents
import Findings
import Rules

/// The facts of a proposal as things that may change: which slots are one fact, what hangs on it, and
/// where rules know it by which name.
///
/// A class because it is worked out only as far as it is asked for, and then remembered.
final class FactTable {
  let view: EvaluationView
  let textIsAvailable: Bool
  private let reads: ExpressionReads
  private lazy var groups = slotGroups()
  private lazy var dependents = silenceDependents()
  private lazy var conditions = dependents.reduce(into: [Int: [Int]]()) { result, entry in
    for address in entry.value { result[address, default: []].append(entry.key) }
  }

  init(view: EvaluationView, reads: ExpressionReads, textIsAvailable: Bool) {
    self.view = view
    self.reads = reads
    self.textIsAvailable = textIsAvailable
  }

  private var projection: Projection { view.projection }

  /// The first slot of the fact that a slot belongs to: its identity.
  ///
  /// A measure is laid out once more for each population with facts of its own; what these share is one fact.
  func fact(at address: Int) -> Int { groups.first[address] ?? address }

  /// Every slot of a fact.
  func slots(of fact: Int) -> [Int] { groups.slots[fact] ?? [fact] }

  /// The slots of which silence means something else while the fact in this slot holds.
  func silenceDepending(on address: Int) -> [Int] { dependents[address] ?? [] }

  /// The slots of the facts by which it is decided what silence means here, ascending.
  func silenceConditions(of address: Int) -> [Int] { conditions[address]?.sorted() ?? [] }

  /// Whether a trigger may be implied by the fact.
  func impliesTriggers(_ address: Int) -> Bool {
    reads.triggers.contains(name(at: address))
  }

  /// The places of the rules whose verdict may change with the facts, ascending.
  func rules(reading facts: [Int]) -> [Int] {
    var names: Set<String> = []
    for fact in facts {
      names.insert(name(at: fact))
      for slot in slots(of: fact) {
        for dependent in silenceDepending(on: slot) { names.insert(name(at: dependent)) }
      }
      if impliesTriggers(fact) {
        for trigger in view.silentTriggers { names.insert(name(at: trigger.address)) }
      }
    }
    return reads.rules(reading: names)
  }

  private func name(at address: Int) -> String {
    projection.origin(at: address).map { projection.field(of: $0).schema.name } ?? ""
  }

  /// A fact's path as rules write it, see ``Projection/rulePath(of:)``.
  func rulePath(at address: Int) -> String? {
    projection.origin(at: address).flatMap { projection.rulePath(of: $0) }
  }

  // MARK: Working out

  private func slotGroups() -> (first: [Int: Int], slots: [Int: [Int]]) {
    struct Key: Hashable {
      let path: DocumentPath
      let node: Int32
    }
    // Only where a record stands at the same place as another can two slots be one fact.
    var seen: Set<DocumentPath> = []
    let isRepeated = projection.records.indices.contains { place in
      !seen.insert(projection.path(ofRecord: Int32(place))).inserted
    }
    guard isRepeated else { return ([:], [:]) }
    var known: [Key: Int] = [:]
    var first: [Int: Int] = [:]
    var slots: [Int: [Int]] = [:]
    for address in projection.addresses {
      guard let origin = projection.origin(at: address) else { continue }
      let key = Key(
        path: projection.path(of: origin), node: (origin.value ?? origin.holder)?.index ?? -1)
      let fact = known[key] ?? address
      known[key] = fact
      first[address] = fact
      slots[fact, default: []].append(address)
    }
    return (first, slots)
  }

  private func silenceDependents() -> [Int: [Int]] {
    var result: [Int: [Int]] = [:]
    for address in projection.addresses {
      guard let origin = projection.origin(at: address), origin.layer == .silence,
        let conditions = projection.field(of: origin).schema.fact?.silence.asksIf,
        !conditions.isEmpty, let subject = subject(of: origin.record)
      else { continue }
      for condition in conditions {
        if let slot = slot(at: condition.path, from: subject) {
          result[slot, default: []].append(address)
        }
      }
    }
    return result
  }

  /// The record of the list element that a record stands in.
  private func subject(of record: Int32) -> Projection.Record? {
    var index = record
    while index >= 0 {
      let record = projection.records[Int(index)]
      if record.place >= 0 { return record }
      index = record.parent
    }
    return nil
  }

  private func slot(at path: String, from record: Projection.Record) -> Int? {
    var object = record.object
    var address = record.address
    var names = path.split(separator: ".").map(String.init)[...]
    while let name = names.popFirst() {
      let fields = projection.layout.objects[object].fields
      guard let slot = fields.firstIndex(where: { $0.schema.name == name }) else { return nil }
      if names.isEmpty { return address + slot }
      guard case .group(let inner) = fields[slot].slot else { return nil }
      object = inner
      address = view.store.value(at: address + slot).offset
    }
    return nil
  }
}

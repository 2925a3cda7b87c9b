import CEL
import Documents
import Findings
import Rules

/// A proposal as CEL records, with the origin of every slot: what evidence and questions are made from.
///
/// A slot that is not known holds an unknown whose attribute is the slot's own address, so that what an
/// expression could not decide leads back to the facts it asked for.
struct Projection {
  /// How a slot came to its value.
  enum State: UInt8 {
    case written
    /// Nothing is said, and the schema gives that a meaning.
    case assumed
    /// Nothing is said, so the value is unknown.
    case silent
    /// The author wrote `unknown`, or the text could not be seen.
    case unknown
    case contested
  }

  /// Where a slot's value comes from.
  struct Origin {
    /// The record in ``Projection/records``, and the field's place in its object.
    let record: Int32
    let field: Int32
    var state: State
    var layer: Evidence.Layer
    /// The value that was judged.
    let value: Node?
    /// The fact's record, with source and note.
    let holder: Node?

    /// The origin of a slot of which nothing is written.
    static func silence(record: Int32, field: Int32, _ state: State) -> Origin {
      Origin(
        record: record, field: field, state: state, layer: .silence, value: nil, holder: nil)
    }
  }

  /// A record of the projection, and where it stands in the proposal.
  struct Record {
    let object: Int
    /// Address of the first slot.
    let address: Int
    /// The record around it; -1 for the root.
    let parent: Int32
    /// The field of the parent, and the place in its list (-1 for a group).
    let field: Int32
    let place: Int32
    /// The mapping as written, the most special first; empty if the group is not written at all.
    let nodes: [Node]
  }

  let layout: SchemaLayout
  /// The root record, whose fields are the CEL variables.
  var root = Value.absent
  private(set) var records: [Record] = []
  private(set) var origins: [Origin] = []
  /// Origin by slot address less ``firstAddress``; -1 for none.
  private var originIndex: [Int32] = []
  private let firstAddress: Int

  init(layout: SchemaLayout, firstAddress: Int) {
    self.layout = layout
    self.firstAddress = firstAddress
    let usual = layout.objects.reduce(0) { $0 + $1.fields.count }
    origins.reserveCapacity(usual)
    originIndex.reserveCapacity(usual)
  }

  /// The origin of a slot; `nil` for addresses that hold no fact.
  func origin(at address: Int) -> Origin? {
    let index = address - firstAddress
    guard originIndex.indices.contains(index), originIndex[index] >= 0 else { return nil }
    return origins[Int(originIndex[index])]
  }

  /// Adds a record and gives its number; no fact is in its slots yet.
  mutating func add(_ record: Record, slots: Int) -> Int32 {
    let missing = record.address + slots - firstAddress - originIndex.count
    if missing > 0 { originIndex.append(contentsOf: repeatElement(-1, count: missing)) }
    records.append(record)
    return Int32(records.count - 1)
  }

  /// Says where the value of a slot of a record comes from.
  mutating func note(_ origin: Origin, at address: Int) {
    originIndex[address - firstAddress] = Int32(origins.count)
    origins.append(origin)
  }

  /// Puts another origin in place of a slot's.
  mutating func replace(_ origin: Origin, at address: Int) {
    let index = address - firstAddress
    guard originIndex.indices.contains(index), originIndex[index] >= 0 else { return }
    origins[Int(originIndex[index])] = origin
  }

  /// The addresses of all slots that hold facts, ascending.
  var addresses: [Int] {
    originIndex.indices.lazy.filter { originIndex[$0] >= 0 }.map { $0 + firstAddress }
  }

  /// Changes how a slot is said to have come to its value.
  mutating func mark(_ state: State, at address: Int) {
    let index = address - firstAddress
    guard originIndex.indices.contains(index), originIndex[index] >= 0 else { return }
    origins[Int(originIndex[index])].state = state
  }

  /// The field a slot is for.
  func field(of origin: Origin) -> SchemaLayout.Field {
    layout.objects[records[Int(origin.record)].object].fields[Int(origin.field)]
  }

  /// `measures[0].remedy.suspensive`: the slot's path in the proposal.
  func path(of origin: Origin) -> DocumentPath {
    path(ofRecord: origin.record).appending(field(of: origin).schema.name)
  }

  /// A slot's path as rules write it, from the subject it stands in: `measure.remedy.suspensive`.
  func rulePath(of origin: Origin) -> String? {
    var names = [field(of: origin).schema.name]
    var index = origin.record
    while index >= 0 {
      let record = records[Int(index)]
      guard record.parent >= 0 else { break }
      let name = name(of: record)
      if record.place < 0 {
        names.append(name)
      } else {
        let isInRoot = records[Int(record.parent)].parent < 0
        let scope = RuleScope.allCases.first { $0.list == name && isInRoot }
        guard let scope else { return nil }
        return ([scope.rawValue] + names.reversed()).joined(separator: ".")
      }
      index = record.parent
    }
    return names.reversed().joined(separator: ".")
  }

  /// The path of a record.
  func path(ofRecord index: Int32) -> DocumentPath {
    let record = records[Int(index)]
    guard record.parent >= 0 else { return .root }
    let path = path(ofRecord: record.parent).appending(name(of: record))
    return record.place < 0 ? path : path.appending(Int(record.place))
  }

  /// The name of the field that holds a record, which must not be the root.
  func name(of record: Record) -> String {
    let parent = records[Int(record.parent)]
    return layout.objects[parent.object].fields[Int(record.field)].schema.name
  }

  /// The record whose slots begin at an address.
  func record(at address: Int) -> Record? { records.first { $0.address == address } }
}

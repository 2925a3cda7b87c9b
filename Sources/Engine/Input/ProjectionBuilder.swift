import CEL
import Documents
import Findings
import Rules

/// Lays a proposal out as CEL records, with practice taken in or by its text alone.
struct ProjectionBuilder {
  /// Which of the two things a fact may say is judged.
  enum View {
    /// The text alone.
    case onPaper
    /// The text, and practice where it is reported.
    case inPractice
  }

  private let store: ValueStore
  private let reader: FactReader
  private let view: View
  /// Silence is read only where the whole text could be.
  private let textIsAvailable: Bool
  private(set) var projection: Projection
  /// Whether any fact has a practice that the other view would leave out.
  private(set) var hasPractice = false
  private static let overridesKey = FieldKey("overrides")

  init(
    layout: SchemaLayout, store: ValueStore, reader: FactReader, view: View, textIsAvailable: Bool
  ) {
    self.store = store
    self.reader = reader
    self.view = view
    self.textIsAvailable = textIsAvailable
    projection = Projection(layout: layout, firstAddress: store.makeList([]).offset)
  }

  /// Lays out the whole proposal.
  mutating func build(_ root: Node) {
    projection.root = record(
      object: 0, nodes: [root], parent: -1, field: -1, place: -1, subject: [root])
  }

  /// Lays out an element of a list of the root once more, with some facts replaced.
  ///
  /// - Parameters:
  ///   - override: The mapping whose facts hold instead of the element's own.
  ///   - original: The element's record.
  /// - Returns: The new record.
  mutating func build(_ override: Node, over original: Projection.Record) -> Value {
    let nodes = [override] + original.nodes
    return record(
      object: original.object, nodes: nodes, parent: original.parent, field: original.field,
      place: original.place, subject: nodes)
  }

  private mutating func record(
    object: Int, nodes: [Node], parent: Int32, field: Int32, place: Int32, subject: [Node]
  ) -> Value {
    let fields = projection.layout.objects[object].fields
    let value = store.makeRecord(structure: object, fields: fields.count)
    let index = Int32(projection.records.count)
    projection.records.append(
      .init(
        object: object, address: value.offset, parent: parent, field: field, place: place,
        nodes: nodes))
    for (slot, field) in fields.enumerated() {
      let written = nodes.lazy.compactMap { $0.value(for: field.schema.key) }
      let content: Value
      switch field.slot {
      case .group(let inner):
        content = record(
          object: inner, nodes: written.filter { $0.kind == .mapping }, parent: index,
          field: Int32(slot), place: -1, subject: parent < 0 ? [] : subject)
      case .records(let inner):
        content = records(
          written.first, object: inner, parent: index, slot: slot, address: value.offset + slot)
      case .scalar(let kind):
        content = fact(
          written.first, field, kind, isList: false, record: index, slot: slot,
          address: value.offset + slot, subject: subject)
      case .scalars(let kind):
        content = fact(
          written.first, field, kind, isList: true, record: index, slot: slot,
          address: value.offset + slot, subject: subject)
      }
      store.setField(slot, of: value, to: content)
    }
    return value
  }

  private mutating func records(
    _ list: Node?, object: Int, parent: Int32, slot: Int, address: Int
  ) -> Value {
    guard let list, list.kind == .sequence else {
      let state: Projection.State = textIsAvailable ? .silent : .unknown
      projection.note(
        .init(
          record: parent, field: Int32(slot), state: state, layer: .silence, value: nil,
          holder: nil), at: address)
      // A list of measures, parties or money that is not there is empty; nothing is asked of its elements.
      return store.makeList([])
    }
    var elements: [Value] = []
    for (place, node) in list.elements.enumerated() {
      elements.append(
        record(
          object: object, nodes: [node], parent: parent, field: Int32(slot), place: Int32(place),
          subject: [node]))
    }
    return store.makeList(elements)
  }

  private mutating func fact(
    _ node: Node?, _ field: SchemaLayout.Field, _ kind: ScalarKind, isList: Bool, record: Int32,
    slot: Int, address: Int, subject: [Node]
  ) -> Value {
    let attribute = UInt32(address)
    let traits = field.schema.fact
    // Nothing is written of most facts, and nothing has to be decided of them.
    let nodes = node.map {
      isList && $0.kind == .sequence
        ? .init(value: $0, practice: nil, record: nil) : FactReader.nodes(of: $0)
    }
    var decided =
      nodes.map { decision($0, traits, kind, isList: isList, attribute: attribute) } ?? .silent
    if case .silent = decided.reading {
      let meaning = silenceMeaning(traits, subject: subject)
      let silence = SilentFact(
        traits: traits, kind: kind, isList: isList, attribute: attribute,
        periodType: reader.periodType)
      decided.value = silence.value(meaning, in: store)
      decided.state =
        decided.value.isUnknown ? (textIsAvailable ? .silent : .unknown) : .assumed
    }
    let value = decided.value.kind == .absent ? .unknown(attribute) : decided.value
    projection.note(
      .init(
        record: record, field: Int32(slot), state: decided.state, layer: decided.layer,
        value: decided.layer == .practice ? nodes?.practice : nodes?.value, holder: nodes?.record),
      at: address)
    return value
  }

  /// Reads what is written of a fact, and decides which of it is judged.
  private mutating func decision(
    _ nodes: FactReader.Nodes, _ traits: FactTraits?, _ kind: ScalarKind, isList: Bool,
    attribute: UInt32
  ) -> FactDecision.Result {
    func read(_ node: Node?) -> FactReading {
      isList
        ? reader.readList(node, record: nodes.record, as: kind, slot: attribute)
        : reader.read(node, record: nodes.record, as: kind, slot: attribute)
    }
    let text = read(nodes.value)
    let practice = read(nodes.practice)
    if case .silent = practice {} else { hasPractice = true }
    return FactDecision(
      text: text, practice: practice, view: view, polarity: traits?.polarity ?? .neutral
    )
    .decide()
  }

  /// What silence means here: a safeguard fails only where the text could be read in full and does not
  /// leave the matter to someone else.
  private func silenceMeaning(_ traits: FactTraits?, subject: [Node]) -> SilenceMeaning {
    guard let traits else { return .asks }
    guard traits.silence.meaning == .fails else { return traits.silence.meaning }
    guard textIsAvailable else { return .asks }
    return traits.silence.asksIf.contains { holds($0.path, in: subject) } ? .asks : .fails
  }

  /// Whether a yes/no fact of the subject is written as anything but no.
  private func holds(_ path: String, in subject: [Node]) -> Bool {
    for node in subject {
      var current: Node? = node
      for name in path.split(separator: ".") {
        current = current?.value(forKey: String(name))
      }
      guard let found = current else { continue }
      let value = FactReader.nodes(of: found).value
      return value?.yesNoValue != false && value?.text != "silent"
    }
    return false
  }
}

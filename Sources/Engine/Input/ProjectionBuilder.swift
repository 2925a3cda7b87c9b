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
    let index = projection.add(
      .init(
        object: object, address: value.offset, parent: parent, field: field, place: place,
        nodes: nodes), slots: fields.count)
    for (slot, field) in fields.enumerated() {
      let content: Value
      switch field.slot {
      case .group(let inner):
        content = record(
          object: inner,
          nodes: nodes.isEmpty
            ? []
            : nodes.compactMap { $0.value(for: field.schema.key) }.filter { $0.kind == .mapping },
          parent: index, field: Int32(slot), place: -1, subject: parent < 0 ? [] : subject)
      case .records(let inner):
        content = records(
          written(field, in: nodes), object: inner, parent: index, slot: slot,
          address: value.offset + slot)
      case .scalar, .scalars:
        if let node = written(field, in: nodes) {
          content = fact(
            node,
            at: FactPlace(
              field: field, record: index, slot: slot, address: value.offset + slot,
              subject: subject))
        } else {
          // As with nearly all.
          let silence = meaning(ofSilenceOn: field, at: value.offset + slot, subject: subject)
          content = silence.value
          projection.note(
            .silence(record: index, field: Int32(slot), silence.state), at: value.offset + slot)
        }
      }
      store.setField(slot, of: value, to: content)
    }
    return value
  }

  /// What is written of a field, in the most special of the mappings.
  private func written(_ field: SchemaLayout.Field, in nodes: [Node]) -> Node? {
    for node in nodes {
      if let value = node.value(for: field.schema.key) { return value }
    }
    return nil
  }

  private mutating func records(
    _ list: Node?, object: Int, parent: Int32, slot: Int, address: Int
  ) -> Value {
    guard let list, list.kind == .sequence else {
      let state: Projection.State = textIsAvailable ? .silent : .unknown
      projection.note(.silence(record: parent, field: Int32(slot), state), at: address)
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

  /// The slot in which a fact is laid out.
  private struct FactPlace {
    let field: SchemaLayout.Field
    let record: Int32
    /// The field's place in its record.
    let slot: Int
    let address: Int
    /// The mappings of the part of the proposal that it is a fact of.
    let subject: [Node]
  }

  private mutating func fact(_ node: Node, at place: FactPlace) -> Value {
    let attribute = UInt32(place.address)
    let (kind, isList) = (place.field.schema.type.kind, place.field.isList)
    let nodes: FactReader.Nodes =
      isList && node.kind == .sequence
      ? .init(value: node, practice: nil, record: nil) : FactReader.nodes(of: node)
    func read(_ node: Node?) -> FactReading {
      isList
        ? reader.readList(node, record: nodes.record, as: kind, slot: attribute)
        : reader.read(node, record: nodes.record, as: kind, slot: attribute)
    }
    let text = read(nodes.value)
    let practice = read(nodes.practice)
    if case .silent = practice {} else { hasPractice = true }
    var decided = FactDecision(
      text: text, practice: practice, view: view,
      polarity: place.field.schema.fact?.polarity ?? .neutral
    )
    .decide()
    if case .silent = decided.reading {
      (decided.value, decided.state) = meaning(
        ofSilenceOn: place.field, at: place.address, subject: place.subject)
    }
    projection.note(
      .init(
        record: place.record, field: Int32(place.slot), state: decided.state,
        layer: decided.layer,
        value: decided.layer == .practice ? nodes.practice : nodes.value, holder: nodes.record),
      at: place.address)
    return decided.value.kind == .absent ? .unknown(attribute) : decided.value
  }

  /// What a fact counts as of which nothing is said, and whether it has to be asked for.
  private func meaning(
    ofSilenceOn field: SchemaLayout.Field, at address: Int, subject: [Node]
  ) -> (value: Value, state: Projection.State) {
    let meaning = silenceMeaning(field.schema.fact, subject: subject)
    let value =
      meaning == .asks
      ? .unknown(UInt32(address))
      : SilentFact(
        traits: field.schema.fact, kind: field.schema.type.kind, isList: field.isList,
        attribute: UInt32(address), periodType: reader.periodType
      ).value(meaning, in: store)
    return (value, value.isUnknown ? (textIsAvailable ? .silent : .unknown) : .assumed)
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

internal import CEL
internal import Diagnostics
internal import Documents

/// The fields of a record type with their keys hashed, so that a document's keys find their slots.
struct DocumentShape: Sendable {
  /// A field by its key.
  struct Slot: Sendable {
    let key: FieldKey
    let type: CELType
  }

  let name: String
  let slots: [Slot]
  /// By slot: the place of the record type that the field holds, directly or in a list; -1 for none.
  let inner: [Int]

  /// The shapes of an environment's structures, in their order.
  static func all(of environment: Environment) -> [DocumentShape] {
    environment.structures.map { structure in
      DocumentShape(
        name: structure.name,
        slots: structure.fields.map { Slot(key: FieldKey($0.name), type: $0.type) },
        inner: structure.fields.map { place(of: $0.type, in: environment) })
    }
  }

  /// The record type within a type, by its place.
  static func place(of type: CELType, in environment: Environment) -> Int {
    switch type {
    case .structure(let name): environment.structureIndex(name) ?? -1
    case .list(let element), .map(_, let element): place(of: element, in: environment)
    default: -1
    }
  }
}

/// Puts a document into a store, each value where the declarations have it.
struct DocumentProjection {
  private let shapes: [DocumentShape]
  private let store: ValueStore
  private let document: Document
  /// What is not as declared; then the value means nothing.
  private(set) var mistakes: [ExpressionMistake] = []
  /// What is to be added to an offset in the source to find its text in the store.
  private var shift = 0

  init(_ shapes: [DocumentShape], store: ValueStore, document: Document) {
    self.shapes = shapes
    self.store = store
    self.document = document
  }

  /// The value of the whole document, whose text is copied in whole so that strings are cut out of it.
  ///
  /// - Parameters:
  ///   - type: What it is declared to be.
  ///   - shape: The place of the record type within that type; -1 for none.
  /// - Returns: The value; it means nothing if there are mistakes.
  mutating func value(as type: CELType, shape: Int) -> Value {
    let document = document
    let span = document.root.span
    return document.withCursor { root in
      let source = UnsafeBufferPointer(rebasing: root.source[span.start..<span.end])
      shift = store.appendBytes(source) - span.start
      return value(of: root, type, shape, name: nil)
    }
  }

  private mutating func value(
    of node: NodeCursor, _ type: CELType, _ shape: Int, name: String?
  ) -> Value {
    switch (type, node.kind) {
    case (.structure, .mapping) where shape >= 0: return record(node, shape)
    case (.list(let element), .sequence): return list(node, element, shape, name: name)
    case (.dyn, .sequence): return list(node, .dyn, -1, name: name)
    case (.map(.string, let element), .mapping), (.map(.dyn, let element), .mapping):
      return map(node, element, shape, name: name)
    case (.dyn, .mapping): return map(node, .dyn, -1, name: name)
    case (_, .scalar): return scalar(node, type, name: name)
    default: return misplaced(node, type, name: name)
    }
  }

  private mutating func misplaced(_ node: NodeCursor, _ type: CELType, name: String?) -> Value {
    let span = node.node(in: document).span
    mistakes.append(
      ExpressionMistake(misplaced: span.start..<span.end, expected: type, name: name))
    return .null
  }

  private mutating func list(
    _ node: NodeCursor, _ type: CELType, _ shape: Int, name: String?
  ) -> Value {
    var elements: [Value] = []
    elements.reserveCapacity(node.count)
    var item = node.first
    for _ in 0..<node.count {
      elements.append(value(of: item, type, shape, name: name))
      item = item.following
    }
    return store.makeList(elements)
  }

  private mutating func map(
    _ node: NodeCursor, _ type: CELType, _ shape: Int, name: String?
  ) -> Value {
    var entries: [Value] = []
    entries.reserveCapacity(2 * node.count)
    var key = node.first
    for _ in 0..<node.count {
      let held = key.following
      entries.append(text(of: key))
      entries.append(value(of: held, type, shape, name: name))
      key = held.following
    }
    return store.makeMap(entries)
  }

  private mutating func record(_ node: NodeCursor, _ place: Int) -> Value {
    let shape = shapes[place]
    let record = store.makeRecord(structure: place, fields: shape.slots.count)
    guard !record.isError else { return record }
    var expected = 0
    var key = node.first
    for _ in 0..<node.count {
      let held = key.following
      if let slot = slot(of: key, in: shape, expected: expected) {
        let field = shape.slots[slot]
        let value = value(of: held, field.type, shape.inner[slot], name: field.key.description)
        store.setField(slot, of: record, to: value)
        expected = slot + 1
      } else {
        let span = key.node(in: document).span
        mistakes.append(
          ExpressionMistake(
            undeclared: String(decoding: key.text, as: UTF8.self), at: span.start..<span.end,
            in: shape.name, fields: shape.slots.map(\.key.description)))
      }
      key = held.following
    }
    return record
  }

  /// The slot of a key; most keys come in the order of the slots.
  private func slot(of key: NodeCursor, in shape: DocumentShape, expected: Int) -> Int? {
    let count = shape.slots.count
    for offset in 0..<count {
      let slot = expected + offset < count ? expected + offset : expected + offset - count
      if key.isKey(shape.slots[slot].key) { return slot }
    }
    return nil
  }

  private mutating func scalar(_ node: NodeCursor, _ type: CELType, name: String?) -> Value {
    switch (node.tag, type) {
    case (.null, .null), (.null, .dyn): return .null
    case (.bool, .bool), (.bool, .dyn): return .bool(node.isTrue)
    case (.string, .string), (.string, .dyn): return text(of: node)
    case (.string, .enumeration(let choice)):
      let value = text(of: node)
      return choice.values.contains(store.string(of: value))
        ? value : misplaced(node, type, name: name)
    case (.int, .double), (.float, .double), (.float, .dyn):
      return node.doubleValue.map { .double($0) } ?? misplaced(node, type, name: name)
    case (.int, .int): return node.intValue.map { .int($0) } ?? misplaced(node, type, name: name)
    case (.int, .uint):
      let number = node.intValue.flatMap { UInt64(exactly: $0) }
      return number.map { .uint($0) } ?? misplaced(node, type, name: name)
    case (.int, .dyn):
      if let number = node.intValue { return .int(number) }
      return node.doubleValue.map { .double($0) } ?? misplaced(node, type, name: name)
    default: return misplaced(node, type, name: name)
    }
  }

  private func text(of node: NodeCursor) -> Value {
    if let offset = node.sourceOffset { return .string(offset: offset + shift, count: node.count) }
    return store.makeString(utf8: node.text)
  }
}

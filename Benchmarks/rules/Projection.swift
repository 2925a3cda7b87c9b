import CEL
import Diagnostics
import Documents

/// Puts documents into a store as records of a shape.
struct Projection {
  let shape: Shape
  let store: ValueStore

  /// The value of a document, whose text is copied in whole so that strings are cut out of it.
  func value(of document: Document) -> Value {
    document.withCursor { root in
      let span = document.root.span
      let source = UnsafeBufferPointer(rebasing: root.source[span.start..<span.end])
      let shift = store.appendBytes(source) - span.start
      return value(of: root, shape, shift)
    }
  }

  private func value(of node: NodeCursor, _ shape: Shape, _ shift: Int) -> Value {
    switch node.kind {
    case .scalar: return scalar(node, shape, shift)
    case .sequence: return list(node, shape, shift)
    case .mapping: return record(node, shape, shift)
    }
  }

  private func list(_ node: NodeCursor, _ shape: Shape, _ shift: Int) -> Value {
    guard let element = shape.element else { return store.makeList([]) }
    return withUnsafeTemporaryAllocation(of: Value.self, capacity: max(node.count, 1)) { elements in
      var item = node.first
      for index in 0..<node.count {
        elements.initializeElement(at: index, to: value(of: item, element, shift))
        item = item.following
      }
      return store.makeList(UnsafeBufferPointer(rebasing: elements[..<node.count]))
    }
  }

  private func record(_ node: NodeCursor, _ shape: Shape, _ shift: Int) -> Value {
    let record = store.makeRecord(structure: shape.structure, fields: shape.slots.count)
    var expected = 0
    var key = node.first
    for _ in 0..<node.count {
      let value = key.following
      if let slot = slot(of: key, in: shape, expected: expected) {
        store.setField(slot, of: record, to: self.value(of: value, shape.slots[slot].shape, shift))
        expected = slot + 1
      }
      key = value.following
    }
    return record
  }

  /// The slot of a key; most keys come in the order of the slots.
  private func slot(of key: NodeCursor, in shape: Shape, expected: Int) -> Int? {
    let number = key.keyNumber
    for offset in 0..<shape.slots.count {
      var slot = expected + offset
      if slot >= shape.slots.count { slot -= shape.slots.count }
      if shape.slots[slot].number == number, key.text.elementsEqual(shape.slots[slot].key) {
        return slot
      }
    }
    return nil
  }

  private func scalar(_ node: NodeCursor, _ shape: Shape, _ shift: Int) -> Value {
    switch node.tag {
    case .null: return .null
    case .bool: return .bool(node.isTrue)
    case .int:
      if shape.isDouble { return .double(node.doubleValue ?? .nan) }
      return node.intValue.map { .int($0) } ?? .double(node.doubleValue ?? .nan)
    case .float: return .double(node.doubleValue ?? .nan)
    case .string:
      if let offset = node.sourceOffset {
        return .string(offset: offset + shift, count: node.count)
      }
      return store.makeString(utf8: node.text)
    }
  }
}

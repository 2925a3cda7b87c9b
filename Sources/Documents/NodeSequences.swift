/// The elements of a sequence, in written order.
package struct NodeElements: Sequence, IteratorProtocol, Sendable {
  private let storage: DocumentStorage
  private var position: Int32
  private let end: Int32

  init(of node: Node) {
    let record = node.record
    storage = node.storage
    position = node.index + 1
    end = record.kind == .sequence ? record.end : position
  }

  /// The next element.
  package mutating func next() -> Node? {
    guard position < end else { return nil }
    defer { position = storage.records[Int(position)].end }
    return Node(storage: storage, index: position)
  }
}

/// The entries of a mapping, in written order.
package struct NodeEntries: Sequence, IteratorProtocol, Sendable {
  private let storage: DocumentStorage
  private var position: Int32
  private let end: Int32

  init(of node: Node) {
    let record = node.record
    storage = node.storage
    position = node.index + 1
    end = record.kind == .mapping ? record.end : position
  }

  /// The next key with its value.
  package mutating func next() -> (key: Node, value: Node)? {
    guard position < end else { return nil }
    let key = Node(storage: storage, index: position)
    let value = Node(storage: storage, index: position + 1)
    position = storage.records[Int(position) + 1].end
    return (key, value)
  }
}

/// A key to look up in many mappings, hashed once.
package struct FieldKey: Hashable, Sendable, CustomStringConvertible {
  let bytes: [UInt8]
  let hash: UInt32

  package init(_ name: String) {
    bytes = Array(name.utf8)
    hash = bytes.withUnsafeBufferPointer { FieldKey.hash(of: $0) }
  }

  /// The name itself.
  package var description: String { String(decoding: bytes, as: UTF8.self) }

  /// Only sorts out unequal keys fast: nothing rests on it being hard to collide.
  static func hash(of bytes: UnsafeBufferPointer<UInt8>) -> UInt32 {
    var hash: UInt32 = 2_166_136_261
    for byte in bytes { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
    return hash
  }
}

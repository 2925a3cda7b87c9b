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
  /// The name itself.
  package let name: String
  let hash: UInt32
  /// How many bytes the name has.
  let length: Int

  package init(_ name: String) {
    var text = name
    (hash, length) = text.withUTF8 { (FieldKey.hash(of: $0), $0.count) }
    self.name = name
  }

  package var description: String { name }

  /// Whether the name has these bytes.
  func holds(_ bytes: some Collection<UInt8>) -> Bool {
    var text = name
    return text.withUTF8 { $0.elementsEqual(bytes) }
  }

  /// The hash of the empty text.
  static let hashOfNothing: UInt32 = 1

  /// Sorts out unequal keys fast; nothing rests on it being hard to collide.
  ///
  /// Eight bytes at a time, the last of them perhaps twice.
  static func hash(of bytes: UnsafeBufferPointer<UInt8>) -> UInt32 {
    guard let base = bytes.baseAddress, !bytes.isEmpty else { return hashOfNothing }
    let raw = UnsafeRawPointer(base)
    let count = bytes.count
    var hash = UInt64(truncatingIfNeeded: count) &* 0x9E37_79B9_7F4A_7C15
    func mix(_ word: UInt64) {
      hash = (hash ^ word) &* 0xFF51_AFD7_ED55_8CCD
      hash ^= hash >> 32
    }
    if count >= 8 {
      var at = 0
      while at + 8 < count {
        mix(raw.loadUnaligned(fromByteOffset: at, as: UInt64.self))
        at += 8
      }
      mix(raw.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self))
    } else if count >= 4 {
      let low = raw.loadUnaligned(as: UInt32.self)
      let high = raw.loadUnaligned(fromByteOffset: count - 4, as: UInt32.self)
      mix(UInt64(low) | UInt64(high) << 32)
    } else {
      var word: UInt64 = 0
      for byte in bytes { word = word << 8 | UInt64(byte) }
      mix(word)
    }
    return UInt32(truncatingIfNeeded: hash)
  }
}

/// A node seen through bare memory, for code that visits every node of many documents.
///
/// Unlike a ``Node`` it keeps nothing alive: it holds within ``Document/withCursor(_:)`` alone.
package struct NodeCursor: BitwiseCopyable {
  let records: UnsafePointer<NodeRecord>
  /// The whole input.
  package let source: UnsafeBufferPointer<UInt8>
  let texts: UnsafePointer<UInt8>
  let index: Int

  private var record: UnsafePointer<NodeRecord> { records + index }

  /// Scalar, sequence or mapping.
  package var kind: Node.Kind { record.pointee.kind }
  /// What a scalar means.
  package var tag: Node.ScalarTag { record.pointee.tag }
  /// Elements of a sequence, entries of a mapping, bytes of a scalar's text.
  package var count: Int { Int(record.pointee.length) }
  /// A mapping key's ``FieldKey/number``.
  package var keyNumber: UInt64 {
    UInt64(record.pointee.hash) << 32 | UInt64(UInt32(bitPattern: record.pointee.length))
  }

  /// The first element of a sequence, or the first key of a mapping, if it is not empty.
  package var first: NodeCursor { at(index + 1) }
  /// What follows this node and all within it: its sibling, the value of a key, or the next key.
  package var following: NodeCursor { at(Int(record.pointee.end)) }

  /// Where the text of a scalar stands in the source; `nil` if it had to be decoded.
  package var sourceOffset: Int? {
    record.pointee.flags.contains(.decoded) ? nil : record.pointee.textStart
  }

  /// The decoded text of a scalar.
  package var text: UnsafeBufferPointer<UInt8> {
    let base = record.pointee.flags.contains(.decoded) ? texts : source.baseAddress ?? texts
    return UnsafeBufferPointer(start: base + record.pointee.textStart, count: count)
  }

  /// The truth value of a scalar tagged `bool`.
  package var isTrue: Bool { record.pointee.length == 4 }
  /// The value of an integer that fits in 64 bits.
  package var intValue: Int64? { tag == .int ? CoreSchema.integer(text) : nil }
  /// The value of an integer or a float, rounded to the nearest double.
  package var doubleValue: Double? {
    tag == .int || tag == .float ? CoreSchema.double(text) : nil
  }

  /// Whether this is a key with that text.
  package func isKey(_ key: FieldKey) -> Bool {
    record.pointee.hash == key.hash && count == key.length && key.holds(text)
  }

  /// The node itself, for what is rarely asked, such as its place.
  package func node(in document: Document) -> Node {
    Node(storage: document.storage, index: Int32(truncatingIfNeeded: index))
  }

  private func at(_ index: Int) -> NodeCursor {
    NodeCursor(records: records, source: source, texts: texts, index: index)
  }
}

extension Document {
  /// Lends a cursor at the root; it and what it leads to must not leave `body`.
  package func withCursor<Result>(_ body: (NodeCursor) -> Result) -> Result {
    storage.records.withUnsafeBufferPointer { records in
      storage.bytes.withUnsafeBufferPointer { bytes in
        storage.texts.withUnsafeBufferPointer { texts in
          guard let firstRecord = records.baseAddress else {
            preconditionFailure("a document has at least its root")
          }
          let anyByte = UnsafeRawPointer(firstRecord).assumingMemoryBound(to: UInt8.self)
          return body(
            NodeCursor(
              records: firstRecord, source: bytes, texts: texts.baseAddress ?? anyByte,
              index: Int(rootIndex)))
        }
      }
    }
  }
}

extension FieldKey {
  /// A number that sorts out unequal keys; see ``NodeCursor/keyNumber``.
  package var number: UInt64 {
    UInt64(hash) << 32 | UInt64(UInt32(truncatingIfNeeded: length))
  }
}

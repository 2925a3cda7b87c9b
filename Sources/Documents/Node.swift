package import Diagnostics

/// A scalar, a sequence or a mapping, with its place in the source.
///
/// A light handle: the document's arena and an index. Two handles of one document are equal if they
/// stand for the same node.
package struct Node: Sendable {
  /// The shape of a node.
  package enum Kind: UInt8, Sendable { case scalar, sequence, mapping }

  /// What a scalar means by YAML 1.2's core schema; a quoted scalar is always a string.
  package enum ScalarTag: UInt8, Sendable { case null, bool, int, float, string }

  /// How a node is written.
  package enum Style: UInt8, Sendable {
    case plain, singleQuoted, doubleQuoted, literal, folded, json, flow, block
  }

  let storage: DocumentStorage
  /// Position in the arena, in written order; a parent comes before its children.
  package let index: Int32

  var record: NodeRecord { storage.records[Int(index)] }

  /// The document it belongs to.
  package var document: Document {
    var low = 0
    var high = storage.roots.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if storage.roots[middle] <= index { low = middle } else { high = middle }
    }
    return Document(storage: storage, rootIndex: storage.roots[low])
  }

  /// Scalar, sequence or mapping.
  package var kind: Kind { record.kind }
  /// What a scalar means; `string` for a collection.
  package var tag: ScalarTag { record.tag }
  /// How it is written; collections are `flow`, `block` or `json`.
  package var style: Style { record.style }

  /// Where the value stands, quotes, brackets and block indicator included, anchor and tag left out.
  ///
  /// A block collection ends after its last scalar. The content of an alias stands where its anchor
  /// is: see ``aliasSpan`` for where it is used.
  package var span: SourceSpan {
    let position = record.position
    return SourceSpan(
      source: storage.source, start: Int(position.start), end: Int(position.end))
  }

  /// The decoded text of a scalar; empty for a collection.
  package var text: String { withTextBytes { String(decoding: $0, as: UTF8.self) } }

  /// Number of elements of a sequence or entries of a mapping; 0 for a scalar.
  package var count: Int {
    let record = record
    return record.kind == .scalar ? 0 : Int(record.length)
  }

  /// The elements of a sequence, in written order; none for another kind.
  package var elements: NodeElements { NodeElements(of: self) }

  /// The entries of a mapping, in written order; none for another kind.
  ///
  /// A key written twice (an error the reader has reported) comes twice.
  package var entries: NodeEntries { NodeEntries(of: self) }

  /// The value at a key of a mapping, or `nil`; the first, if the key is written twice.
  ///
  /// - Complexity: O(entries). With a ``FieldKey`` made beforehand nothing is hashed.
  package func value(forKey key: String) -> Node? { entry(for: FieldKey(key))?.value }

  /// The value at a key made beforehand.
  package func value(for key: FieldKey) -> Node? { entry(for: key)?.value }

  /// The key as written and its value, or `nil` if a mapping has no such key.
  package func entry(for key: FieldKey) -> (key: Node, value: Node)? {
    let records = storage.records
    let own = records[Int(index)]
    guard own.kind == .mapping else { return nil }
    var at = index + 1
    while at < own.end {
      let candidate = records[Int(at)]
      if candidate.hash == key.hash, Int(candidate.length) == key.length {
        let node = Node(storage: storage, index: at)
        if node.withTextBytes({ key.holds($0) }) {
          return (node, Node(storage: storage, index: at + 1))
        }
      }
      at = records[Int(at) + 1].end
    }
    return nil
  }

  /// Whether the node stands where an alias (`*name`) is written.
  package var isAlias: Bool { record.flags.contains(.alias) }

  /// Where the alias is written that brought this node here; also for nodes inside an alias's content.
  package var aliasSpan: SourceSpan? {
    let uses = storage.aliasUses
    var low = 0
    var high = uses.count
    while low < high {
      let middle = (low + high) / 2
      if uses[middle].nodes.upperBound <= index { low = middle + 1 } else { high = middle }
    }
    guard low < uses.count, uses[low].nodes.contains(index) else { return nil }
    let position = uses[low].position
    return SourceSpan(
      source: storage.source, start: Int(position.start), end: Int(position.end))
  }

  /// The line on which the node is used, from 1, without a table of all lines.
  package var line: Int { SourceText(storage.bytes).line(of: useSpan.start) }

  /// The place to point at for a reader of the file: where it is used if an alias brought it here.
  package var useSpan: SourceSpan { aliasSpan ?? span }

  /// Lends the decoded text as UTF-8 bytes, without making a string.
  package func withTextBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    let record = record
    guard record.kind == .scalar, record.length > 0 else {
      return body(UnsafeBufferPointer(start: nil, count: 0))
    }
    let range = record.textStart..<(record.textStart + Int(record.length))
    if record.flags.contains(.decoded) {
      return storage.texts.withUnsafeBufferPointer { body(.init(rebasing: $0[range])) }
    }
    return storage.bytes.withUnsafeBufferPointer { body(.init(rebasing: $0[range])) }
  }
}

extension Node: Hashable {
  /// Equal if both stand for the same node of the same input.
  package static func == (left: Node, right: Node) -> Bool {
    left.storage === right.storage && left.index == right.index
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(ObjectIdentifier(storage))
    hasher.combine(index)
  }
}

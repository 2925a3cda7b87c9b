/// One node as it lies in the arena: 32 bytes, in preorder, a mapping's keys and values by turns.
struct NodeRecord {
  /// ``Node/Kind`` by its raw value.
  var kind: Node.Kind
  /// What a plain scalar means; `string` for collections, where it is not asked.
  var tag: Node.ScalarTag
  var style: Node.Style
  var flags: Flags
  /// Index after the last node of the subtree.
  var end: Int32
  /// Elements of a sequence, entries of a mapping, bytes of a scalar's text.
  var length: Int32
  /// ``FieldKey/hash(of:)`` of a mapping key; 0 elsewhere.
  var hash: UInt32
  /// Where the text of a scalar starts: in the source, or in the arena's own texts if `decoded`.
  var textStart: Int
  var position: NodePosition

  struct Flags: OptionSet {
    let rawValue: UInt8
    /// The text differs from the source and was decoded into the arena.
    static let decoded = Flags(rawValue: 1)
    /// The node stands where an alias is written.
    static let alias = Flags(rawValue: 2)
  }
}

/// Where a node stands in its source: byte offsets, half open.
struct NodePosition {
  var start: Int32
  var end: Int32
}

/// One alias as written: the nodes it was expanded to, and its own place.
struct AliasUse {
  var nodes: Range<Int32>
  var position: NodePosition
}

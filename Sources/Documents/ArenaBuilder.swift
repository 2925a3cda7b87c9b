import Diagnostics

/// Builds the arena from a reader's events, in written order.
///
/// The reader keeps the rules of its language; the builder keeps the tree whole.
struct ArenaBuilder {
  /// One collection that is still open.
  struct Frame {
    /// What the next node is to it.
    enum Place: UInt8 { case element, key, value }

    var index: Int32
    var length: Int32 = 0
    var next: Place

    var isMapping: Bool { next != .element }
  }

  /// A state to go back to, dropping all that came after.
  struct Mark {
    var nodes: Int
    var texts: Int
    var aliasUses: Int
  }

  private(set) var records: [NodeRecord] = []
  private(set) var texts: [UInt8] = []
  private(set) var aliasUses: [AliasUse] = []
  private(set) var roots: [Int32] = []
  /// The innermost open collection; at the root, one that is never closed.
  private(set) var top = Frame(index: -1, next: .element)
  /// Those around it.
  private var outer: [Frame] = []
  /// Entries to be dropped once their values are done, by the depth of their mappings; rare.
  private var entriesToDrop: [(depth: Int, start: Mark)] = []
  /// Open collections that stand as keys, which none may, by their own depths; rare.
  private var collectionsAsKeys: [(depth: Int, start: Mark)] = []
  /// Used again and again, so that no mapping costs an allocation.
  var keyScratch: [(hash: UInt32, index: Int32)] = []
  /// End of the last scalar, closing bracket or alias as written.
  private(set) var lastEnd: Int = 0

  /// Counts how often nodes were dropped, so that a reader knows when to forget anchors.
  private(set) var generation = 0

  /// Number of nodes so far.
  var count: Int { records.count }
  /// Collections that are open.
  var depth: Int { outer.count }
  /// The open collections, outermost first.
  var frames: ArraySlice<Frame> { depth == 0 ? [] : (outer + [top]).dropFirst() }
  /// Whether the next node is a mapping's key.
  @inline(__always)
  var isAtKey: Bool { top.next == .key }
  /// Whether the innermost collection stands as a key.
  var isTopAKey: Bool { collectionsAsKeys.last.map { $0.depth == depth } ?? false }

  /// The state now, to go back to.
  var mark: Mark { Mark(nodes: records.count, texts: texts.count, aliasUses: aliasUses.count) }

  /// Makes room for about so many nodes.
  mutating func reserve(nodes: Int) {
    records.reserveCapacity(nodes)
  }

  /// Drops every node after a mark.
  mutating func goBack(to mark: Mark) {
    generation += 1
    records.removeSubrange(mark.nodes...)
    texts.removeSubrange(mark.texts...)
    aliasUses.removeSubrange(mark.aliasUses...)
  }

  /// Drops a document that can't be read to its end, with whatever is open.
  mutating func abandon(to mark: Mark) {
    outer.removeAll()
    entriesToDrop.removeAll()
    collectionsAsKeys.removeAll()
    top = Frame(index: -1, next: .element)
    goBack(to: mark)
  }

  /// Opens a sequence or mapping; its end is known when it is closed.
  mutating func open(_ kind: Node.Kind, _ style: Node.Style, start: Int) {
    let index = Int32(truncatingIfNeeded: records.count)
    if isAtKey { collectionsAsKeys.append((depth + 1, mark)) }
    records.append(
      NodeRecord(
        kind: kind, tag: .string, style: style, flags: [], end: index, length: 0, hash: 0,
        textStart: 0,
        position: NodePosition(
          start: Int32(truncatingIfNeeded: start), end: Int32(truncatingIfNeeded: start))))
    outer.append(top)
    top = Frame(index: index, next: kind == .mapping ? .key : .element)
  }

  /// Closes the innermost collection and returns its index.
  ///
  /// An entry whose key it is will be dropped. Its end is where its bracket ends; `nil` stands for a
  /// block collection, which ends with its last scalar.
  @discardableResult
  mutating func close(end: Int?) -> Int32 {
    let frame = top
    let wasKey = isTopAKey ? collectionsAsKeys.removeLast().start : nil
    top = outer.removeLast()
    let index = Int(frame.index)
    let end = end ?? max(lastEnd, Int(records[index].position.start))
    finish(
      index, end: Int32(truncatingIfNeeded: records.count), length: frame.length,
      place: Int32(truncatingIfNeeded: end))
    lastEnd = end
    if let wasKey { dropEntryWhenDone(from: wasKey) }
    finishNode()
    return frame.index
  }

  /// Adds a scalar whose text is a range of the source.
  @inline(__always)
  mutating func addScalar(
    _ tag: Node.ScalarTag, _ style: Node.Style, from start: Int, to end: Int, textStart: Int,
    length: Int, hash: UInt32, flags: NodeRecord.Flags = []
  ) {
    let index = Int32(truncatingIfNeeded: records.count)
    records.append(
      NodeRecord(
        kind: .scalar, tag: tag, style: style, flags: flags, end: index &+ 1,
        length: Int32(truncatingIfNeeded: length), hash: hash, textStart: textStart,
        position: NodePosition(
          start: Int32(truncatingIfNeeded: start), end: Int32(truncatingIfNeeded: end))))
    lastEnd = end
    finishNode()
  }

  /// Adds nodes that a reader has made itself, each whole or finished later.
  mutating func append(_ nodes: UnsafeBufferPointer<NodeRecord>) {
    records.append(contentsOf: nodes)
  }

  /// Finishes a collection that was added before its end was known.
  mutating func finish(_ index: Int, end: Int32, length: Int32, place: Int32) {
    records[index].end = end
    records[index].length = length
    records[index].position.end = place
  }

  /// Keeps a decoded text and returns where it starts in ``texts``.
  mutating func keep(_ text: UnsafeBufferPointer<UInt8>) -> Int {
    let start = texts.count
    texts.append(contentsOf: text)
    return start
  }

  /// Keeps one byte of a decoded text.
  @inline(__always)
  mutating func keep(_ byte: UInt8) { texts.append(byte) }

  /// Copies a finished subtree to where an alias is written.
  mutating func addCopy(of index: Int32, from start: Int, to end: Int) {
    let old = Int(index)..<Int(records[Int(index)].end)
    let shift = Int32(truncatingIfNeeded: records.count - old.lowerBound)
    let first = Int32(truncatingIfNeeded: records.count)
    if isAtKey, records[old.lowerBound].kind != .scalar { dropEntryWhenDone(from: mark) }
    for at in old {
      var record = records[at]
      record.end += shift
      if at == old.lowerBound { record.flags.insert(.alias) }
      records.append(record)
    }
    let place = NodePosition(start: Int32(start), end: Int32(end))
    aliasUses.append(
      AliasUse(nodes: first..<Int32(truncatingIfNeeded: records.count), position: place))
    lastEnd = end
    finishNode()
  }

  /// Marks a finished document.
  mutating func addRoot(_ index: Int) { roots.append(Int32(truncatingIfNeeded: index)) }

  /// Says that the entry being read is to be dropped when its value is done.
  mutating func dropEntryWhenDone(from mark: Mark) {
    if depth > 0, entriesToDrop.last?.depth != depth { entriesToDrop.append((depth, mark)) }
  }

  @inline(__always)
  private mutating func finishNode() {
    switch top.next {
    case .element: top.length &+= 1
    case .key: top.next = .value
    case .value:
      top.next = .key
      if !entriesToDrop.isEmpty, dropEntry() { return }
      top.length &+= 1
    }
  }

  /// Drops the entry just read if that was asked for.
  private mutating func dropEntry() -> Bool {
    guard let last = entriesToDrop.last, last.depth == depth else { return false }
    entriesToDrop.removeLast()
    goBack(to: last.start)
    return true
  }

  /// The text of a scalar, for a message.
  func text(of index: Int32, source: UnsafeBufferPointer<UInt8>) -> String {
    let record = records[Int(index)]
    let range = record.textStart..<(record.textStart + Int(record.length))
    return record.flags.contains(.decoded)
      ? String(decoding: texts[range], as: UTF8.self)
      : String(decoding: source[range], as: UTF8.self)
  }

  /// Makes the arena's final form.
  consuming func storage(of file: SourceFile) -> DocumentStorage {
    DocumentStorage(
      source: file.id, bytes: file.bytes, records: records, texts: texts, roots: roots,
      aliasUses: aliasUses)
  }
}

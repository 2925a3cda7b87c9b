package import Diagnostics

/// Where something that is not in a document would be written.
///
/// The deepest part of the path that is there, and the place after its last entry.
package struct InsertionPoint: Sendable {
  /// How the new text is joined to what stands there.
  enum Layout: Sendable {
    /// On a line of its own after a block mapping's or sequence's last line.
    case newLine
    /// In brackets, after the last value (`hasSiblings`), if `ownLine` on a line of its own.
    case bracketed(hasSiblings: Bool, ownLine: Bool)
    /// In place of a value that is not there: after `key:`, on the next line.
    case nested
    /// In place of a value that is not there, on the same line: in brackets, after a dash, or at the root.
    case sameLine
  }

  /// The deepest node on the path that is there.
  package let container: Node
  /// What is missing below it: at least one step.
  package let missing: ArraySlice<DocumentPath.Component>
  /// The byte offset at which the text would be inserted.
  package let offset: Int
  /// The line on which the new key or element would stand, from 1.
  package let line: Int
  /// The column, in Unicode scalars, at which it would stand, from 1.
  package let column: Int
  /// Whether the place belongs to an anchor's content, so that a change there would change more.
  ///
  /// Line and column are then those of the alias.
  package let isShared: Bool
  let layout: Layout
  /// Spaces before the new key or element.
  let indentation: Int
}

extension Document {
  /// Where the value at a path would be written; `nil` if it is there, or a scalar or a gap in a list is in the way.
  ///
  /// - Parameters:
  ///   - path: Where it is missing.
  ///   - lines: The lines of the document's text; whoever asks about many paths makes the table once.
  /// - Returns: The place, and what is missing there.
  package func insertionPoint(
    for path: DocumentPath, lines: LineTable? = nil
  ) -> InsertionPoint? {
    var node = root
    var rest = path.components[...]
    while let step = rest.first, let next = node.value(at: step) {
      node = next
      rest.removeFirst()
    }
    guard let step = rest.first else { return nil }
    switch (step, node.kind) {
    case (.key, .mapping), (.index(node.count), .sequence): break
    case (.key, .scalar), (.index(0), .scalar):
      guard node.isNull else { return nil }
    default: return nil
    }
    return InsertionPoint(
      after: node, missing: rest, lines: lines ?? LineTable(node.storage.bytes))
  }
}

extension InsertionPoint {
  init(
    after container: Node, missing: ArraySlice<DocumentPath.Component>, lines: LineTable
  ) {
    let text = SourceText(container.storage.bytes)
    let span = container.span
    let layout: Layout
    let offset: Int
    let indentation: Int
    if container.kind == .scalar {
      let before = text.lineStart(of: span.start)
      let isFlow = container.style == .json || container.isInBrackets
      let afterDash = text.lastVisible(before: span.start) == UInt8(ascii: "-")
      if isFlow || afterDash || container.index == container.document.rootIndex {
        (layout, offset) = (.sameLine, span.end)
        indentation = span.start - before + (text.needsSpace(at: span.start) ? 1 : 0)
      } else {
        layout = .nested
        offset = span.start == span.end ? text.lineEnd(of: span.end) : span.end
        indentation = container.parentIndentation + 2
      }
    } else if container.style == .block {
      (layout, offset) = (.newLine, text.lineEnd(of: span.end))
      indentation = text.column(of: span.start)
    } else {
      let last = container.lastValue
      let lastLine = last.map { text.lineStart(of: $0.first.start) }
      let ownLine =
        lastLine.map { $0 > span.start && text.indentation(ofLineAt: $0) + $0 == last?.first.start }
        ?? false
      layout = .bracketed(hasSiblings: last != nil, ownLine: ownLine)
      offset = last?.end ?? span.start + 1
      indentation = ownLine ? text.indentation(ofLineAt: lastLine ?? 0) : 0
    }
    self.container = container
    self.missing = missing
    self.offset = offset
    self.layout = layout
    self.indentation = indentation
    isShared = container.aliasSpan != nil
    let place: LineTable.Position
    if let use = container.aliasSpan {
      place = lines.position(of: use.start)
    } else {
      switch layout {
      case .newLine, .nested, .bracketed(_, ownLine: true):
        place = .init(line: lines.position(of: offset).line + 1, column: indentation + 1)
      case .bracketed, .sameLine: place = lines.position(of: offset)
      }
    }
    line = place.line
    column = place.column
  }
}

extension Node {
  /// The innermost collection that holds the node, or `nil` for the root.
  ///
  /// - Complexity: O(nodes before it) in the collections that hold it.
  var parent: Node? {
    var node = document.root
    guard node.index != index else { return nil }
    while true {
      let records = storage.records
      var child = node.index + 1
      while records[Int(child)].end <= index { child = records[Int(child)].end }
      if child == index { return node }
      node = Node(storage: storage, index: child)
    }
  }

  /// Whether the node is written inside brackets or braces.
  var isInBrackets: Bool { parent?.style == .flow || parent?.style == .json }

  /// The column, from 0, of the mapping or sequence that holds the node.
  var parentIndentation: Int {
    parent.map { SourceText(storage.bytes).column(of: $0.span.start) } ?? -2
  }

  /// Where the last entry or element of a collection begins and ends in the text.
  var lastValue: (first: SourceSpan, end: Int)? {
    var last: (first: SourceSpan, end: Int)?
    for (key, value) in entries { last = (key.useSpan, max(key.useSpan.end, value.useSpan.end)) }
    for element in elements { last = (element.useSpan, element.useSpan.end) }
    return last
  }
}

/// Lines and columns of a text around one place.
struct SourceText {
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Offset of the first byte of the line, after a byte order mark.
  func lineStart(of offset: Int) -> Int {
    var at = min(offset, bytes.count)
    while at > 0, !isBreak(bytes[at - 1]) { at -= 1 }
    return at == 0 && bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : at
  }

  /// Offset of the line break at or after an offset.
  func lineEnd(of offset: Int) -> Int {
    var at = offset
    while at < bytes.count, !isBreak(bytes[at]) { at += 1 }
    return at
  }

  /// Characters before an offset on its line.
  func column(of offset: Int) -> Int {
    bytes[min(lineStart(of: offset), offset)..<offset].count { $0 & 0xC0 != 0x80 }
  }

  /// Spaces at the beginning of a line.
  func indentation(ofLineAt start: Int) -> Int {
    bytes[start...].prefix { $0 == 0x20 || $0 == 0x09 }.count
  }

  /// The last byte before an offset that is no space or line break.
  func lastVisible(before offset: Int) -> UInt8? {
    bytes[..<offset].last { $0 != 0x20 && $0 != 0x09 && !isBreak($0) }
  }

  /// Whether a text inserted at an offset needs a space before it.
  func needsSpace(at offset: Int) -> Bool {
    guard offset > lineStart(of: offset) else { return false }
    return ![0x20, 0x09, UInt8(ascii: "["), UInt8(ascii: "{")].contains(bytes[offset - 1])
  }

  /// The line break that the text uses.
  var lineBreak: String {
    guard let first = bytes.firstIndex(of: 0x0A), first > 0, bytes[first - 1] == 0x0D else {
      return "\n"
    }
    return "\r\n"
  }

  /// The line of an offset, from 1.
  func line(of offset: Int) -> Int {
    var line = 1
    for at in 0..<lineStart(of: offset) {
      let endsLine =
        bytes[at] == 0x0A
        || (bytes[at] == 0x0D && (at + 1 == bytes.count || bytes[at + 1] != 0x0A))
      if endsLine { line += 1 }
    }
    return line
  }

  private func isBreak(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }
}

import CLibYAML
import Diagnostics
import Glibc

/// What the composer does with each kind of event.
extension YAMLComposer {
  /// Adds a scalar that stands in the source as it is, without anchor or tag; false for any other.
  ///
  /// Most are such, and nothing can be wrong with them.
  @inline(__always)
  mutating func addPlainly(
    _ event: UnsafeMutablePointer<yaml_event_t>, from: Int, to: Int
  ) -> Bool {
    let scalar = event.pointee.data.scalar
    let count = scalar.length
    let quote = scalar.style == YAML_PLAIN_SCALAR_STYLE ? 0 : 1
    guard scalar.anchor == nil, scalar.tag == nil, to - from == count + 2 * quote,
      count <= limits.maxScalarBytes, let source = bytes.baseAddress
    else { return false }
    let written = source + from + quote
    let text = UnsafeBufferPointer(start: written, count: count)
    switch scalar.style {
    case YAML_PLAIN_SCALAR_STYLE, YAML_SINGLE_QUOTED_SCALAR_STYLE:
      // Within a line nothing but `''` is written otherwise than it is meant, and that is longer.
      guard event.pointee.start_mark.line == event.pointee.end_mark.line else { return false }
    case YAML_DOUBLE_QUOTED_SCALAR_STYLE:
      guard let decoded = scalar.value, memcmp(written, decoded, count) == 0 else {
        return false
      }
    default: return false
    }
    var hash: UInt32 = 0
    if builder.isAtKey {
      if quote == 0, isMergeKey(text) { return false }
      hash = FieldKey.hash(of: text)
    }
    builder.addScalar(
      quote == 0 ? CoreSchema.tag(of: text) : .string, Self.style(scalar.style), from: from, to: to,
      textStart: from + quote, length: count, hash: hash)
    return true
  }

  @inline(__always)
  private func isMergeKey(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    text.count == 2 && text[0] == UInt8(ascii: "<") && text[1] == UInt8(ascii: "<")
  }

  mutating func addScalar(
    _ scalar: yaml_event_s.__Unnamed_union_data.__Unnamed_struct_scalar, from: Int, to: Int
  ) {
    let text = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
    let style = Self.style(scalar.style)
    var start = from
    var end = to
    if scalar.anchor != nil || scalar.tag != nil {
      start = text.isEmpty && style == .plain ? to : contentStart(from: from, to: to)
    }
    if style == .literal || style == .folded { end = blockScalarEnd(from: start, to: to) }
    let place = span(start, end)
    if text.count > limits.maxScalarBytes {
      report(
        DocumentDiagnostics.scalarTooLong(text.count, limit: limits.maxScalarBytes, at: place))
    }
    let isKey = builder.isAtKey
    var tag = style == .plain ? CoreSchema.tag(of: text) : .string
    if let written = scalar.tag {
      tag = resolve(String(cString: written), text, implicit: tag, at: place, from: from)
    }
    if isKey, style == .plain, scalar.tag == nil, isMergeKey(text) {
      report(DocumentDiagnostics.mergeKey(at: place))
      builder.dropEntryWhenDone(from: builder.mark)
    }
    if let anchor = scalar.anchor {
      state.anchors[String(cString: anchor)] = Int32(builder.count)
    }
    let hash = isKey || scalar.anchor != nil ? FieldKey.hash(of: text) : 0
    if let textStart = sourceStart(of: text, style, from: start, to: end) {
      builder.addScalar(
        tag, style, from: start, to: end, textStart: textStart, length: text.count, hash: hash)
    } else {
      let textStart = builder.keep(text)
      builder.addScalar(
        tag, style, from: start, to: end, textStart: textStart, length: text.count, hash: hash,
        flags: .decoded)
    }
  }

  mutating func open(
    _ kind: Node.Kind, _ isFlow: Bool, _ anchor: UnsafeMutablePointer<UInt8>?,
    _ tag: UnsafeMutablePointer<UInt8>?, from: Int, to: Int
  ) {
    var start = from
    if anchor != nil || tag != nil { start = contentStart(from: from, to: bytes.count) }
    if let tag { checkTag(String(cString: tag), of: kind, from: from) }
    if let anchor { state.anchors[String(cString: anchor)] = Int32(builder.count) }
    builder.open(kind, isFlow ? .flow : .block, start: start)
  }

  mutating func close(end: Int) {
    guard builder.depth > 0 else { return }
    let frame = builder.top
    let isKey = builder.isTopAKey
    let isFlow = builder.records[Int(frame.index)].style == .flow
    let generation = builder.generation
    let index = builder.close(end: isFlow ? end : nil)
    guard builder.generation == generation else { return }
    if isKey {
      let kind: Node.Kind = frame.isMapping ? .mapping : .sequence
      report(DocumentDiagnostics.keyNotScalar(kind, at: span(of: index)))
    }
    if frame.isMapping { reportDuplicateKeys(ofMapping: index) }
  }

  /// Reports the keys that a mapping, which may still be open, has twice.
  mutating func reportDuplicateKeys(ofMapping index: Int32) {
    for pair in builder.duplicateKeys(ofMapping: index, source: bytes) {
      report(
        DocumentDiagnostics.duplicateKey(
          builder.text(of: pair.second, source: bytes), first: span(of: pair.first),
          second: span(of: pair.second)))
    }
  }

  /// Expands an alias; false if that passes the limit.
  mutating func addAlias(_ name: String, from: Int, to: Int) -> Bool {
    let place = span(from, to)
    guard let index = state.anchors[name] else {
      report(
        DocumentDiagnostics.unknownAnchor(name, known: state.anchors.keys.sorted(), at: place))
      addNothing(at: to)
      return true
    }
    let isOpen = builder.frames.contains { $0.index == index }
    guard !isOpen else {
      report(DocumentDiagnostics.recursiveAlias(name, at: place, anchor: span(of: index)))
      addNothing(at: to)
      return true
    }
    let record = builder.records[Int(index)]
    guard countExpansion(Int(record.end - index)) else {
      report(DocumentDiagnostics.aliasExpansion(limit: limits.maxAliasExpansion, at: place))
      builder.abandon(to: state.mark)
      return false
    }
    if builder.isAtKey, record.kind != .scalar {
      report(DocumentDiagnostics.keyNotScalar(record.kind, at: place))
    }
    builder.addCopy(of: index, from: from, to: to)
    return true
  }

  /// A null in place of what could not be read, so that the tree stays whole.
  private mutating func addNothing(at offset: Int) {
    builder.addScalar(
      .null, .plain, from: offset, to: offset, textStart: 0, length: 0,
      hash: FieldKey.hashOfNothing)
  }

  /// Where the text stands in the source byte by byte, or `nil` if it had to be decoded.
  private func sourceStart(
    of text: UnsafeBufferPointer<UInt8>, _ style: Node.Style, from start: Int, to end: Int
  ) -> Int? {
    let quote = style == .singleQuoted || style == .doubleQuoted ? 1 : 0
    guard style == .plain || quote == 1, end - start == text.count + 2 * quote else { return nil }
    guard let source = bytes.baseAddress, let decoded = text.baseAddress else { return start }
    return memcmp(source + start + quote, decoded, text.count) == 0 ? start + quote : nil
  }

  private func span(of index: Int32) -> SourceSpan {
    let position = builder.records[Int(index)].position
    return span(Int(position.start), Int(position.end))
  }

  @inline(__always)
  private static func style(_ style: yaml_scalar_style_t) -> Node.Style {
    switch style {
    case YAML_SINGLE_QUOTED_SCALAR_STYLE: .singleQuoted
    case YAML_DOUBLE_QUOTED_SCALAR_STYLE: .doubleQuoted
    case YAML_LITERAL_SCALAR_STYLE: .literal
    case YAML_FOLDED_SCALAR_STYLE: .folded
    default: .plain
    }
  }

  /// Where a value begins after its anchor and tag.
  func contentStart(from: Int, to: Int) -> Int {
    var at = from
    while at < to {
      switch bytes[at] {
      case 0x20, 0x09, 0x0A, 0x0D: at += 1
      case UInt8(ascii: "#"): while at < to, !isLineBreak(bytes[at]) { at += 1 }
      case UInt8(ascii: "&"), UInt8(ascii: "!"): while at < to, !isSpace(bytes[at]) { at += 1 }
      default: return at
      }
    }
    return to
  }

  /// The end of a block scalar: of its last line with content, or with `+` of its last line.
  private func blockScalarEnd(from start: Int, to end: Int) -> Int {
    var headerEnd = start
    var keeps = false
    while headerEnd < end, !isSpace(bytes[headerEnd]) {
      if bytes[headerEnd] == UInt8(ascii: "+") { keeps = true }
      headerEnd += 1
    }
    var at = end
    while at > headerEnd {
      if isLineBreak(bytes[at - 1]) {
        at -= 1
        if keeps {
          if at > headerEnd, bytes[at] == 0x0A, bytes[at - 1] == 0x0D { at -= 1 }
          return at
        }
        continue
      }
      var lineStart = at
      while lineStart > headerEnd, bytes[lineStart - 1] == 0x20 { lineStart -= 1 }
      guard lineStart < at, isLineBreak(bytes[lineStart - 1]) else { return at }
      at = lineStart
    }
    return at
  }
}

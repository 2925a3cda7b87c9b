package import Diagnostics

/// Where each byte of a scalar's decoded text stands in its source.
///
/// Made by reading the scalar as it is written once more and comparing it with its text, so a map is
/// either right or says that it is not: see ``isMappable``.
package struct ScalarMap: Sendable {
  /// A stretch in which text and source run side by side.
  struct Segment {
    var text: Int
    var source: Int
    /// Where the escape ends, if the segment is what one escape stands for.
    var escapeEnd: Int?
  }

  private let segments: [Segment]
  private let textLength: Int
  private let sourceEnd: Int

  /// Whether every word of the text is mapped exactly.
  ///
  /// In a folded scalar (`>`) the space between two words may stand for several characters. False for
  /// forms that can't be followed, such as Unicode line breaks; then offsets lie within the scalar.
  package let isMappable: Bool

  /// The source offset of an offset in the text; both in bytes of UTF-8.
  ///
  /// What an escape stands for begins where the escape begins. The end of the text is where the
  /// scalar's content ends.
  package func sourceOffset(of textOffset: Int) -> Int {
    let offset = min(max(textOffset, 0), textLength)
    if offset == textLength { return sourceEnd }
    let index = segment(of: offset)
    guard segments.indices.contains(index) else { return sourceEnd }
    let segment = segments[index]
    if segment.escapeEnd != nil { return segment.source }
    let next = index + 1 < segments.count ? segments[index + 1].source : sourceEnd
    return min(segment.source + offset - segment.text, next)
  }

  /// The source offset after the character that ends at an offset in the text: the end of a range.
  package func sourceEnd(of textEnd: Int) -> Int {
    guard textEnd > 0 else { return sourceOffset(of: 0) }
    let last = min(textEnd, textLength) - 1
    let index = segment(of: last)
    if segments.indices.contains(index), let end = segments[index].escapeEnd { return end }
    return min(sourceOffset(of: last) + 1, sourceEnd)
  }

  /// The source range of a range of the text; both in bytes of UTF-8.
  package func sourceRange(of range: Range<Int>) -> Range<Int> {
    let start = sourceOffset(of: range.lowerBound)
    return start..<(range.isEmpty ? start : max(start, sourceEnd(of: range.upperBound)))
  }

  /// Index of the segment that holds an offset.
  private func segment(of offset: Int) -> Int {
    var low = 0
    var high = segments.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if segments[middle].text <= offset { low = middle } else { high = middle }
    }
    return low
  }

  init(of node: Node) {
    let record = node.record
    let start = Int(record.position.start)
    let end = Int(record.position.end)
    textLength = record.kind == .scalar ? Int(record.length) : 0
    guard record.kind == .scalar, record.flags.contains(.decoded) else {
      let textStart = record.kind == .scalar ? record.textStart : start
      segments = [Segment(text: 0, source: textStart)]
      sourceEnd = textStart + textLength
      isMappable = true
      return
    }
    let trace = node.withTextBytes { text in
      node.storage.bytes.withUnsafeBufferPointer { source in
        var trace = ScalarTrace(text: text, source: source, from: start, to: end)
        trace.follow(record.style)
        return (trace.segments, trace.end, trace.isComplete)
      }
    }
    isMappable = trace.2
    segments = isMappable ? trace.0 : [Segment(text: 0, source: start)]
    sourceEnd = isMappable ? trace.1 : end
  }
}

extension Node {
  /// Where each byte of the text stands in the source; made anew at each call.
  package var scalarMap: ScalarMap { ScalarMap(of: self) }

  /// The source offset of one offset in ``text``; for many, keep ``scalarMap``.
  package func sourceOffset(ofText utf8Offset: Int) -> Int {
    scalarMap.sourceOffset(of: utf8Offset)
  }

  /// The source span of a range of offsets in ``text``.
  package func sourceSpan(ofText range: Range<Int>) -> SourceSpan {
    let found = scalarMap.sourceRange(of: range)
    return SourceSpan(
      source: storage.source, start: found.lowerBound, end: found.upperBound)
  }
}

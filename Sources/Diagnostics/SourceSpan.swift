/// A half-open range of UTF-8 bytes in one input: where something starts and where it ends.
package struct SourceSpan: Hashable, Sendable, Comparable {
  package let source: SourceID
  /// Offset of the first byte.
  package let start: Int
  /// Offset after the last byte; never less than `start`.
  package let end: Int

  package init(source: SourceID, start: Int, end: Int) {
    precondition(start >= 0 && end >= start, "a span must not end before it starts")
    self.source = source
    self.start = start
    self.end = end
  }

  /// By source, then by start, then by end.
  package static func < (left: SourceSpan, right: SourceSpan) -> Bool {
    (left.source, left.start, left.end) < (right.source, right.start, right.end)
  }

  /// The smallest span that covers both; both must lie in one source.
  package func union(_ other: SourceSpan) -> SourceSpan {
    precondition(source == other.source, "spans of two sources have no union")
    return SourceSpan(source: source, start: min(start, other.start), end: max(end, other.end))
  }
}

package import Diagnostics
package import Law

/// A CEL expression as its author wrote it, with its place in the file; not yet parsed.
package struct RuleExpression: Hashable, Sendable {
  /// The expression, without the quotes or the indentation of YAML.
  package var text: String { stored.text }
  /// Where the whole expression stands.
  package let span: SourceSpan
  /// Where each byte of `text` stands.
  package let map: ExpressionMap

  private let stored: StoredText

  package init(text: StoredText, span: SourceSpan, map: ExpressionMap) {
    stored = text
    self.span = span
    self.map = map
  }

  package init(text: String, span: SourceSpan, map: ExpressionMap) {
    self.init(text: StoredText(text), span: span, map: map)
  }

  /// An expression that stands in its file byte for byte from the start of `span`.
  package init(text: String, span: SourceSpan) {
    self.init(
      text: text, span: span,
      map: ExpressionMap(runs: [.init(textOffset: 0, sourceOffset: span.start)]))
  }

  /// The place in the file of a part of the expression.
  ///
  /// - Parameter range: Offsets into `text`, in UTF-8; cut to the text if they reach past it.
  /// - Returns: From the first byte of the part to its last, even where lines of the file lie between.
  package func span(of range: Range<Int>) -> SourceSpan {
    let length = text.utf8.count
    let lower = min(max(range.lowerBound, 0), length)
    let upper = min(max(range.upperBound, lower), length)
    let start = map.sourceOffset(ofText: lower)
    // The end is that of the last byte: the byte after it may stand on another line.
    let end = upper > lower ? map.sourceOffset(ofText: upper - 1) + 1 : start
    return SourceSpan(source: span.source, start: start, end: max(start, end))
  }
}

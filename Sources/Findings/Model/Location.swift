package import Diagnostics

/// A place in the proposal: as a span to draw, and as numbers to print.
package struct Location: Hashable, Sendable {
  package let span: SourceSpan
  /// The file's name as the user wrote it.
  package let file: String
  /// 1-based; columns count Unicode scalars; the end is the column after the last scalar.
  package let start: LineTable.Position
  package let end: LineTable.Position

  package init(span: SourceSpan, file: String, start: LineTable.Position, end: LineTable.Position) {
    self.span = span
    self.file = file
    self.start = start
    self.end = end
  }
}

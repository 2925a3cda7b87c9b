package import Diagnostics

/// One line of NDJSON: its document, or why there is none.
package struct NDJSONRecord: Sendable {
  /// The line's number, from 1, blank lines counted.
  package let line: Int
  /// The input that spans point into: the whole file, or this line alone if it came from a stream.
  package let file: SourceFile
  /// The line in ``file``, without its line end.
  package let span: SourceSpan
  /// The document; also where it has mistakes after which reading could go on.
  package let document: Document?
  /// What is wrong with the line.
  package let diagnostics: [Diagnostic]
}

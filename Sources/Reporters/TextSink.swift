/// Where the text of a report goes; no reporter opens a file or a terminal.
package protocol TextSink {
  /// Takes the next piece of text, which need not end with a line.
  mutating func write(_ text: String)
}

/// A text in memory is the simplest sink.
extension String: TextSink {}

/// Where the text of a report goes; no reporter opens a file or a terminal.
package protocol TextSink {
  /// Takes the next piece of text, which need not end with a line.
  mutating func write(_ text: String)
}

extension TextSink {
  /// Takes lines, and ends each.
  mutating func write(lines: [String]) {
    guard !lines.isEmpty else { return }
    write(lines.joined(separator: "\n"))
    write("\n")
  }
}

/// A text in memory is the simplest sink.
extension String: TextSink {}

/// Where the text of a report goes; no reporter opens a file or a terminal.
package protocol TextSink {
  /// Takes the next piece of text, which need not end with a line.
  mutating func write(_ text: String)
}

extension TextSink {
  /// Takes lines, and ends each.
  mutating func write(lines: [String]) {
    var text = ""
    text.reserveCapacity(lines.reduce(0) { $0 + $1.utf8.count + 1 })
    for line in lines {
      text += line
      text += "\n"
    }
    write(text)
  }
}

/// A text in memory is the simplest sink.
extension String: TextSink {}

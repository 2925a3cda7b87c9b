/// Where the text of a report goes; no reporter opens a file or a terminal.
package protocol TextSink {
  /// Takes the next piece of text, which need not end with a line.
  mutating func write(_ text: String)
  /// Takes the next piece of text in UTF-8.
  mutating func write(utf8 text: [UInt8])
}

/// A text in memory is the simplest sink.
extension String: TextSink {
  package mutating func write(utf8 text: [UInt8]) { self += String(decoding: text, as: UTF8.self) }
}

/// The bytes of a text are a sink too, for what is written out and not looked at.
extension [UInt8]: TextSink {
  package mutating func write(_ text: String) { self += text.utf8 }

  package mutating func write(utf8 text: [UInt8]) {
    // The first piece is mostly the whole text.
    if isEmpty { self = text } else { self += text }
  }
}

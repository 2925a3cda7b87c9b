import Diagnostics

/// The lines of a text, each ended, in one piece.
struct TextLines: Equatable, Sendable, ExpressibleByArrayLiteral {
  /// UTF-8.
  private(set) var letters: [UInt8] = []

  init(arrayLiteral lines: String...) { self.init(lines) }

  init(_ lines: some Sequence<String>) {
    for line in lines { append(line) }
  }

  var isEmpty: Bool { letters.isEmpty }

  /// The whole text.
  var text: String { String(decoding: letters, as: UTF8.self) }

  /// How many terminal cells the widest line takes, if none of them is coloured.
  var widest: Int {
    var (most, start) = (0, 0)
    for place in letters.indices where letters[place] == 0x0A {
      let line = String(decoding: letters[start..<place], as: UTF8.self)
      most = max(most, SnippetRenderer.displayWidth(line.unicodeScalars))
      start = place + 1
    }
    return most
  }

  /// Adds a line, given without its end.
  mutating func append(_ line: String) {
    add(line)
    end()
  }

  /// Makes room for a number of letters, in a text that has none yet.
  mutating func reserve(_ count: Int) { letters.reserveCapacity(count) }

  /// Adds letters to the line that is being written.
  mutating func add(_ text: String) {
    var text = text
    text.withUTF8 { letters.append(contentsOf: $0) }
  }

  /// Adds letters to the line that is being written.
  mutating func add(_ part: UnsafeBufferPointer<UInt8>) { letters.append(contentsOf: part) }

  /// Adds spaces to the line that is being written.
  mutating func add(spaces count: Int) {
    letters.append(contentsOf: repeatElement(0x20, count: max(count, 0)))
  }

  /// Ends the line that is being written.
  mutating func end() { letters.append(0x0A) }

  static func += (lines: inout TextLines, others: TextLines) {
    lines.letters.append(contentsOf: others.letters)
  }

  static func += (lines: inout TextLines, others: some Sequence<TextLines>) {
    for other in others { lines += other }
  }

  static func + (lines: TextLines, others: TextLines) -> TextLines {
    var all = lines
    all += others
    return all
  }
}

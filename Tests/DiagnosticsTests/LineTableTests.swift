import Diagnostics
import TestSupport
import Testing

@Suite("Lines and columns")
struct LineTableTests {
  @Test(
    "an offset has a line and a column, both from 1",
    arguments: [
      ("", 0, 1, 1),
      ("abc", 0, 1, 1),
      ("abc", 3, 1, 4),
      ("a\nb", 1, 1, 2),
      ("a\nb", 2, 2, 1),
      ("a\r\nb", 3, 2, 1),
      ("a\rb", 2, 2, 1),
      ("a\n", 2, 2, 1),
      // Past the end is the end, before the start the start.
      ("ab", 99, 1, 3),
      ("ab", -5, 1, 1),
    ])
  func position(text: String, offset: Int, line: Int, column: Int) {
    let table = LineTable(Array(text.utf8))
    #expect(table.position(of: offset) == LineTable.Position(line: line, column: column))
  }

  @Test(
    "a column counts what is asked for",
    arguments: [
      (LineTable.Unit.bytes, 1 + 1 + 2 + 3 + 4),
      (.utf16, 1 + 1 + 1 + 1 + 2),
      (.scalars, 1 + 1 + 1 + 1 + 1),
    ])
  func units(unit: LineTable.Unit, column: Int) {
    // One, two, three and four bytes of UTF-8.
    let text = Array("aé€🚌".utf8)
    #expect(LineTable(text).position(of: text.count, in: unit).column == column)
  }

  @Test(
    "a line's text has no line end",
    arguments: [
      ("one\ntwo", 1, "one"), ("one\ntwo", 2, "two"), ("one\r\ntwo\r\n", 2, "two"),
      ("one\n", 2, ""), ("", 1, ""),
    ])
  func text(text: String, line: Int, expected: String) {
    #expect(LineTable(Array(text.utf8)).text(ofLine: line) == expected)
  }

  @Test("there is no line 0, and none after the last", arguments: [-1, 0, 3])
  func noSuchLine(line: Int) {
    #expect(LineTable(Array("one\ntwo".utf8)).text(ofLine: line) == nil)
  }

  @Test("every offset of a random text lies in the line that is said", arguments: 1...20)
  func everyOffset(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let pieces = ["a", "é", "\n", "\r\n", "\r", "🚌", "  "]
    let text = Array((0..<60).map { _ in random.pick(pieces) }.joined().utf8)
    let table = LineTable(text)
    var last = LineTable.Position(line: 1, column: 1)
    for offset in 0...text.count {
      let position = table.position(of: offset, in: .bytes)
      let isForward =
        position.line > last.line || (position.line == last.line && position.column >= last.column)
      #expect(isForward, "seed \(seed), offset \(offset)")
      let range = try #require(table.range(ofLine: position.line))
      #expect(range.lowerBound + position.column - 1 == offset, "seed \(seed), offset \(offset)")
      last = position
    }
    #expect(last.line == table.lineCount)
  }
}

import Diagnostics
import Documents
import TestSupport
import Testing

@Suite("From decoded text back to the source")
struct ScalarMapTests {
  /// Each text has a scalar at `k`; the marked parts are found by the word beside it.
  @Test(
    "a word of the text is found where it is written",
    arguments: [
      ("k: one «two» three\n", "two"),
      ("k: 'one «two» three'\n", "two"),
      ("k: 'it''s «two»'\n", "two"),
      ("k: 'it«''»s'\n", "'"),
      ("k: \"one «two»\"\n", "two"),
      ("k: \"\\t\\\"a\\\" «two»\"\n", "two"),
      ("k: \"a«\\x41»b\"\n", "A"),
      ("k: \"é«\\u00e9»b «»\"\n", "éb".first.map(String.init) ?? ""),
      ("k: \"a\\\n   «two»\"\n", "two"),
      ("k: \"a\n\n   «two» \\/\"\n", "two"),
      ("k: one\n\n   «two»\n\n   three\nx: 1\n", "two"),
      ("k: 'one\n   «two»\n\n  '\nx: 1\n", "two"),
      ("k: |\n  one\n    «two»\n  three\n", "two"),
      ("k: |\n\n\n  one\n\n  «two»\n", "two"),
      ("k: |-  # comment\n  one\n  «two»\n\n", "two"),
      ("k: |+\n  one\n  «two»\n\n\nx: 1\n", "two"),
      ("k: |1-\n   one\n  «two»\n", "two"),
      ("k: |\r\n  one\r\n\r\n  «two»\r\n", "two"),
      ("k: |\n  one\n  «two»", "two"),
      ("a:\n- k: |\n    é\n    «two»\n", "two"),
      ("k: >-\n  one\n  «two»\n\n   three\n", "two"),
      ("k: >\n\n  one\n\n   more\n  «two»\n", "two"),
      ("\u{FEFF}# é\nk: |\n  é «two»\n", "two"),
    ])
  func words(marked: String, word: String) throws {
    let source = MarkedSource(marked)
    let result = YAMLReader.read(source.file)
    #expect(result.diagnostics.isEmpty)
    let root = try #require(result.value?.first?.root)
    let node = try #require(
      root.value(forKey: "k")
        ?? root.value(forKey: "a")?.elements.first { _ in true }?.value(forKey: "k"))
    #expect(node.scalarMap.isMappable)
    let text = Array(node.text.utf8)
    let wanted = Array(word.utf8)
    let starts = text.indices.filter { text[$0...].starts(with: wanted) }
    let start = try #require(word == "é" ? starts.last : starts.first)
    #expect(node.sourceSpan(ofText: start..<(start + wanted.count)) == source.spans[0])
  }

  @Test(
    "every byte of an unescaped text is the same byte of the source",
    arguments: [
      "k: |\n  a && b\n    || c\n\n  d\n", "k: |2+\n   a\n\n", "k: a &&\n  b\n",
      "k: 'a &&\n  b'\n", "k: \"a &&\n\n  b\"\n", "k: |-\n  'x'\n   y\nz: 1\n",
    ])
  func bytes(text: String) throws {
    let source = MarkedSource(text)
    let node = try #require(
      YAMLReader.read(source.file).value?.first?.root.value(forKey: "k"))
    let map = node.scalarMap
    #expect(map.isMappable)
    for (offset, byte) in node.text.utf8.enumerated() where byte != 0x20 && byte != 0x0A {
      #expect(source.file.bytes[map.sourceOffset(of: offset)] == byte)
    }
    var last = 0
    for offset in 0...node.text.utf8.count {
      let place = map.sourceOffset(of: offset)
      #expect(place >= last)
      last = place
    }
  }
}

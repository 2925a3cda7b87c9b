import Diagnostics
import Documents
import TestSupport
import Testing

@Suite("Where nodes stand")
struct SpanTests {
  /// Each text has one marked node: the value at `k`.
  @Test(
    "a value's span is what an author would underline",
    arguments: [
      "k: «plain text»   # comment\nx: 1\n",
      "k: «'single ''quoted'''» \n",
      "k: «\"double \\\" quoted\"»\n",
      "k: &a «anchored»\nx: *a\n",
      "k: !!str «12»\n",
      "k: !!str &a «12»\n",
      "k: &a !!str  # why\n  «12»\n",
      "k:«»\nx: 1\n",
      "k:«» # nothing\n",
      "k: &a«»\nx: 1\n",
      "k: «multi\n  line\n\n  text»\nx: 1\n",
      "k: «|\n  one\n  two»\n\n\nx: 1\n",
      "k: «|\n  one\n  two»",
      "k: «|\n  one\n  two»\n   \n# comment\n",
      "k: «|+\n  one\n\n»\nx: 1\n",
      "k: «>-\n  folded\n  text»\n# comment\nx: 1\n",
      "k: «|2-\n   indented»\nx: 1\n",
      "k: &a «|\n  one»\n",
      "k:\n  «a: 1\n  b: 2»\n\n# comment\nx: 1\n",
      "k:\n  «a:\n    - 1\n    - b:»   # comment\n\n\nx: 1\n",
      "k:\n«- a: 1\n  b: [1,\n    2]\n- 2» # comment\nx: 1\n",
      "k: «[1, {a: b}]»\n",
      "k: &x «[1, 2]»\n",
      "k: «{a: 1, b: 2,}» # comment\n",
      "k: !!map\n  «a: 1»\n",
      "é: 1\nk: «füß 日本 🇺🇳»\nx: é\n",
      "\u{FEFF}k: «bom»\n",
      "k: «crlf»\r\nx: 1\r\n",
      "k: «|\r\n  one\r\n  two»\r\nx: 1\r\n",
      "x: 1\n---\nk: «second»\n",
      "# é\n%YAML 1.2\n---\nk: «after a directive»\n...\n",
    ])
  func value(marked: String) throws {
    let source = MarkedSource(marked)
    let result = YAMLReader.read(source.file)
    #expect(result.diagnostics.isEmpty)
    let node = try #require(result.value?.last?.root.value(forKey: "k"))
    #expect(source.text(at: node.span) == source.text(at: source.spans[0]))
    #expect(node.span == source.spans[0])
  }

  @Test("keys know their places")
  func keys() throws {
    let source = MarkedSource("«a»: 1\n«'b c'»: {«d»: 2}\n? «e»\n: 3\n")
    let root = try #require(YAMLReader.read(source.file).value?.first?.root)
    var spans: [SourceSpan] = []
    for (key, value) in root.entries {
      spans.append(key.span)
      spans += value.entries.map(\.key.span)
    }
    #expect(spans == source.spans)
  }

  @Test("an alias is a copy that knows where it is used, and where its content stands")
  func aliases() throws {
    let source = MarkedSource("a: &x\n  «b: [«1», 2]»\nc: «*x»\nd: 3\n")
    let result = YAMLReader.read(source.file)
    #expect(result.diagnostics.isEmpty)
    let root = try #require(result.value?.first?.root)
    let copy = try #require(root.value(forKey: "c"))
    #expect(copy.isAlias)
    #expect(copy.aliasSpan == source.spans[2])
    #expect(copy.span == source.spans[0])
    let inner = try #require(copy.value(forKey: "b")?.elements.first { _ in true })
    #expect(!inner.isAlias)
    #expect(inner.aliasSpan == source.spans[2])
    #expect(inner.span == source.spans[1])
    #expect(root.value(forKey: "a")?.aliasSpan == nil)
    #expect(root.value(forKey: "d")?.aliasSpan == nil)
    #expect(root.value(forKey: "d")?.intValue == 3)
  }

  @Test("a block that ends with an alias ends there")
  func blockEndsWithAlias() throws {
    let source = MarkedSource("a: &x 1\nk:\n  «b: 2\n  c: *x»\nd: 3\n")
    let root = try #require(YAMLReader.read(source.file).value?.first?.root)
    #expect(root.value(forKey: "k")?.span == source.spans[0])
  }

  @Test("an anchored scalar may be used as a key")
  func aliasAsKey() throws {
    let source = MarkedSource("a: &x name\n*x : 2\n")
    let result = YAMLReader.read(source.file)
    #expect(result.diagnostics.isEmpty)
    #expect(result.value?.first?.root.value(forKey: "name")?.intValue == 2)
  }
}

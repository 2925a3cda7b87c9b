import Diagnostics
import Documents
import TestSupport
import Testing

@Suite("Paths")
struct DocumentPathTests {
  @Test(
    "a path prints in the report's form and is read back",
    arguments: [
      ([], ""), ([.key("a")], "a"), ([.key("a"), .index(2), .key("b_1")], "a[2].b_1"),
      ([.index(0), .index(1)], "[0][1]"), ([.key("a b")], "[\"a b\"]"),
      ([.key("a"), .key("x-y"), .key("b")], "a[\"x-y\"].b"), ([.key("")], "[\"\"]"),
      ([.key("1a")], "[\"1a\"]"), ([.key("a\"\\\n]")], "[\"a\\\"\\\\\\u000A]\"]"),
      ([.key("é")], "[\"é\"]"),
    ] as [([DocumentPath.Component], String)])
  func form(components: [DocumentPath.Component], text: String) {
    #expect(DocumentPath(components).description == text)
    #expect(DocumentPath(parsing: text) == DocumentPath(components))
  }

  @Test(
    "what is no path is refused",
    arguments: [
      ".", ".a", "a.", "a..b", "a[", "a[]", "a[x]", "a[1", "a[\"b]", "a]b[", "[1]a", "a[-1]",
    ])
  func refused(text: String) {
    #expect(DocumentPath(parsing: text) == nil)
  }

  @Test("a path finds its value")
  func resolve() throws {
    let source = MarkedSource("a:\n  - b: 1\n  - {\"c d\": [x, «y»]}\n")
    let root = try #require(YAMLReader.read(source.file).value?.first?.root)
    let path = try #require(DocumentPath(parsing: "a[1][\"c d\"][1]"))
    #expect(root.value(at: path)?.span == source.spans[0])
    #expect(root.value(at: .root) == root)
    for missing in ["b", "a[2]", "a[0].c", "a.b", "a[0].b.c", "a[0][0]"] {
      let path = try #require(DocumentPath(parsing: missing))
      #expect(root.value(at: path) == nil)
    }
  }

  /// The place is where the mark stands in the text.
  @Test(
    "what is missing would stand below its siblings",
    arguments: [
      ("a: 1\nb: 2\n", "c", 3, 1), ("a: 1 # why\n\n# more\n", "c", 2, 1), ("a: 1", "c", 2, 1),
      ("m:\n  - id: x\n    y: 1\n  - id: z\n", "m[0].population", 4, 5),
      ("m:\n  - id: x\n    y: 1\n  - id: z\n", "m[0].population.covers", 4, 5),
      ("m:\n- id: x\n  y: {a: 1}\n", "m[0].y.b", 3, 11),
      ("m:\n- id: x\n", "m[1]", 3, 1),
      ("a:\nb: 1\n", "a.c", 2, 3), ("a:   # why\nb: 1\n", "a.c", 2, 3),
      ("a: |\n  x\n  y\n\nb: 1\n", "c", 6, 1), ("b: 1\na: |+\n  x\n\n", "c", 5, 1),
      ("{\"a\": {}}", "a.b", 1, 8), ("{\n  \"a\": 1\n}\n", "b", 3, 3),
      ("x: &a {b: 1}\ny: *a\n", "y.c", 2, 4),
    ])
  func insertion(text: String, path: String, line: Int, column: Int) throws {
    let document = try #require(YAMLReader.read(MarkedSource(text).file).value?.first)
    let place = try #require(DocumentPath(parsing: path))
    let point = try #require(document.insertionPoint(for: place))
    #expect(point.line == line)
    #expect(point.column == column)
  }
}

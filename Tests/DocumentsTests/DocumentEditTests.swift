import Diagnostics
import Documents
import TestSupport
import Testing

@Suite("Edits")
struct DocumentEditTests {
  private func edited(_ text: String, _ path: String, _ value: DocumentValue) -> String? {
    guard let path = DocumentPath(parsing: path) else { return nil }
    let isJSON = text.hasPrefix("{\"") || text.hasPrefix("{\n")
    return DocumentChanges.apply(
      [.init(path, value)], toDocument: 0, of: MarkedSource(text).file,
      reading: { isJSON ? JSONReader.read($0) : YAMLReader.read($0) }
    ).map { String(decoding: $0, as: UTF8.self) }
  }

  @Test(
    "a value is replaced and everything else kept",
    arguments: [
      ("a: 1   # one\nb: 2\n", "a", DocumentValue.bool(true), "a: true   # one\nb: 2\n"),
      ("a:   # none\nb: 2\n", "a", .int(3), "a: 3   # none\nb: 2\n"),
      ("a: |\n  x\n  y\n\nb: 2\n", "a", .string("z"), "a: z\n\nb: 2\n"),
      ("a: 'x'\n", "a", .string("no"), "a: \"no\"\n"),
      ("a: x\n", "a", .string("1_000"), "a: \"1_000\"\n"),
      ("a: x\n", "a", .string("é: \"\n"), "a: \"é: \\\"\\n\"\n"),
      ("a:\n- 1\n- 2\nb: 2\n", "a", .int(1), "a:\n  1\nb: 2\n"),
      ("a:\n  b: 1\n# end\n", "a", .list([.int(1), .string("x y")]), "a:\n  [1, x y]\n# end\n"),
      ("a: &x 1\nb: *x\n", "b", .int(2), "a: &x 1\nb: 2\n"),
      ("- 1\n-\n- 3\n", "[1]", .string("two"), "- 1\n- two\n- 3\n"),
      ("{\"a\": 1, \"b\": [true]}", "b[0]", .string("x"), "{\"a\": 1, \"b\": [\"x\"]}"),
    ])
  func replace(text: String, path: String, value: DocumentValue, expected: String) {
    #expect(edited(text, path, value) == expected)
  }

  @Test(
    "a key is inserted where its siblings are",
    arguments: [
      ("a: 1 # one\n\n# end\n", "b", DocumentValue.int(2), "a: 1 # one\nb: 2\n\n# end\n"),
      ("a: 1", "b", .int(2), "a: 1\nb: 2"),
      ("a: 1\r\nc: 3\r\n", "b", .int(2), "a: 1\r\nc: 3\r\nb: 2\r\n"),
      (
        "m:\n  - id: x\n    # note\n    p: {a: 1}  # p\n  - id: y\n", "m[0].q.r", .bool(true),
        "m:\n  - id: x\n    # note\n    p: {a: 1}  # p\n    q:\n      r: true\n  - id: y\n"
      ),
      ("m:\n- id: x\n", "m[0].p.b", .bool(true), "m:\n- id: x\n  p:\n    b: true\n"),
      ("m:\n- id: x\n", "m[1].id", .string("z"), "m:\n- id: x\n- id: z\n"),
      ("m: {a: {b: 1}}\n", "m.a.c", .bool(false), "m: {a: {b: 1, c: false}}\n"),
      ("m: {}\n", "m.c", .bool(false), "m: {c: false}\n"),
      ("m: []\n", "m[0].c", .bool(false), "m: [{c: false}]\n"),
      ("m:   # what\nn: 1\n", "m.c", .bool(false), "m:   # what\n  c: false\nn: 1\n"),
      ("m: ~\nn: 1\n", "m.c.d", .bool(false), "m: \n  c:\n    d: false\nn: 1\n"),
      ("m:\n", "m[0]", .string("x"), "m:\n  - x\n"),
      ("-\n- 1\n", "[0].a", .int(1), "- a: 1\n- 1\n"),
      ("a: |+\n  x\n\n", "b", .int(1), "a: |+\n  x\n\nb: 1\n"),
      ("a: |\n  x\n\n\n", "b", .int(1), "a: |\n  x\nb: 1\n\n\n"),
      ("a: 1\n---\nb: 1\n", "c", .int(1), "a: 1\nc: 1\n---\nb: 1\n"),
      (
        "a: 1\n", "t", .list([.string("x"), .mapping([.init("k", .int(1)), .init("l", .null)])]),
        "a: 1\nt:\n  - x\n  - k: 1\n    l: null\n"
      ),
      ("{\n  \"a\": 1\n}\n", "b", .bool(true), "{\n  \"a\": 1,\n  \"b\": true\n}\n"),
      ("{\"a\": {}}", "a.b.c", .int(1), "{\"a\": {\"b\": {\"c\": 1}}}"),
      ("{\"a\": null}", "a.b", .int(1), "{\"a\": {\"b\": 1}}"),
      ("---\n", "a", .int(1), "---\na: 1"),
    ])
  func insert(text: String, path: String, value: DocumentValue, expected: String) {
    #expect(edited(text, path, value) == expected)
  }

  @Test(
    "a change that would change more is refused",
    arguments: [
      ("x: &a {b: 1}\ny: *a\n", "x.b"), ("x: &a {b: 1}\ny: *a\n", "y.b"),
      ("x: &a {b: 1}\ny: *a\n", "y.c"), ("x: &a {b: 1}\ny: *a\n", "x.c"), ("a: 1\n", "a.b"),
      ("a: [1]\n", "a[3]"), ("a: [1]\n", "a.b"),
    ])
  func refused(text: String, path: String) {
    #expect(edited(text, path, .int(2)) == nil)
  }

  @Test(
    "a truth value is written in the words that the file uses",
    arguments: [
      ("a: no   # one\nb: x\n", "a", "a: yes   # one\nb: x\n"),
      ("a: {x: No, y: true, z: yes}\n", "b.c", "a: {x: No, y: true, z: yes}\nb:\n  c: yes\n"),
      ("a: false\nb: [yes, true]\n", "a", "a: true\nb: [yes, true]\n"),
      ("a: 'no'\n", "a", "a: true\n"),
      ("{\"a\": \"no\"}", "a", "{\"a\": true}"),
    ])
  func truths(text: String, path: String, expected: String) {
    #expect(edited(text, path, .bool(true)) == expected)
  }

  @Test("several changes below one missing key share it")
  func several() throws {
    let changes = try ["p.a", "p.b.c", "p.b.d"].map { text in
      DocumentChanges.Change(try #require(DocumentPath(parsing: text)), .bool(true))
    }
    let result = DocumentChanges.apply(
      changes, toDocument: 0, of: MarkedSource("x: 1\n# end\n").file,
      reading: { YAMLReader.read($0) })
    #expect(
      result.map { String(decoding: $0, as: UTF8.self) }
        == "x: 1\np:\n  a: true\n  b:\n    c: true\n    d: true\n# end\n")
  }

  @Test(
    "an edit of any document changes what was meant, and keeps every comment", arguments: 0..<300)
  func property(seed: UInt64) throws {
    var writer = RandomYAML(seed: seed)
    let text = writer.document()
    let file = MarkedSource(text).file
    let result = YAMLReader.read(file)
    #expect(result.diagnostics.isEmpty, "\(text)")
    let root = try #require(result.value?.first?.root)
    #expect(DocumentValue(root) == writer.root, "\(text)")
    for _ in 0..<4 {
      let path = writer.path(in: root)
      let value = writer.value(depth: 2)
      let wanted = DocumentValue(root).setting(path.components, to: value)
      let changed = DocumentChanges.apply(
        [.init(path, value)], toDocument: 0, of: file, reading: { YAMLReader.read($0) })
      guard wanted != nil else {
        #expect(changed == nil)
        continue
      }
      let new = try #require(changed, "\(path) in\n\(text)")
      let isReplacement = root.value(at: path)?.kind == .scalar || root.value(at: path) == nil
      if isReplacement {
        let newText = String(decoding: new, as: UTF8.self)
        #expect(comments(in: newText) == comments(in: text), "\(path) in\n\(text)")
      }
    }
  }

  private func comments(in text: String) -> Int {
    zip(text, text.dropFirst()).count { $0 == "#" && $1 == " " }
  }
}

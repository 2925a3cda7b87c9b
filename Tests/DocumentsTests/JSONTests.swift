import Diagnostics
import Documents
import TestSupport
import Testing

@Suite("JSON")
struct JSONTests {
  @Test(
    "valid texts are read without a word",
    arguments: [
      "{}", "[]", "0", "-0", "1", "-1", "1.5", "1e5", "1E+5", "1e-5", "0.1e0",
      "123456789012345678901",
      "true", "false", "null", "\"\"", "\"a\"", " [ ] ", "\t{\n}\r\n", "[1,2,3]", "[[[]]]",
      "[[],{}]", "{\"a\":1}", "{\"a\":{\"b\":[null]}}", "{\"\":0}", "{\"a\":1,\"b\":2}",
      "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"", "\"\\u0000\"", "\"\\u00e9\\u00E9\"", "\"\\ud83d\\ude00\"",
      "\"é日本😀\"", "\"\u{7F}\"", "\"\u{2028}\u{2029}\"", "\"\u{FFFE}\"", "[1 , 2]", "\u{FEFF}[1]",
      "[\"a\",\"b\",\"cccccccccccccccccccccccccccccc\"]",
      "\"aaaaaaaaaaaaaaa\\naaaaaaaaaaaaaaaaaaaé\"",
    ])
  func valid(text: String) {
    let result = JSONReader.read(MarkedSource(text).file)
    #expect(result.diagnostics.isEmpty)
    #expect(result.value?.count == 1)
  }

  @Test(
    "a mistake has its code and its place",
    arguments: [
      ("DOC0003", "«»"), ("DOC0003", "«»  \n"),
      ("DOC0201", "[«*»]"), ("DOC0201", "«}»"), ("DOC0201", "{«[»1]: 2}"), ("DOC0201", "[1,«,»2]"),
      ("DOC0201", "{\"a\":«}»"), ("DOC0201", "{\"a\":«,»\"b\":1}"), ("DOC0201", "[1 «:» 2]"),
      ("DOC0201", "{«,»}"), ("DOC0201", "«]»"), ("DOC0201", "[«,»1]"),
      ("DOC0202", "1 «2»"), ("DOC0202", "{} «}»"), ("DOC0202", "[]«,»"), ("DOC0202", "null«é»"),
      ("DOC0203", "[«\"abc]»"), ("DOC0203", "«\"»"), ("DOC0203", "«\"abc\\\"»"),
      ("DOC0203", "[«\"ab»\ncd\"]"),
      ("DOC0204", "\"a«\t»b\""), ("DOC0204", "\"a«\u{0}»b\""), ("DOC0204", "\"«\u{1F}»\""),
      ("DOC0205", "\"«\\x»41\""), ("DOC0205", "\"«\\é»\""), ("DOC0205", "\"«\\u12»g4\""),
      ("DOC0205", "\"«\\ud800»\""), ("DOC0205", "\"«\\udc00»\""),
      ("DOC0205", "\"«\\ud800»\\u0041\""), ("DOC0205", "\"«\\u»\""),
      ("DOC0206", "«01»"), ("DOC0206", "[«-»]"), ("DOC0206", "[«1.»]"), ("DOC0206", "[«.5»]"),
      ("DOC0206", "[«+1»]"), ("DOC0206", "[«1e»]"), ("DOC0206", "[«1e+»]"), ("DOC0206", "«0x1F»"),
      ("DOC0206", "[«1.5.2»]"), ("DOC0206", "[«1_000»]"), ("DOC0206", "[«-Infinity»]"),
      ("DOC0206", "[«00»]"), ("DOC0206", "[«2018-09-12»]"), ("DOC0206", "[«1a»]"),
      ("DOC0207", "[1«}»"), ("DOC0207", "{\"a\":1«]»"), ("DOC0207", "[1«»"), ("DOC0207", "{«»"),
      ("DOC0207", "{\"a\"«»"), ("DOC0207", "{\"a\":«»"), ("DOC0207", "[1,«»"), ("DOC0207", "[[]«»"),
      ("DOC0208", "[1 «2»]"), ("DOC0208", "{\"a\":1 «\"»b\":2}"), ("DOC0208", "{\"a\" «1»}"),
      ("DOC0208", "[{}«{»}]"), ("DOC0208", "[\"a\"«\"»b\"]"),
      ("DOC0209", "[1«,»]"), ("DOC0209", "{\"a\":1«,» }"),
      ("DOC0210", "«// x»\n1"), ("DOC0210", "[«/* , */»1]"), ("DOC0210", "[1«# x»\n]"),
      ("DOC0211", "[«True»]"), ("DOC0211", "[«nul»]"), ("DOC0211", "[«NaN»]"),
      ("DOC0211", "[«yes»]"),
      ("DOC0211", "[«'a'»]"), ("DOC0211", "{«a»: 1}"), ("DOC0211", "{«'a'»: 1}"),
      ("DOC0211", "[«truefalse»]"),
      ("DOC0112", "{\"a\":1,\"b\":2,«\"a\"»:3}"), ("DOC0112", "{\"a\":1,«\"\\u0061\"»:3}"),
    ])
  func mistake(code: String, marked: String) {
    let source = MarkedSource(marked, name: "test.json")
    let result = JSONReader.read(source.file)
    #expect(result.diagnostics.map(\.code.id) == [code])
    #expect(result.diagnostics.first?.span == source.spans[0])
  }

  @Test("reading goes on after a mistake, and tells them all")
  func several() throws {
    let source = MarkedSource(
      "{\"a\": True, \"b\": [1 2,], 'c': .5, \"d\": \"\\q\" \"a\": 1} // end\n")
    let result = JSONReader.read(source.file)
    #expect(
      result.diagnostics.map(\.code.id) == [
        "DOC0211", "DOC0208", "DOC0209", "DOC0211", "DOC0206", "DOC0205", "DOC0208", "DOC0112",
        "DOC0210",
      ])
    #expect(result.value?.first?.root.count == 5)
  }

  @Test("scalars have their values, and spans their places")
  func values() throws {
    let source = MarkedSource(
      "{\"i\": «-12», \"f\": «1.5e2», \"s\": «\"a\\ud83d\\ude00b\"», \"t\": «true», \"n\": «null», "
        + "\"l\": «[ 1 ]», \"m\": «{}»}", name: "test.json")
    let root = try #require(JSONReader.read(source.file).value?.first?.root)
    #expect(root.entries.map(\.value.span) == source.spans)
    #expect(root.value(forKey: "i")?.intValue == -12)
    #expect(root.value(forKey: "i")?.doubleValue == -12)
    #expect(root.value(forKey: "f")?.intValue == nil)
    #expect(root.value(forKey: "f")?.doubleValue == 150)
    #expect(root.value(forKey: "s")?.stringValue == "a😀b")
    #expect(root.value(forKey: "t")?.boolValue == true)
    #expect(root.value(forKey: "n")?.isNull == true)
    #expect(root.value(forKey: "l")?.elements.map(\.intValue) == [1])
    #expect(root.value(forKey: "x") == nil)
    let text = try #require(root.value(forKey: "s"))
    #expect(text.scalarMap.isMappable)
    #expect(source.text(at: text.sourceSpan(ofText: 1..<5)) == "\\ud83d\\ude00")
    #expect(source.text(at: text.sourceSpan(ofText: 5..<6)) == "b")
  }

  @Test(
    "invalid UTF-8 is reported inside and outside of strings",
    arguments: [
      ([0x22, 0xFF, 0x22], 1), ([0x22, 0x61, 0xC3, 0x22], 2), ([0x22, 0xED, 0xA0, 0x80, 0x22], 1),
      ([0xFF], 0), ([0x5B, 0xC0, 0x80, 0x5D], 1), ([0x22, 0xF4, 0x90, 0x80, 0x80, 0x22], 1),
    ] as [([UInt8], Int)])
  func invalid(bytes: [UInt8], offset: Int) {
    var sources = SourceSet()
    let result = JSONReader.read(sources.add(name: "test.json", bytes: bytes))
    #expect(result.diagnostics.first?.code.id == "DOC0001")
    #expect(result.diagnostics.first?.span?.start == offset)
  }

  @Test("limits hold")
  func limits() {
    func codes(_ text: String, _ limits: ReadLimits = .standard) -> [String] {
      JSONReader.read(MarkedSource(text).file, limits: limits).diagnostics.map(\.code.id)
    }
    #expect(codes(String(repeating: "[", count: 80_000)) == ["DOC0005"])
    #expect(codes(String(repeating: "{\"a\":", count: 80_000)) == ["DOC0005"])
    #expect(codes("[1,2,3,4]", ReadLimits(maxNodes: 3)) == ["DOC0006"])
    #expect(codes("[1,2,3,4]", ReadLimits(maxBytes: 3)) == ["DOC0004"])
    #expect(codes("[\"12345\"]", ReadLimits(maxScalarBytes: 3)) == ["DOC0008"])
    let many = codes("[" + String(repeating: "x,", count: 1000) + "1]")
    #expect(many.count == 201 && many.last == "DOC0009")
    let depth = String(repeating: "[", count: 128) + String(repeating: "]", count: 128)
    #expect(codes(depth).isEmpty)
  }
}

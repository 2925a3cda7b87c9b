import Diagnostics
import Documents
import TestSupport
import Testing

@Suite("Mistakes in YAML")
struct YAMLMistakeTests {
  @Test(
    "each mistake has its code and its place",
    arguments: [
      ("DOC0003", "«»"),
      ("DOC0003", "«»# only a comment\n\n"),
      ("DOC0101", "a:\n«\t»b: 1\n"),
      ("DOC0101", "a:\n  b: 1\n«\t»c: 1\n"),
      ("DOC0102", "a:\n  b: 1\n «c:» 2\n"),
      ("DOC0102", "- 1\n«b:» 2\n"),
      ("DOC0103", "a: «'never» closed\nb: 1\n"),
      ("DOC0103", "a: «\"never» closed\nb: 1\n"),
      ("DOC0104", "a: [1, 2\nb«:» 3\n"),
      ("DOC0104", "a: {b: 1, c: 2\n«»"),
      ("DOC0105", "a: «@home»\n"),
      ("DOC0105", "a: «`code`»\n"),
      ("DOC0105", "a: «%x»\n"),
      ("DOC0106", "a: b«:» c\n"),
      ("DOC0106", "title: Return«:» a plan\n"),
      ("DOC0107", "a: \"«\\q»\"\n"),
      ("DOC0108", "«%YAML» 3.0\n---\na: 1\n"),
      ("DOC0109", "a: 1\n«just» text\nb: 2\n"),
      ("DOC0109", "a: 'x' «y»\n"),
      ("DOC0109", "a: «-»\n  - b\n"),
      ("DOC0110", "a: «!money »12\n"),
      ("DOC0110", "a: «!!timestamp »2018-09-12\n"),
      ("DOC0110", "a: «!!set» {x}\n"),
      ("DOC0111", "a: !!int «twelve»\n"),
      ("DOC0111", "a: !!bool «yes»\n"),
      ("DOC0111", "a: «!!seq» {b: 1}\n"),
      ("DOC0111", "a: !!map «x»\n"),
      ("DOC0112", "a: 1\nb: 2\n«a»: 3\n"),
      ("DOC0112", "k: {x: 1, «'x'»: 2}\n"),
      ("DOC0113", "? «[a, b]»\n: 1\n"),
      ("DOC0113", "«{a: b}»: 1\n"),
      ("DOC0113", "a: &x [1]\n? «*x»\n: 2\n"),
      ("DOC0114", "a: &x {b: 1}\nc:\n  «<<»: *x\n"),
      ("DOC0115", "a: &one 1\nb: «*on»\n"),
      ("DOC0116", "a: &x [1, «*x»]\n"),
    ])
  func mistake(code: String, marked: String) {
    let source = MarkedSource(marked)
    let result = YAMLReader.read(source.file)
    #expect(result.diagnostics.map(\.code.id) == [code])
    #expect(result.diagnostics.first?.span == source.spans[0])
    #expect(source.text(at: result.diagnostics.first?.span) == source.text(at: source.spans[0]))
  }

  @Test("messages read well")
  func messages() {
    let texts = [
      "a:\n\tb: 1\n", "a:\n  b: 1\n c: 2\n", "a: 'never closed\nb: 1\n", "a: [1, 2\nb: 3\n",
      "a: @home\n", "title: Return: a plan\n", "a: \"\\q\"\n", "%YAML 3.0\n---\na: 1\n",
      "a: 1\njust text\nb: 2\n", "a: !money 12\n", "a: !!int twelve\n", "a: 1\nb: 2\na: 3\n",
      "? [a, b]\n: 1\n", "<<: {a: 1}\n", "a: &one 1\nb: *on\n", "a: &x [1, *x]\n", "- a\nb: 1\n",
      "a: 1\n--- b\n--- c: d\n...\nx\n", "a: b: c\n", "a: *\n", "a: |x\n  y\n", "a: !<x\n", "",
      "a: [1, 2}\n", "a: {b: 1]\n", "key\n", "a: -\n  - b\n c\n", "? a\n? b\nc\n", "&a &b c\n",
      "%TAG ! tag:x,2020:\n%TAG ! tag:x,2020:\n---\na\n", "a: !e!x 1\n", "a: 'x' y\n",
      "a: \"\\x4\"\n",
    ]
    var shown = ""
    for text in texts {
      var sources = SourceSet()
      let file = sources.add(name: "test.yaml", text: text)
      let renderer = SnippetRenderer(style: .plain)
      for line in text.split(separator: "\n") { shown += "    \(line)\n" }
      for diagnostic in YAMLReader.read(file).diagnostics {
        shown += "\n" + renderer.render(diagnostic, in: sources)
      }
      shown += "\n----\n"
    }
    expectGolden(shown, "yaml-mistakes.txt")
  }

  @Test("a broken document does not hide the others, and all its earlier mistakes are told")
  func recovery() throws {
    let source = MarkedSource(
      "a: 1\n---\na: 1\n«a»: «!x »2\nb: 'never «» closed\n---\nc: 3\n«c»: 4\n")
    let result = YAMLReader.read(source.file)
    #expect(result.value?.map { $0.root.entries.map(\.key.text) } == [["a"], ["c", "c"]])
    #expect(result.diagnostics.map(\.code.id) == ["DOC0112", "DOC0110", "DOC0103", "DOC0112"])
  }

  @Test("a mapping with many duplicate keys reports each")
  func manyDuplicates() {
    let names = (0..<50).map { "k\($0 % 40)" }
    let source = MarkedSource(names.map { "\($0): 1\n" }.joined())
    let result = YAMLReader.read(source.file)
    #expect(result.diagnostics.count == 10)
    #expect(result.diagnostics.allSatisfy { $0.labels.count == 1 })
  }
}

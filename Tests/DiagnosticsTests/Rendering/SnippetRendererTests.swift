import Diagnostics
import TestSupport
import Testing

@Suite("Lines of source with carets")
struct SnippetRendererTests {
  private static let code = DiagnosticCode("TEST0001", "A mistake made for a test.")

  private func snippet(_ marked: String, width: Int = 100, label: String? = nil) -> [String] {
    let source = MarkedSource(marked)
    return SnippetRenderer(style: .plain, width: width)
      .snippet(source.spans[0], in: source.file, label: label, role: .error)
  }

  /// What stands over the carets, where every scalar takes one cell.
  private func underlined(_ lines: [String]) -> String {
    let shown = Array(lines[2].unicodeScalars)
    let carets = Array(lines[3].unicodeScalars)
    let marked = zip(shown, carets).filter { $0.1 == "^" }.map(\.0)
    return String(String.UnicodeScalarView(marked))
  }

  @Test("the line is shown with its place, and what is wrong is underlined")
  func plain() {
    #expect(
      snippet("a: 1\nb: «two»\n", label: "not a number") == [
        " --> test.yaml:2:4",
        "  |",
        "2 | b: two",
        "  |    ^^^ not a number",
      ])
  }

  @Test("an empty span has one caret", arguments: ["a: «»", "«»", "a: 1\n«»"])
  func empty(marked: String) {
    #expect(snippet(marked)[3].count { $0 == "^" } == 1)
  }

  @Test("a span over several lines is underlined to the end of its first")
  func lines() {
    #expect(underlined(snippet("a: «b\n  c\n  d»\n")) == "b")
  }

  @Test(
    "the carets stand under the words, whatever takes two cells or none",
    arguments: [
      ("名前: «値»", "  |       ^^"),
      ("🚌: «bus»", "  |     ^^^"),
      ("e\u{301}: «x»", "  |    ^"),
      ("\t«x»", "  |   ^"),
    ])
  func cells(marked: String, underline: String) {
    #expect(snippet(marked)[3] == underline)
  }

  @Test("of a long line the part around the span is shown")
  func long() {
    let before = String(repeating: "x", count: 300)
    let lines = snippet("\(before)«here»\(before)", width: 40)
    #expect(lines[2].hasPrefix("1 | …") && lines[2].hasSuffix("…"))
    #expect(lines[2].count <= 4 + 42)
    #expect(underlined(lines) == "here")
  }

  @Test("of a span longer than the width its beginning is shown")
  func longSpan() {
    let lines = snippet("a: «\(String(repeating: "y", count: 300))»", width: 40)
    #expect(underlined(lines).allSatisfy { $0 == "y" })
    #expect(lines[3].count <= 4 + 42)
  }

  @Test("no text drives the terminal: neither the source, its name, the headline nor a note")
  func hostile() {
    let attack = "\u{1B}]0;x\u{7}\u{9B}2J\u{202E}"
    var sources = SourceSet()
    let file = sources.add(name: "a\(attack).yaml", text: "a: \(attack)\n")
    let span = SourceSpan(source: file.id, start: 3, end: 4)
    let diagnostic = Diagnostic(
      Self.code, .error, "wrong \(attack)", at: span, label: attack,
      labels: [Label(span, attack)], notes: [attack], fixIts: [FixIt(attack, edits: [])])
    let text = SnippetRenderer(style: .plain).render(diagnostic, in: sources)
    let driving = text.unicodeScalars.filter { scalar in
      (scalar.value < 0x20 && scalar != "\n") || (0x7F..<0xA0).contains(scalar.value)
        || (0x202A...0x202E).contains(scalar.value)
    }
    #expect(driving.isEmpty)
    #expect(text.contains("wrong \u{FFFD}]0;x"))
  }

  @Test("a diagnostic is shown whole: headline, place, labels, notes and what would mend it")
  func whole() {
    let source = MarkedSource("a: 1\nb: 2\n«a»: 3\n")
    var sources = SourceSet()
    sources.add(source.file)
    let first = SourceSpan(source: source.file.id, start: 0, end: 1)
    let diagnostic = Diagnostic(
      Self.code, .warning, "`a` stands twice", at: source.spans[0], label: "again here",
      labels: [Label(first, "first here")], notes: ["A key may stand once."],
      fixIts: [FixIt("remove the second", edits: [])])
    #expect(
      SnippetRenderer(style: .plain).render(diagnostic, in: sources) == """
        warning[TEST0001]: `a` stands twice
         --> test.yaml:3:1
          |
        3 | a: 3
          | ^ again here
         --> test.yaml:1:1
          |
        1 | a: 1
          | ^ first here
          = A key may stand once.
          + remove the second

        """)
  }

  @Test("colour is a matter of style alone")
  func colour() {
    let source = MarkedSource("a: «1»\n")
    let span = source.spans[0]
    let coloured = SnippetRenderer(style: TextStyle(isColoured: true))
      .snippet(span, in: source.file, label: nil, role: .error).joined(separator: "\n")
    let plain = SnippetRenderer(style: .plain)
      .snippet(span, in: source.file, label: nil, role: .error).joined(separator: "\n")
    #expect(coloured != plain)
    #expect(coloured.replacing(/\u{1B}\[[0-9;]*m/, with: "") == plain)
  }
}

import Diagnostics
import Documents
import Rules
import TestSupport
import Testing

@testable import Authoring

@Suite("lints")
struct LintExampleTests {
  /// Cases that show the sample rule to work, so that nothing is found in them.
  static let completeCases = """
    rule: boats/safe
    cases:
      - {name: a, proposal: {proposal: {id: p}}, expect: pass}
      - {name: b, proposal: {proposal: {id: p}}, expect: fail}
      - {name: c, proposal: {proposal: {id: p}}, expect: undetermined}

    """

  /// Every example of every lint, with the place of its lint and its own.
  static let examples: [(lint: Int, example: Int)] = LintCatalogue.all.indices.flatMap { lint in
    LintCatalogue.all[lint].examples.indices.map { (lint, $0) }
  }

  @Test("find what their examples mark, and nothing else", arguments: examples)
  func example(lintPlace: Int, place: Int) throws {
    let lint = LintCatalogue.all[lintPlace]
    let example = lint.examples[place]
    var pack = SamplePack()
    var tests = Self.completeCases
    var duties: [Duty] = []
    let marked: MarkedSource
    switch example.place {
    case .rule:
      marked = MarkedSource(SamplePack.rule(example.text))
      pack.files["rules/boats/safe.rule.yaml"] = text(marked)
      if lint.code == LintDiagnostics.untestedRule { tests = "rule: boats/safe\ncases: []\n" }
    case .schema:
      marked = MarkedSource(SamplePack.schema(example.text))
      pack.files["proposal.schema.yaml"] = text(marked)
    case .duties:
      marked = MarkedSource("duties:\n" + example.text + "\n")
      let document = try #require(YAMLReader.read(marked.file).value?.first)
      duties = DutyLoader.load(document, rules: ["boats/safe"]).value ?? []
    case .tests:
      marked = MarkedSource("rule: boats/safe\n" + example.text + "\n")
      tests = text(marked)
    }
    let loaded = try #require(try cases(MarkedSource(tests)).value)
    let found = Linter.run(
      on: LintedPack(try pack.compile(), tests: [loaded], duties: duties), lints: [lint])
    #expect(found.allSatisfy { $0.code == lint.code })
    if example.place == .tests {
      // What cases lack is reported at their rule.
      #expect(found.isEmpty == (place == lint.examples.count - 1))
    } else {
      #expect(found.map { marked.text(at: $0.span) } == marked.spans.map { marked.text(at: $0) })
    }
  }

  private func text(_ source: MarkedSource) -> String {
    String(decoding: source.file.bytes, as: UTF8.self)
  }

  @Test("find nothing in a sound pack")
  func sound() throws {
    let loaded = try #require(try cases(MarkedSource(Self.completeCases)).value)
    let found = Linter.run(on: LintedPack(try SamplePack().compile(), tests: [loaded]))
    #expect(found.map(\.headline) == [])
  }

  @Test("have a code of their own, an explanation and an example each way")
  func catalogue() {
    #expect(LintCatalogue.all.map(\.code).count == LintDiagnostics.all.count)
    #expect(Set(LintCatalogue.all.map(\.code)) == Set(LintDiagnostics.all))
    for lint in LintCatalogue.all {
      #expect(lint.code.id.hasPrefix("LINT"))
      #expect(lint.code.explanation.count > 40)
      #expect(lint.examples.contains { $0.text.contains("«") || $0.place == .tests })
      #expect(lint.examples.contains { !$0.text.contains("«") })
    }
  }
}

@Suite("what an expression reads")
struct ExpressionReadingTests {
  static func reading(_ text: String) -> ExpressionReading {
    let source = MarkedSource(text)
    return ExpressionReading(
      RuleExpression(
        text: text,
        span: SourceSpan(source: source.file.id, start: 0, end: source.file.bytes.count)))
  }

  @Test(
    "is found by path, through loops and lists",
    arguments: [
      ("a.b.c == 1", ["a.b.c"]), ("a.b || c", ["a.b", "c"]), ("1 + 2", []), ("true", []),
      ("ms.exists(m, m.type == 'x')", ["ms", "ms.type"]),
      ("ms.all(m, m.ps.exists(p, p == z))", ["ms", "ms.ps", "z"]),
      ("ms[0].type", ["ms.type"]), ("size(a.b)", ["a.b"]), ("law.binds(bearer, 'X')", ["bearer"]),
      ("cel.bind(x, a.b, x.c)", ["a.b", "a.b.c"]), ("[a, {b: c}]", ["a", "b", "c"]),
    ])
  func paths(_ text: String, _ paths: [String]) {
    let reading = Self.reading(text)
    #expect(reading.ast != nil)
    #expect(reading.paths.sorted() == paths)
  }

  @Test("is loose where the value read from has no path")
  func loose() {
    let reading = Self.reading("(c ? a : b).field")
    #expect(reading.looseFields == ["field"])
    #expect(reading.paths == ["a", "b", "c"])
  }
}

import Diagnostics
import Documents
import TestSupport
import Testing

@testable import Rules

@Suite("RuleSetLoader")
struct RuleSetLoaderTests {
  /// A minimal rule whose id and status lines are the case's.
  static func rule(_ id: String, status: String = "status: stable") -> String {
    """
    id: \(id)
    title: A title
    \(status)
    severity: minor
    duty: A duty.
    citations: [BOAT art. 1]
    for_each: proposal
    bearers: '[''AAA'']'
    require: [{expression: 'true', message: No.}]

    """
  }

  static func load(_ files: [String: String]) -> Diagnosed<RuleSet> {
    var sources = SourceSet()
    var documents: [String: Document] = [:]
    for (name, text) in files.sorted(by: { $0.key < $1.key }) {
      documents[name] = YAMLReader.read(sources.add(name: name, text: text)).value?.first
    }
    return RuleSetLoader.load(documents, law: SampleLaw())
  }

  @Test("rules come sorted by id, whatever their files are called")
  func sorted() {
    let loaded = Self.load([
      "rules/b/z.rule.yaml": Self.rule("b/z"), "rules/b/a.rule.yaml": Self.rule("b/a"),
      "rules/a/z.rule.yaml": Self.rule("a/z"),
    ])
    #expect(loaded.diagnostics == [])
    #expect(loaded.value?.rules.map(\.id.rawValue) == ["a/z", "b/a", "b/z"])
    #expect(RuleID("b/a").flatMap { loaded.value?[$0] }?.title == "A title")
    #expect(loaded.value?.filter { $0.id.theme == "b" }.rules.count == 2)
  }

  @Test("two rules of one id are reported with both places, and the first is kept")
  func duplicate() throws {
    let loaded = Self.load([
      "p/rules/a/x.rule.yaml": Self.rule("a/x"), "q/rules/a/x.rule.yaml": Self.rule("a/x"),
    ])
    #expect(loaded.diagnostics.map(\.code.id) == ["RULE0008"])
    let found = try #require(loaded.diagnostics.first)
    #expect(found.span?.source == SourceID(rawValue: 1))
    #expect(found.labels.map(\.span.source) == [SourceID(rawValue: 0)])
    #expect(loaded.value?.rules.count == 1)
  }

  @Test("a broken file does not keep the others from being read")
  func broken() {
    let loaded = Self.load(["rules/a/x.rule.yaml": "[]", "rules/a/y.rule.yaml": Self.rule("a/y")])
    #expect(!loaded.diagnostics.isEmpty)
    #expect(loaded.value?.rules.map(\.id.rawValue) == ["a/y"])
  }

  @Test(
    "a field that a rule names must be in the schema",
    arguments: [
      ("remedy: {may_change: [measure.safety.life_jackets, measure.safety]}", [], nil),
      (
        "remedy: {may_change: [«measure.safety.life_jacket»]}", ["RULE0015"],
        "Did you mean `measure.safety.life_jackets`?"
      ),
      (
        "remedy: {must_not_change: [«population.size»]}", ["RULE0015"],
        "Begin with a top-level key, or with `measure`."
      ),
      ("silence: {«measure.safety»: {silence: asks, reason: r}}", ["RULE0015"], nil),
      ("definitions: [{name: «parties», expression: '1'}]", ["RULE0013"], nil),
    ])
  func schemaPaths(_ line: String, _ codes: [String], _ note: String?) {
    let text = Self.rule("a/x").replacing("for_each: proposal", with: "for_each: measure")
    let source = MarkedSource(text + line + "\n", name: "rules/a/x.rule.yaml")
    let loaded = RuleSetLoader.load(
      [source.file.name: document(source)], law: SampleLaw(), schema: SampleSchema.load())
    expect(loaded.diagnostics, codes, in: source)
    if let note { #expect(loaded.diagnostics.first?.notes == [note]) }
  }

  @Test(
    "a successor must exist and be in force in the end",
    arguments: [
      (["a/x": "a/y", "a/y": ""], []),
      (["a/x": "a/z", "a/y": ""], ["`a/x` is superseded by `a/z`, which is no rule"]),
      (["a/x": "a/x"], ["`a/x` supersedes itself in the end"]),
      (
        ["a/x": "a/y", "a/y": "a/x"],
        ["`a/x` supersedes itself in the end", "`a/y` supersedes itself in the end"]
      ),
      (["a/w": "a/x", "a/x": "a/x"], ["`a/x` supersedes itself in the end"]),
    ])
  func successors(_ chain: [String: String], _ headlines: [String]) {
    var files: [String: String] = [:]
    for (id, next) in chain {
      files["rules/\(id).rule.yaml"] = Self.rule(
        id,
        status: next.isEmpty
          ? "status: stable" : "status: deprecated\nsuperseded_by: \(next)")
    }
    #expect(Self.load(files).diagnostics.map(\.headline) == headlines)
  }
}

@Suite("DefinitionsLoader")
struct DefinitionsLoaderTests {
  static func load(_ source: MarkedSource) -> Diagnosed<[SharedDefinition]> {
    DefinitionsLoader.load(document(source), law: SampleLaw())
  }

  @Test("definitions are read in their order")
  func whole() {
    let loaded = Self.load(
      MarkedSource(
        """
        definitions:
          - name: at_sea
            scope: measure
            doc: The boat has left the harbour.
            expression: |
              measure.safety.note != 'harbour'
            citations: [BOAT art. 1]
          - {name: away, scope: population, doc: Away., expression: at_sea, citations: [BOAT art. 2]}

        """))
    #expect(loaded.diagnostics == [])
    #expect(loaded.value?.map(\.name) == ["at_sea", "away"])
    #expect(loaded.value?.map(\.scope) == [.measure, .population])
    #expect(loaded.value?.first?.citations.map(\.cite) == ["BOAT art. 1"])
  }

  @Test(
    "a mistake is reported where it stands",
    arguments: [
      (
        "{name: a, scope: measure, doc: x, expression: x, citations: [«BOAT art. 7»]}", ["RULE0007"]
      ),
      ("{name: «a», scope: measure, doc: x, expression: x}", ["RULE0005"]),
      (
        "{name: «A-b», scope: measure, doc: x, expression: x, citations: [BOAT art. 1]}",
        ["RULE0013"]
      ),
      (
        "{name: a, scope: measure, doc: x, expression: «\"x\"», citations: [BOAT art. 1]}",
        ["RULE0002"]
      ),
      (
        "{name: a, scope: measure, doc: «''», expression: x, citations: [BOAT art. 1]}",
        ["RULE0017"]
      ),
      (
        """
        {name: a, scope: measure, doc: x, expression: x, citations: [BOAT art. 1]}
          - {name: «a», scope: party, doc: x, expression: x, citations: [BOAT art. 1]}
        """, ["RULE0012"]
      ),
    ])
  func mistake(_ entry: String, _ codes: [String]) {
    let source = MarkedSource("definitions:\n  - \(entry)\n")
    expect(Self.load(source).diagnostics, codes, in: source)
  }

  @Test("a file without definitions is reported")
  func none() {
    #expect(Self.load(MarkedSource("x: 1")).diagnostics.count == 2)
    #expect(Self.load(MarkedSource("[]")).diagnostics.count == 1)
  }
}

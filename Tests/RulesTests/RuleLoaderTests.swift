import Diagnostics
import Documents
import Law
import TestSupport
import Testing

@testable import Rules

@Suite("RuleLoader")
struct RuleLoaderTests {
  static let file = "pack/rules/boats/life-jackets.rule.yaml"

  /// A whole rule without mistakes, some of whose keys a case replaces.
  ///
  /// A replacement of nothing takes the key out; a key that the rule does not have is added.
  static func rule(_ replacements: [String: String] = [:]) -> MarkedSource {
    let keys: [(String, String)] = [
      ("id", "id: boats/life-jackets"), ("title", "title: Everybody has a life jacket"),
      ("status", "status: stable"), ("severity", "severity: grave"),
      ("duty", "duty: >-\n  Whoever lends a boat\n  packs life jackets."),
      ("citations", "citations:\n  - BOAT art. 1\n  - {cite: BOAT art. 2, absolute: true}"),
      ("for_each", "for_each: measure"), ("bearers", "bearers: '[measure.lender]'"),
      ("when", "when: measure.type in ['loan', 'sale']"),
      ("definitions", "definitions:\n  - {name: calm, expression: '!measure.safety.storm'}"),
      (
        "require",
        "require:\n  - expression: |\n      calm ||\n        measure.safety.life_jackets\n    message: There are no life jackets."
      ),
      (
        "unless",
        "unless:\n  - id: harbour\n    expression: measure.safety.note == 'harbour'\n    lifts: [BOAT art. 1]\n    citations: [SEA-GC4 para. 2]"
      ),
      ("silence", "silence: {measure.safety.life_jackets: {silence: asks, reason: why not}}"),
      (
        "rationale",
        "rationale: >-\n  On {{measure.id}} there\n  are {{ size(measure.populations) }} crews."
      ),
      ("remedy", "remedy: {may_change: [measure.safety.life_jackets], advice: Pack them.}"),
      (
        "interpretations",
        "interpretations:\n  - id: court\n    authority: Boat court\n    legal_order: Council of boats\n    citations: [SEA-GC4 para. 2]\n    binds: law.party(bearer, 'BOAT')\n    require:\n      - {expression: measure.safety.life_jackets, message: None.}\n    note: A note."
      ),
      ("tags", "tags: [boats]"),
      (
        "changes",
        "changes:\n  - {version: 0.1.0, note: Comes in.}\n  - {version: 0.2.0, date: 2026-01-02, note: Asks for more.}"
      ),
    ]
    var lines = keys.compactMap { key, text in
      replacements[key] == "" ? nil : replacements[key] ?? text
    }
    let known = Set(keys.map(\.0))
    lines += replacements.filter { !known.contains($0.key) }.sorted { $0.key < $1.key }.map(\.value)
    return MarkedSource(lines.joined(separator: "\n") + "\n", name: file)
  }

  static func load(_ source: MarkedSource) -> Diagnosed<Rule> {
    RuleLoader(law: SampleLaw(), packVersion: PackVersion("0.9.0"))
      .load(document(source), file: file)
  }

  @Test("a rule is read as it is written")
  func whole() throws {
    let source = Self.rule()
    let loaded = Self.load(source)
    #expect(loaded.diagnostics.map(\.headline) == [])
    let rule = try #require(loaded.value)
    #expect(rule.id.rawValue == "boats/life-jackets")
    #expect(rule.id.theme == "boats")
    #expect(rule.status == .stable)
    #expect(rule.severity == .grave)
    #expect(rule.duty == "Whoever lends a boat packs life jackets.")
    #expect(rule.citations.map(\.cite) == ["BOAT art. 1", "BOAT art. 2"])
    #expect(rule.citations.map(\.isAbsolute) == [false, true])
    #expect(rule.forEach == .measure)
    #expect(rule.bearers.text == "[measure.lender]")
    #expect(rule.definitions.map(\.name) == ["calm"])
    #expect(rule.requirements.map(\.message) == ["There are no life jackets."])
    #expect(rule.exceptions.map(\.id) == ["harbour"])
    #expect(rule.exceptions.first?.lifts.map(\.cite) == ["BOAT art. 1"])
    #expect(rule.silenceOverrides.map(\.silence) == [.asks])
    #expect(
      rule.rationale?.placeholders.map(\.text) == ["measure.id", "size(measure.populations)"])
    #expect(
      rule.rationale?.template
        == "On {{measure.id}} there are {{size(measure.populations)}} crews.")
    #expect(rule.remedy?.mayChange.map(\.text) == ["measure.safety.life_jackets"])
    #expect(rule.tags == ["boats"])
    #expect(rule.changes.map(\.version.description) == ["0.1.0", "0.2.0"])
    #expect(rule.changes.map(\.date?.description) == [nil, "2026-01-02"])
    #expect(rule.changes.last?.note == "Asks for more.")
    let interpretation = try #require(rule.interpretations.first)
    #expect(interpretation.id == "court")
    #expect(interpretation.authority == "Boat court")
    #expect(interpretation.legalOrder == "Council of boats")
    #expect(interpretation.citations.map(\.cite) == ["SEA-GC4 para. 2"])
    #expect(interpretation.binds?.text == "law.party(bearer, 'BOAT')")
    #expect(interpretation.when == nil)
    #expect(interpretation.requirements.map(\.message) == ["None."])
    #expect(interpretation.note == "A note.")
  }

  @Test(
    "a rule whose interpretation has a mistake is not used: the reading might be the one that binds",
    arguments: [
      ("{id: «court», legal_order: o, citations: [SEA-GC4 para. 2]}", ["RULE0019"]),
      ("{id: «court», authority: ' ', legal_order: o, citations: [SEA-GC4 para. 2]}", ["RULE0019"]),
      ("{«id»: court, authority: a, citations: [SEA-GC4 para. 2]}", ["DOC0401"]),
    ])
  func brokenInterpretation(_ text: String, _ codes: [String]) {
    let source = Self.rule(["interpretations": "interpretations: [\(text)]"])
    let loaded = Self.load(source)
    #expect(loaded.value == nil)
    #expect(loaded.diagnostics.map(\.code.id) == codes)
    #expect(loaded.diagnostics.first?.span == source.spans.first)
  }

  @Test("exceptions that lift what each other rest on are a circle")
  func circle() {
    let source = Self.rule([
      "citations": "citations: [BOAT art. 1, BOAT art. 2]",
      "unless":
        "unless:\n  - {id: «harbour», expression: calm, lifts: [BOAT art. 1], citations: [BOAT art. 2]}\n  - {id: war, expression: calm, lifts: [BOAT art. 2], citations: [BOAT art. 1]}",
    ])
    let loaded = Self.load(source)
    #expect(loaded.diagnostics.map(\.code.id) == ["RULE0021"])
    #expect(loaded.diagnostics.first?.span == source.spans.first)
  }

  @Test("exceptions that stand in the article they lift are none")
  func noCircle() {
    let source = Self.rule([
      "citations": "citations: [BOAT art. 1, BOAT art. 2]",
      "unless":
        "unless:\n  - {id: harbour, expression: calm, lifts: [BOAT art. 1], citations: [BOAT art. 1]}\n  - {id: war, expression: calm, lifts: [BOAT art. 1], citations: [BOAT art. 1]}",
    ])
    #expect(Self.load(source).diagnostics.map(\.code.id) == [])
  }

  @Test(
    "an interpretation has a name of its own and is found somewhere",
    arguments: [
      ("{id: «court», authority: a, legal_order: o}", ["RULE0005"]),
      ("{id: court, authority: a, legal_order: o, citations: [«SEA-GC9»]}", ["RULE0007"]),
      ("{id: «Court», authority: a, legal_order: o, citations: [SEA-GC4 para. 2]}", ["RULE0013"]),
      ("{id: «rule», authority: a, legal_order: o, citations: [SEA-GC4 para. 2]}", ["RULE0013"]),
    ])
  func doubtfulInterpretation(_ text: String, _ codes: [String]) {
    let source = Self.rule(["interpretations": "interpretations: [\(text)]"])
    let loaded = Self.load(source)
    #expect(loaded.diagnostics.map(\.code.id) == codes)
    #expect(loaded.diagnostics.first?.span == source.spans.first)
  }

  @Test("every part of an expression is found in the file, whatever form it is written in")
  func places() throws {
    let source = Self.rule()
    let rule = try #require(Self.load(source).value)
    let block = rule.requirements[0].expression
    let field = try #require(block.text.firstRange(of: "measure.safety"))
    let start = block.text.utf8.distance(from: block.text.startIndex, to: field.lowerBound)
    #expect(source.text(at: block.span(of: start..<start + 14)) == "measure.safety")
    #expect(source.text(at: rule.bearers.span(of: 1..<15)) == "measure.lender")
    let condition = try #require(rule.when)
    #expect(source.text(at: condition.span(of: 17..<23)) == "'loan'")
    let placeholder = try #require(rule.rationale?.placeholders.last)
    #expect(source.text(at: placeholder.span(of: 5..<12)) == "measure")
  }

  @Test("doubled quotes do not shift what follows them")
  func doubledQuotes() throws {
    let source = Self.rule(["when": "when: 'measure.type == ''loan'' && calm'"])
    let condition = try #require(Self.load(source).value?.when)
    #expect(condition.text == "measure.type == 'loan' && calm")
    #expect(source.text(at: condition.span(of: 26..<30)) == "calm")
  }

  @Test(
    "a mistake is reported where it stands",
    arguments: [
      (["when": "«whem»: x"], ["DOC0202"]),
      (["when": "when:«»"], ["RULE0001"]),
      (["when": "when: «\"x\"»"], ["RULE0002"]),
      (["id": "id: «Boats/Jackets»"], ["RULE0003"]),
      (["id": "id: «life-jackets»"], ["RULE0003"]),
      (["id": "id: «boats/jackets»"], ["RULE0004"]),
      (["citations": "«citations»: []", "unless": ""], ["RULE0005"]),
      (["id": "id: «boats/life-jackets»", "citations": "", "unless": ""], ["RULE0005"]),
      (["require": "«require»: []"], ["RULE0006"]),
      (["citations": "citations: [«BOAT art. 9»]", "unless": ""], ["RULE0007"]),
      (["superseded_by": "superseded_by: «boats/other»"], ["RULE0009"]),
      (["changes": "changes: [{version: 0.1.0, date: «2026-02-30», note: x}]"], ["RULE0020"]),
      (["changes": "changes: [{version: «0.1», note: x}]"], ["RULE0022"]),
      (["changes": "changes: [{version: «v0.1.0», note: x}]"], ["RULE0022"]),
      (["changes": "changes: [{version: «0.10.0», note: x}]"], ["RULE0023"]),
      (
        ["changes": "changes: [{version: 0.2.0, note: x}, {version: «0.1.9», note: y}]"],
        ["RULE0024"]
      ),
      (["changes": "changes: [{«version»: 0.1.0}]"], ["DOC0401"]),
      (["changes": "changes: [{version: 0.1.0, note: «' '»}]"], ["RULE0017"]),
      (
        [
          "unless":
            "unless: [{id: a, expression: x, lifts: [«BOAT art. 3(1)»], citations: [BOAT art. 3(1)]}]"
        ], ["RULE0010"]
      ),
      (
        [
          "unless":
            "unless: [{id: a, expression: x, lifts: [«BOAT art. 2»], citations: [BOAT art. 1]}]"
        ], ["RULE0011"]
      ),
      (
        ["unless": "unless: [{id: «a», expression: x, lifts: [BOAT art. 1], citations: []}]"],
        ["RULE0005"]
      ),
      (
        [
          "unless":
            "unless: [{id: «aB», expression: x, lifts: [BOAT art. 1], citations: [BOAT art. 1]}]"
        ],
        ["RULE0013"]
      ),
      (["citations": "citations: [BOAT art. 1, «BOAT art. 1»]"], ["RULE0012"]),
      (
        [
          "definitions": "definitions: [{name: calm, expression: x}, {name: «calm», expression: y}]"
        ],
        ["RULE0012"]
      ),
      (["definitions": "definitions: [{name: «bearer», expression: x}]"], ["RULE0013"]),
      (["definitions": "definitions: [{name: «Calm», expression: x}]"], ["RULE0013"]),
      (["rationale": "rationale: 'On «{{»measure.id'"], ["RULE0014"]),
      (["rationale": "rationale: 'On «{{ }}»'"], ["RULE0014"]),
      (["silence": "silence: {«measure.safety.life_jackets»: asks}"], ["RULE0016"]),
      (["title": "title: «''»"], ["RULE0017"]),
    ])
  func mistake(_ replacements: [String: String], _ codes: [String]) {
    let source = Self.rule(replacements)
    let codes = codes.map { $0 == "DOC0202" ? Self.unknownKey : $0 }
    expect(Self.load(source).diagnostics, codes, in: source)
  }

  /// The code of the room that reads keys.
  static let unknownKey =
    RuleLoader(law: SampleLaw()).load(document("x: 1"), file: file).diagnostics
    .last { $0.headline.hasSuffix("no key `x`") }?.code.id ?? "none"

  @Test("a word that a key does not take comes with the one that was meant")
  func choices() {
    let source = Self.rule(["severity": "severity: «graev»", "for_each": "for_each: «mesure»"])
    let found = Self.load(source).diagnostics
    #expect(found.map(\.notes.first) == ["Did you mean `grave`?", "Did you mean `measure`?"])
    #expect(found.map(\.span) == source.spans)
  }

  @Test("a folded expression is refused, with the mark to change")
  func folded() {
    let source = Self.rule(["when": "when: «>-\n  a &&\n  b»"])
    let found = Self.load(source).diagnostics
    expect(found, ["RULE0002"], in: source)
    #expect(found.first?.fixIts.first?.edits.first?.replacement == "|")
    #expect(source.text(at: found.first?.fixIts.first?.edits.first?.span) == ">")
  }

  @Test("a file without anything right says all that it lacks")
  func nothing() {
    let found = RuleLoader(law: SampleLaw()).load(document("colour: red"), file: Self.file)
    #expect(found.value == nil)
    #expect(found.diagnostics.count > 8)
  }

  @Test("a list is no rule")
  func list() {
    #expect(RuleLoader(law: SampleLaw()).load(document("[1]"), file: Self.file).value == nil)
  }

  @Test("each RULE code has its own number and an explanation")
  func codes() {
    let codes = RuleDiagnostics.all
    #expect(Set(codes.map(\.id)).count == codes.count)
    #expect(codes.allSatisfy { $0.id.hasPrefix("RULE") && $0.explanation.count > 20 })
  }
}

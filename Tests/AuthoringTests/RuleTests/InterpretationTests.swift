import Diagnostics
import TestSupport
import Testing

@testable import Authoring

/// What a rule whose authorities disagree says of a loan of three days.
@Suite("interpretations")
struct InterpretationTests {
  /// A court that asks for nothing but a stay of at most five days, and whom it binds.
  static func court(_ binds: String, _ more: String = "") -> String {
    "  - {id: court, authority: Court, legal_order: Order, citations: [BOAT art. 3], \(binds)"
      + "require: [{expression: measure.days < 5.0, message: Too long.}]\(more)}\n"
  }

  static func run(_ interpretations: String, _ measure: String, _ day: String, _ expect: String)
    throws -> [String]
  {
    let source = MarkedSource(
      """
      rule: boats/safe
      cases:
        - name: one
          as_of: \(day)
          proposal: {proposal: {id: p, date: 2020-01-01}, measures: [{id: m1, lenders: [NOR], \(measure)}]}
          expect: \(expect)

      """)
    let loaded = try cases(source)
    #expect(loaded.diagnostics.map(\.headline) == [])
    let runner = RuleTestRunner(try SamplePack.read(by: interpretations).compile())
    return runner.run(try #require(loaded.value)).diagnostics
      .map { "\($0.headline): \($0.label ?? "") \($0.notes)" }
  }

  @Test(
    "the verdict is that of the reading which binds the bearer, else the rule's own",
    arguments: [
      (
        "binds: bearer == 'NOR', ", "safe: no",
        "{verdict: pass, reading: court, readings: {rule: fail}}"
      ),
      (
        "binds: bearer == 'SWE', ", "safe: no",
        "{verdict: fail, reading: rule, readings: {court: pass}}"
      ),
      ("", "safe: no", "{verdict: fail, reading: rule, readings: {court: pass, rule: fail}}"),
      ("", "safe: yes", "{verdict: pass, reading: rule, readings: {court: pass}}"),
      ("", "safe: unknown", "{verdict: undetermined, reading: rule, readings: {court: pass}}"),
      ("binds: bearer == 'NOR', ", "safe: unknown", "{verdict: pass, reading: court}"),
    ])
  func taken(_ binds: String, _ safe: String, _ expect: String) throws {
    #expect(try Self.run(Self.court(binds), "days: 3, \(safe)", "2020-01-01", expect) == [])
  }

  @Test(
    "where the law data do not say who is bound, nothing passes unless all readings agree",
    arguments: [
      (
        "safe: no",
        "{verdict: undetermined, reading: none, readings: {court: pass, rule: fail}, missing: [COURT]}"
      ),
      ("safe: yes", "{verdict: pass, reading: court, readings: {court: pass, rule: pass}}"),
    ])
  func unknownBinding(_ safe: String, _ expect: String) throws {
    // Two treaties: the rule's binds; who is party to the court's is not known in that year.
    var pack = SamplePack.read(by: Self.court("binds: 'law.party(bearer, ''COURT'')', "))
    pack.files["law/instruments.csv"]? +=
      "COURT,Court,Court,treaty,1950-01-01,1955-01-01,global,binding,parties,2 X 1,,\n"
    pack.files["law/coverage.csv"]? +=
      "COURT,proves-nothing,2010-12-31,2010-01-01,2010-12-31,any,\n"
    let source = MarkedSource(
      """
      rule: boats/safe
      cases:
        - name: one
          proposal: {proposal: {id: p, date: 2020-01-01}, measures: [{id: m1, lenders: [NOR], days: 3, \(safe)}]}
          expect: \(expect)

      """)
    let outcome = RuleTestRunner(try pack.compile()).run(try #require(try cases(source).value))
    #expect(outcome.diagnostics.map { "\($0.headline): \($0.label ?? "")" } == [])
  }

  @Test("a reading may reach further or less far than the rule")
  func trigger() throws {
    let narrow =
      "  - {id: court, authority: Court, legal_order: Order, citations: [BOAT art. 3], when: measure.days > 4.0}\n"
    let expect = "{verdict: fail, reading: rule, readings: {court: not-applicable}}"
    #expect(try Self.run(narrow, "days: 3, safe: no", "2020-01-01", expect) == [])
    let wide =
      "  - {id: court, authority: Court, legal_order: Order, citations: [BOAT art. 3], binds: bearer == 'NOR', when: measure.days > 0.0}\n"
    let far = "{verdict: fail, reading: court, readings: {rule: not-applicable, court: fail}}"
    #expect(try Self.run(wide, "days: 1, ports: [], safe: no", "2020-01-01", far) == [])
  }

  @Test("the first reading that binds is taken")
  func order() throws {
    let two =
      Self.court("binds: bearer == 'NOR', ")
      + "  - {id: other, authority: Other, legal_order: Order, citations: [BOAT art. 3], binds: bearer == 'NOR'}\n"
    let expect = "{verdict: pass, reading: court, readings: {court: pass, other: fail}}"
    #expect(try Self.run(two, "days: 3, safe: no", "2020-01-01", expect) == [])
  }

  @Test("a reading that can't be worked out is a fault, whoever is bound")
  func fault() throws {
    let broken =
      "  - {id: court, authority: Court, legal_order: Order, citations: [BOAT art. 3], require: [{expression: 'measure.ports[7] == bearer', message: x}]}\n"
    let expect = "{verdict: error}"
    #expect(try Self.run(broken, "days: 3, ports: [], safe: yes", "2020-01-01", expect) == [])
  }
}

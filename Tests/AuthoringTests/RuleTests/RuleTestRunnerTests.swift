import Diagnostics
import TestSupport
import Testing

@testable import Authoring

@Suite("RuleTestRunner")
struct RuleTestRunnerTests {
  /// One case of the sample rule, whose measure and expectation are the case's.
  static func file(_ measure: String, _ expect: String) -> MarkedSource {
    MarkedSource(
      """
      rule: boats/safe
      cases:
        - name: one
          proposal: {proposal: {id: p, date: 2020-01-01}, measures: [{id: m1, \(measure)}]}
          expect: \(expect)

      """)
  }

  static func run(_ source: MarkedSource) throws -> RuleTestRunner.Outcome {
    let loaded = try cases(source)
    #expect(loaded.diagnostics.map(\.headline) == [])
    return RuleTestRunner(try SamplePack().compile()).run(try #require(loaded.value))
  }

  @Test(
    "a case that is as expected passes",
    arguments: [
      ("lenders: [NOR], days: 3, safe: yes", "pass"),
      ("lenders: [NOR], days: 3, safe: no", "fail"),
      ("lenders: [NOR], days: 3", "undetermined"),
      ("lenders: [NOR], days: 1, ports: [], safe: no", "not-applicable"),
      (
        "lenders: [NOR], days: 3, safe: {value: yes, practice: no, source: s}",
        "[{verdict: fail, on_paper: pass}]"
      ),
      ("lenders: [NOR], days: 3, safe: no", "{verdict: fail, force: binding, lifted: []}"),
      (
        "lenders: [NOR, SWE], days: 3, safe: no",
        "[{bearer: SWE, subject: m1, verdict: fail}, {bearer: NOR, verdict: fail}]"
      ),
    ])
  func passes(_ measure: String, _ expect: String) throws {
    let outcome = try Self.run(Self.file(measure, expect))
    #expect(outcome.passed == 1)
    #expect(outcome.failed == 0)
    #expect(outcome.diagnostics.filter { $0.severity == .error }.map(\.headline) == [])
  }

  @Test(
    "a case that is otherwise fails at its expectation",
    arguments: [
      ("lenders: [NOR], days: 3, safe: yes", "«fail»", ["TEST0102"]),
      (
        "lenders: [NOR], days: 3, safe: yes", "[«{bearer: SWE, verdict: pass}»]",
        ["TEST0103", "TEST0104"]
      ),
      ("lenders: [NOR, SWE], days: 3, safe: no", "«[{bearer: NOR, verdict: fail}]»", ["TEST0104"]),
      ("lenders: [NOR], days: 3, safe: no", "[«{verdict: fail, on_paper: pass}»]", ["TEST0105"]),
      ("lenders: [NOR], days: 3, safe: no", "[«{verdict: fail, lifted: [e]}»]", ["TEST0105"]),
    ])
  func fails(_ measure: String, _ expect: String, _ codes: [String]) throws {
    let source = Self.file(measure, expect)
    let outcome = try Self.run(source)
    let errors = outcome.diagnostics.filter { $0.severity == .error }
    #expect(outcome.failed == 1)
    #expect(errors.map(\.code.id) == codes)
    #expect(errors.first?.span == source.spans.first)
  }

  @Test("a proposal with a mistake fails its case, and says which")
  func badProposal() throws {
    let source = Self.file("«lander»: NOR", "pass")
    let outcome = try Self.run(source)
    #expect(outcome.failed == 1)
    #expect(
      outcome.diagnostics.filter { $0.severity == .error }.map(\.code.id) == ["PROP0001"])
    #expect(outcome.diagnostics.first?.span == source.spans.first)
  }

  @Test("a file for a rule that there is not fails, with the one that was meant")
  func unknownRule() throws {
    let source = MarkedSource("rule: «boats/save»\ncases: [{name: n, proposal: {}, expect: pass}]")
    let outcome = try Self.run(source)
    #expect(outcome.diagnostics.map(\.code.id) == ["TEST0101"])
    #expect(outcome.diagnostics.first?.span == source.spans.first)
    #expect(outcome.diagnostics.first?.notes == ["Did you mean `boats/safe`?"])
  }

  @Test("each TEST code has its own number and an explanation")
  func codes() {
    let codes = AuthoringDiagnostics.all
    #expect(Set(codes.map(\.id)).count == codes.count)
    #expect(codes.allSatisfy { $0.explanation.count > 40 })
  }
}

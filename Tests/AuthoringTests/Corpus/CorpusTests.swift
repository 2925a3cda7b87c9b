import Diagnostics
import Documents
import Engine
import Findings
import TestSupport
import Testing

@testable import Authoring

@Suite("the corpus of arrangements")
struct CorpusTests {
  /// Where labels may stand in a proposal of the sample pack.
  static let field = """
    expected:
        type: array
        description: Labels.
        items:
          type: object
          description: A label.
          additionalProperties: false
          required: [obligation, verdict, kind]
          properties:
            obligation: {type: string, description: What.}
            rules: {type: array, description: Rules., items: {type: string}}
            verdict: {type: string, enum: [pass, fail, undetermined, not-applicable, applies], description: Verdict.}
            bearer: {type: string, description: State.}
            kind: {type: string, enum: [found_court, praise, inferred], description: Who.}
            basis: {type: string, description: Where.}
            note: {type: string, description: Why.}
    """

  static func run(_ measure: String, _ label: String) throws -> (MarkedSource, CorpusRunner.Outcome)
  {
    var pack = SamplePack()
    pack.files["proposal.schema.yaml"] = SamplePack.schema().replacingOnce(
      "\n  measures:\n", "\n  \(Self.field)\n  measures:\n")
    let source = MarkedSource(
      """
      proposal: {id: p, date: 2020-01-01}
      measures: [{id: m1, lenders: [NOR], days: 3, \(measure)}]
      expected:
        - {obligation: safety, \(label)}

      """)
    let compiled = try pack.compile()
    let document = try #require(YAMLReader.read(source.file).value?.first)
    let read = ProposalReader(compiled).read(document, from: source.file)
    #expect(read.diagnostics.map(\.headline) == [])
    return (source, CorpusRunner(compiled).run(try #require(read.value)))
  }

  @Test(
    "holds a label against what its rules say",
    arguments: [
      ("safe: no", "verdict: fail", CorpusReport.Outcome.agrees),
      ("safe: yes", "verdict: fail, note: n", .differs),
      ("safe: unknown", "verdict: fail, note: n", .open),
      ("safe: unknown", "verdict: undetermined", .agrees),
      ("safe: yes", "verdict: applies", .agrees),
      ("safe: no", "bearer: NOR, verdict: fail", .agrees),
      ("safe: no", "bearer: SWE, verdict: fail, note: n", .unanswered),
    ])
  func outcomes(_ measure: String, _ label: String, _ outcome: CorpusReport.Outcome) throws {
    let (_, run) = try Self.run(measure, "rules: [boats/safe], kind: found_court, \(label)")
    #expect(run.labels.map(\.outcome) == [outcome])
    #expect(run.diagnostics.map(\.headline) == [])
  }

  @Test(
    "a difference that nobody explains, and a rule that does not exist, are errors where they stand",
    arguments: [
      ("safe: yes", "rules: [boats/safe], verdict: «fail», kind: inferred", "CORP0001"),
      ("safe: yes", "rules: [], verdict: «pass», kind: praise", "CORP0001"),
      ("safe: yes", "rules: [«boats/save»], verdict: pass, note: n, kind: praise", "CORP0002"),
    ])
  func errors(_ measure: String, _ label: String, _ code: String) throws {
    let (source, run) = try Self.run(measure, label)
    #expect(run.diagnostics.map(\.code.id) == [code])
    #expect(run.diagnostics.first?.span == source.spans.first)
  }
}

extension String {
  /// The text with the first of what is found replaced.
  fileprivate func replacingOnce(_ found: String, _ other: String) -> String {
    guard let range = firstRange(of: found) else { return self }
    return String(self[..<range.lowerBound]) + other + String(self[range.upperBound...])
  }
}

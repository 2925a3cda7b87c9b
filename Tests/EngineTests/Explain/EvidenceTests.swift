import Documents
import Findings
import Testing

@testable import Engine

@Suite("The facts that decided a finding")
struct EvidenceTests {
  private let pack: CompiledPack

  init() throws { pack = try #require(ShippedPack.compiled) }

  private static func transfer(text: String) -> String {
    """
    proposal: {id: p, date: 2021-06-03, text: \(text)}
    populations: [{id: p1, tags: [asylum_seeker]}]
    measures:
      - {id: m1, type: transfer, populations: [p1], actors: {transferring: [DNK]}}
    """
  }

  @Test(
    "every silence that a rule reads in its own way is told, with the rule's reason and with how much was seen",
    arguments: [
      ("available", "the text does not say so."),
      ("partial", "what could be seen of the text does not say so."),
      ("unavailable", "the text could not be seen."),
    ])
  func silences(text: String, said: String) throws {
    let judged = try #require(JudgedText(Self.transfer(text: text), by: pack))
    let finding = try #require(
      judged.accounts { $0.rule.id == "access/refugee-law-without-discrimination" }.first)
    #expect(finding.verdict == .notApplicable)
    let paths = [
      "measures[0].assessment.group_refusal", "measures[0].discrimination.nationality_based",
      "measures[0].discrimination.profiling",
    ]
    let facts = finding.evidence
    #expect(facts.map(\.path).sorted() == paths)
    #expect(facts.allSatisfy { $0.layer == .silence && $0.value == .bool(false) })
    // No more is said of a text than was seen of it.
    #expect(finding.message.ranges(of: ": \(said)").count == facts.count)
    let profiling = facts.first { $0.path.hasSuffix(".profiling") }
    #expect(
      profiling?.note == "only a text or practice that distinguishes triggers this rule")
    let explained = (finding.account?.explanation ?? []).flatMap(\.decidingFacts)
    #expect(Set(explained.filter { $0.layer == .silence }) == Set(facts))
  }

  @Test(
    "what is not known is missing, and no fact that decided", arguments: ["available", "partial"])
  func unknowns(text: String) throws {
    let judged = try #require(JudgedText(Self.transfer(text: text), by: pack))
    #expect(judged.findings.contains { $0.verdict == .undetermined })
    for finding in judged.findings {
      let missing = Set(finding.missing.map(\.path))
      #expect(
        finding.evidence.allSatisfy { $0.value != .null && !missing.contains($0.path) },
        "\(finding.rule.id)")
    }
  }
}

import Diagnostics
import Findings
import Testing

@testable import Engine

@Suite("Organisations among the parties")
struct OrganisationTests {
  @Test("an organisation is asked for nothing that States owe, and is no fault")
  func organisation() throws {
    let pack = try #require(try PackReader.read(ShippedPack.files()).value)
    let evaluator = ProposalEvaluator(pack)
    let text = try ShippedPack.text(of: "us-mexico-removal-funding-2018.yaml")
    let joined = text.replacing(
      "\nparties:\n", with: "\nparties:\n  - state: UNHCR\n    roles: [monitor]\n")
    let before = evaluator.evaluate(try #require(ShippedPack.proposal(text, as: pack))).findings
    let after = evaluator.evaluate(try #require(ShippedPack.proposal(joined, as: pack))).findings
    #expect(after.count > before.count)
    #expect(after.filter { $0.verdict == .error }.isEmpty)
    #expect(
      after.filter { $0.verdict == .pass }.count == before.filter { $0.verdict == .pass }.count)
    #expect(
      after.filter { $0.verdict == .fail }.count == before.filter { $0.verdict == .fail }.count)
  }
}

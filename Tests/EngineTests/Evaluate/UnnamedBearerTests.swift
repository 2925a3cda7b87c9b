import Diagnostics
import Findings
import TestSupport
import Testing

@testable import Engine

@Suite("A State that is not named")
struct UnnamedBearerTests {
  private static let unreached = "speaks to any of the parties"

  @Test(
    "is asked for by every rule, and where no party is bound by its sources or guided by them, that is said",
    arguments: [
      ("detention/ceiling-mexico", true), ("return/withholding-united-states", true),
      ("non-refoulement/americas", true), ("non-refoulement/africa", false),
      ("non-refoulement/european-convention", false), ("detention/court-review", false),
    ])
  func parties(_ rule: String, _ isUnreached: Bool) throws {
    let pack = try #require(PackReader.read(ShippedPack.files()).value)
    let proposal = try #require(ShippedPack.proposal(SampleProposal.unnamedState, as: pack))
    let found = ProposalEvaluator(pack).evaluate(proposal).findings.filter { $0.rule.id == rule }
    #expect(!found.isEmpty)
    for finding in found {
      #expect(finding.verdict == .undetermined)
      #expect(finding.bearer == nil)
      #expect(finding.message.contains(Self.unreached) == isUnreached, "\(finding.message)")
    }
  }

  @Test("may be anyone where the proposal names no party")
  func nobody() throws {
    let pack = try #require(PackReader.read(ShippedPack.files()).value)
    let text = SampleProposal.unnamedState.split(separator: "\n").filter {
      !$0.contains("state:") && $0 != "parties:"
    }
    let proposal = try #require(ShippedPack.proposal(text.joined(separator: "\n"), as: pack))
    let findings = ProposalEvaluator(pack).evaluate(proposal).findings
    #expect(!findings.isEmpty)
    #expect(!findings.contains { $0.message.contains(Self.unreached) })
  }
}

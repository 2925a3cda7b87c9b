import Diagnostics
import Documents
import Engine
import Findings
import Foundation
import Reporters
import TestSupport
import Testing

@testable import check

@Suite("A brief judgement")
struct BriefTextTests {
  private static let proposals = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Policies/proposals")

  @Test(
    "gives the text and the outcome of one that says everything, for every arrangement that ships")
  func sameText() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.proposals.path)
      .filter { $0.hasSuffix(".yaml") }
    #expect(!names.isEmpty)
    var session = Session(DisplayChoice(color: .never))
    let judge = Judging.Judge(try #require(RuleChoice().load(for: &session)))
    for name in names.sorted() {
      let proposals = ProposalInput.proposals(
        in: Self.proposals.appendingPathComponent(name).path, with: judge.reader, limits: .standard,
        for: &session)
      for proposal in proposals {
        let all = report(judge.evaluator.evaluate(proposal, detail: .all), session.sources)
        let brief = report(judge.evaluator.evaluate(proposal, detail: .brief), session.sources)
        #expect(brief.proposals[0].counted > 0, "\(name)")
        #expect(text(of: brief) == text(of: all), "\(name)")
        #expect(brief.summary == all.summary, "\(name)")
        #expect(
          Gate().sentence(on: brief.proposals[0].findings)
            == Gate().sentence(on: all.proposals[0].findings), "\(name)")
      }
    }
  }

  @Test("tells once what waits for the same State to be named, and each rule by itself")
  func unnamed() throws {
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("\(UUID().uuidString).yaml")
    defer { try? FileManager.default.removeItem(at: file) }
    try SampleProposal.unnamedState.write(to: file, atomically: true, encoding: .utf8)
    var session = Session(DisplayChoice(color: .never))
    let judge = Judging.Judge(try #require(RuleChoice().load(for: &session)))
    let proposal = try #require(
      ProposalInput.proposals(
        in: file.path, with: judge.reader, limits: .standard, for: &session
      ).first)
    let judged = report(judge.evaluator.evaluate(proposal), session.sources)
    let unnamed = judged.proposals[0].findings.filter {
      $0.bearer == nil && $0.verdict == .undetermined
    }
    #expect(unnamed.count > 20)
    let text = text(of: judged)
    let messages = text.split(separator: "does not say which State acts").count - 1
    // Duties apart from commitments, by measure and by population, and those that no party is bound by.
    #expect((1...8).contains(messages), "\(messages)")
    for finding in unnamed {
      #expect(
        text.split(separator: "[\(finding.rule.id),", omittingEmptySubsequences: false).count == 2,
        "\(finding.rule.id)")
    }
  }

  private func report(_ proposal: ProposalReport, _ sources: SourceSet) -> Report {
    Report(
      tool: .init(name: "check", version: "0"), proposals: [proposal], diagnostics: [],
      sources: sources)
  }

  private func text(of report: Report) -> String {
    var text = ""
    TextReporter(TextOptions(width: 80)).render(report, to: &text)
    return text
  }
}

import Diagnostics
import Documents
import Engine
import Findings
import Foundation
import Reporters
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

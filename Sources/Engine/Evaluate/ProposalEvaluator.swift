import CEL
import Diagnostics
import Documents
package import Findings
package import Law
import Rules

/// Judges proposals under the rules of a pack.
package struct ProposalEvaluator: Sendable {
  /// How much is said of what does not apply.
  package enum Detail: Sendable {
    /// Everything, of every finding.
    case all
    /// Of what does not apply only that it does not: for reports that count it and no more.
    case applicable
    /// Less still: what does not apply is only counted; the facts that decided, the rationale, the reasons why law
    /// binds and what exceptions lift are told only of what fails; and no finding has an identity, so that neither
    /// a waiver nor a baseline can be held against it: for a text for people, and nothing beside it.
    case brief
    /// Of what applies the facts only, without a rationale.
    case facts
    /// Everything, and an account of every finding: why, what is missing, what would cure it.
    case accounted
  }

  package let pack: CompiledPack
  private let functions: FunctionTable

  package init(_ pack: CompiledPack) {
    self.pack = pack
    functions = EngineFunctions.table(
      of: pack.registry, libraries: pack.libraries, named: pack.programs.pool.functions)
  }

  /// Judges one proposal.
  ///
  /// - Parameters:
  ///   - proposal: As read against the pack's schema.
  ///   - day: The day whose law is asked; the proposal's own date if `nil`.
  ///   - detail: How much is said of what does not apply.
  /// - Returns: A finding for each rule, subject and bearer, in the order of reports.
  package func evaluate(
    _ proposal: Proposal, asOf day: CalendarDate? = nil, detail: Detail = .all
  ) -> ProposalReport {
    guard detail != .accounted else {
      let run = run(proposal, asOf: day)
      var report = run.report
      report.findings = FindingOrder.sorted(
        run.cases.map { run.writer.account(for: $0.finding, $0.outcome, of: $0.place) })
      return report
    }
    let day = day ?? proposal.date
    let hearing = hearing(of: proposal, asOf: day, detail: detail)
    var findings: [Finding] = []
    var counted = 0
    for rule in pack.rules {
      hearing.judge(rule) { _, outcomes, told in
        findings += told
        counted += outcomes.count - told.count
      }
    }
    return report(on: proposal, asOf: day, FindingOrder.sorted(findings), counted: counted)
  }

  /// A judgement with what it takes to ask further.
  struct Run {
    /// Without accounts, and with findings in the order of judging.
    let report: ProposalReport
    /// Each finding with what it was made from, in the order of judging.
    let cases: [(finding: Finding, outcome: RuleOutcome, place: CaseJudge.Case)]
    let writer: AccountWriter
  }

  /// Judges one proposal, and keeps at hand what accounts are made from.
  func run(_ proposal: Proposal, asOf day: CalendarDate?) -> Run {
    let day = day ?? proposal.date
    let hearing = hearing(of: proposal, asOf: day, detail: .accounted)
    let reads = ExpressionReads(pack)
    let facts = FactTable(
      view: hearing.view, reads: reads, textIsAvailable: proposal.textIsAvailable)
    let writer = AccountWriter(
      judge: CaseJudge(pack: pack, facts: facts, standings: hearing.standings), reads: reads,
      collector: hearing.collector)
    var cases: [(finding: Finding, outcome: RuleOutcome, place: CaseJudge.Case)] = []
    for (number, rule) in pack.rules.enumerated() {
      hearing.judge(rule) { subject, outcomes, findings in
        let place = CaseJudge.Case(rule: number, subject: subject)
        writer.judge.note(outcomes, of: place)
        cases += zip(findings, outcomes).map { ($0, $1, place) }
      }
    }
    for one in cases { writer.note(one.finding, of: one.place) }
    let report = report(on: proposal, asOf: day, cases.map(\.finding), counted: 0)
    return Run(report: report, cases: cases, writer: writer)
  }

  private func hearing(
    of proposal: Proposal, asOf day: CalendarDate, detail: Detail
  ) -> Hearing {
    Hearing(proposal, under: pack, asOf: day, functions: functions, detail: detail)
  }

  private func report(
    on proposal: Proposal, asOf day: CalendarDate, _ findings: [Finding], counted: Int
  ) -> ProposalReport {
    ProposalReport(
      id: proposal.id, title: proposal.title, file: proposal.source.name,
      digest: proposal.digest,
      run: RunMetadata(asOf: day, pack: pack.identity, lawUpTo: pack.registry.upTo),
      findings: findings, counted: counted, sources: proposal.sources)
  }
}

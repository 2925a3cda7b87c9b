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
    let run = run(proposal, asOf: day, detail: detail)
    guard detail == .accounted, let writer = run.writer else { return run.report }
    var report = run.report
    report.findings = run.cases.map { writer.account(for: $0.finding, $0.outcome, of: $0.place) }
    report.findings = FindingOrder.sorted(report.findings)
    return report
  }

  /// A judgement with what it takes to ask further.
  struct Run {
    /// Without accounts; where these are asked for, with findings in the order of judging.
    let report: ProposalReport
    /// Each finding with what it was made from, in the order of judging; empty where nothing more is asked.
    let cases: [(finding: Finding, outcome: RuleOutcome, place: CaseJudge.Case)]
    let writer: AccountWriter?
  }

  /// Judges one proposal, and keeps at hand what accounts are made from if they are asked for.
  func run(_ proposal: Proposal, asOf day: CalendarDate?, detail: Detail) -> Run {
    let day = day ?? proposal.date
    let registry = pack.registry
    let store = ValueStore(
      pool: pack.programs.pool,
      host: StoreHost(functions: functions, structures: pack.layout.structures))
    let asOf = Value.timestamp(day)
    store.context = asOf
    let standings = StandingCache(registry: registry, day: day)
    let judged = EvaluationView(proposal, pack: pack, store: store, view: .inPractice, day: asOf)
    let onPaper =
      judged.hasPractice
      ? EvaluationView(proposal, pack: pack, store: store, view: .onPaper, day: asOf) : nil
    let collector = EvidenceCollector(
      view: judged, source: proposal.source, document: proposal.document,
      textExtent: proposal.textExtent)
    let texts = CitationTexts(registry)
    let writer =
      detail == .accounted
      ? accountWriter(judged, standings, collector, textIsAvailable: proposal.textIsAvailable) : nil
    var accounts: [(outcome: RuleOutcome, place: CaseJudge.Case)] = []
    let paths = detail == .brief ? nil : IdentityPaths(proposal.document)
    var findings: [Finding] = []
    var counted = 0
    for (number, rule) in pack.rules.enumerated() {
      let scope = pack.scope(rule.forEach)
      let subjects = judged.subjects(of: scope.scope)
      let paperSubjects = onPaper?.subjects(of: scope.scope)
      for (place, binding) in subjects.enumerated() {
        // What silence counts as to the rule is told with what was found.
        reading(rule, scope, binding, judged, proposal) {
          let outcomes = RuleEvaluator(
            rule: rule, scope: scope, binding: binding, view: judged, standings: standings,
            explains: detail == .accounted ? .all : detail
          ).outcomes()
          let told = outcomes.indices.filter {
            detail != .brief || outcomes[$0].judgement.verdict != .notApplicable
          }
          counted += outcomes.count - told.count
          guard !told.isEmpty else { return }
          let paper = onPaper.flatMap { view in
            paperSubjects.map { subjects in
              reading(rule, scope, subjects[place], view, proposal) {
                RuleEvaluator(
                  rule: rule, scope: scope, binding: subjects[place], view: view,
                  standings: standings, explains: nil
                ).outcomes()
              }
            }
          }
          let builder = FindingBuilder(
            rule: rule, written: rule.text, texts: texts, collector: collector, paths: paths,
            context: (pack.identity.id, proposal.id), detail: detail)
          for outcome in told.map({ outcomes[$0] }) {
            // Where the bearers themselves differ between text and practice there is nothing to compare.
            let other = paper?.first { $0.bearer == outcome.bearer }?.judgement.verdict
            findings.append(builder.finding(outcome, subject: binding.subject, onPaper: other))
          }
          if let writer {
            let place = CaseJudge.Case(rule: number, subject: place)
            writer.judge.note(outcomes, of: place)
            accounts += outcomes.map { ($0, place) }
          }
        }
      }
    }
    var cases: [(finding: Finding, outcome: RuleOutcome, place: CaseJudge.Case)] = []
    if let writer {
      cases = zip(findings, accounts).map { ($0, $1.outcome, $1.place) }
      for one in cases { writer.note(one.finding, of: one.place) }
    }
    let report = ProposalReport(
      id: proposal.id, title: proposal.title, file: proposal.source.name,
      digest: Digest.sha256(proposal.source.bytes),
      run: RunMetadata(asOf: day, pack: pack.identity, lawUpTo: registry.upTo),
      findings: detail == .accounted ? findings : FindingOrder.sorted(findings),
      counted: counted, sources: proposal.sources)
    return Run(report: report, cases: cases, writer: writer)
  }

  private func accountWriter(
    _ view: EvaluationView, _ standings: StandingCache, _ collector: EvidenceCollector,
    textIsAvailable: Bool
  ) -> AccountWriter {
    let reads = ExpressionReads(pack)
    let facts = FactTable(view: view, reads: reads, textIsAvailable: textIsAvailable)
    return AccountWriter(
      judge: CaseJudge(pack: pack, facts: facts, standings: standings), reads: reads,
      collector: collector)
  }

  /// Runs something while silence is read as a rule wants it.
  private func reading<Result>(
    _ rule: CompiledRule, _ scope: CompiledPack.Scope, _ binding: EvaluationView.Binding,
    _ view: EvaluationView, _ proposal: Proposal, _ body: () -> Result
  ) -> Result {
    guard !rule.silenceOverrides.isEmpty else { return body() }
    return view.reading(
      rule.silenceOverrides, binding, in: scope, textIsAvailable: proposal.textIsAvailable, body)
  }
}

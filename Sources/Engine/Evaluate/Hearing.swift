import CEL
import Documents
import Findings
import Law
import Rules

/// One proposal on one day, laid out so that rules can be judged on it one by one.
///
/// A class, and for one thread alone, because what was found out under one rule is remembered for the others.
final class Hearing {
  let view: EvaluationView
  let standings: StandingCache
  let collector: EvidenceCollector
  private let pack: CompiledPack
  private let proposal: Proposal
  private let detail: ProposalEvaluator.Detail
  /// The proposal by its text alone, where some practice is reported beside it.
  private let onPaper: EvaluationView?
  private let texts: CitationTexts
  private let paths: IdentityPaths?

  init(
    _ proposal: Proposal, under pack: CompiledPack, asOf day: CalendarDate,
    functions: FunctionTable, detail: ProposalEvaluator.Detail
  ) {
    self.pack = pack
    self.proposal = proposal
    self.detail = detail
    let store = ValueStore(
      pool: pack.programs.pool,
      host: StoreHost(
        functions: functions, fieldCounts: pack.layout.fieldCounts,
        structures: { pack.layout.structures }))
    let asOf = Value.timestamp(day)
    store.context = asOf
    standings = StandingCache(registry: pack.registry, day: day)
    view = EvaluationView(proposal, pack: pack, store: store, view: .inPractice, day: asOf)
    onPaper =
      view.hasPractice
      ? EvaluationView(proposal, pack: pack, store: store, view: .onPaper, day: asOf) : nil
    collector = EvidenceCollector(
      view: view, source: proposal.source, document: proposal.document,
      textExtent: proposal.textExtent)
    texts = CitationTexts(pack.registry)
    paths = detail == .brief ? nil : IdentityPaths(proposal.document)
  }

  /// Judges a rule on each of its subjects, in the order of the proposal.
  ///
  /// - Parameters:
  ///   - rule: A rule of the pack.
  ///   - body: Given the subject's place among those of the rule's scope, what was found about every bearer, and a
  ///     finding for each outcome that is told.
  func judge(
    _ rule: CompiledRule, _ body: (_ subject: Int, [RuleOutcome], [Finding]) -> Void
  ) {
    let scope = pack.scope(rule.forEach)
    let paperSubjects = onPaper?.subjects(of: scope.scope)
    for (place, binding) in view.subjects(of: scope.scope).enumerated() {
      // What silence counts as to the rule is told with what was found.
      reading(rule, scope, binding, view) {
        let outcomes = RuleEvaluator(
          rule: rule, scope: scope, binding: binding, view: view, standings: standings,
          explains: detail == .accounted ? .all : detail
        ).outcomes()
        let told =
          detail == .brief
          ? outcomes.filter { $0.judgement.verdict != .notApplicable } : outcomes
        guard !told.isEmpty else { return body(place, outcomes, []) }
        let paper = onPaper.flatMap { view in
          paperSubjects.map { subjects in
            reading(rule, scope, subjects[place], view) {
              RuleEvaluator(
                rule: rule, scope: scope, binding: subjects[place], view: view,
                standings: standings, explains: nil
              ).outcomes()
            }
          }
        }
        let builder = FindingBuilder(
          rule: rule, words: rule.words, texts: texts, collector: collector, paths: paths,
          context: (pack.identity.id, proposal.id), detail: detail)
        let findings = told.map { outcome in
          // Where the bearers themselves differ between text and practice there is nothing to compare.
          let other = paper?.first { $0.bearer == outcome.bearer }?.judgement.verdict
          return builder.finding(outcome, subject: binding.subject, onPaper: other)
        }
        body(place, outcomes, findings)
      }
    }
  }

  /// Runs something while silence is read as a rule wants it.
  private func reading<Result>(
    _ rule: CompiledRule, _ scope: CompiledPack.Scope, _ binding: EvaluationView.Binding,
    _ view: EvaluationView, _ body: () -> Result
  ) -> Result {
    guard !rule.silenceOverrides.isEmpty else { return body() }
    return view.reading(
      rule.silenceOverrides, binding, in: scope, textIsAvailable: proposal.textIsAvailable, body)
  }
}

import CEL
import Documents
import Findings
import Law
import Rules

/// Writes the account of each finding of one proposal: why, what is missing, what would cure it.
///
/// A class because what was found for one finding serves the others.
final class AccountWriter {
  let judge: CaseJudge
  let domain: AnswerDomain
  private let collector: EvidenceCollector
  private let texts = ExpressionTexts()
  private let effects: RemedyEffects
  private var definitions: [Place: DefinitionTrees] = [:]

  /// A subject by its scope and its place among those of the scope.
  private struct Place: Hashable {
    let scope: RuleScope
    let subject: Int
  }

  init(judge: CaseJudge, reads: ExpressionReads, collector: EvidenceCollector) {
    self.judge = judge
    self.collector = collector
    domain = AnswerDomain(facts: judge.facts, reads: reads)
    effects = RemedyEffects(judge: judge)
  }

  private var view: EvaluationView { judge.view }

  /// Takes in what was found of a case; needed of every case before the first account is written.
  func note(_ finding: Finding, of place: CaseJudge.Case) { effects.note(finding, of: place) }

  /// The finding with its account.
  func account(for finding: Finding, _ outcome: RuleOutcome, of place: CaseJudge.Case) -> Finding {
    var finding = finding
    var account = Account(explanation: explanation(outcome, place))
    account.practice = PracticeFinder(view: view, collector: collector).reports(at: outcome.causes)
    switch finding.verdict {
    case .undetermined:
      let found = NeedsFinder(judge: judge, domain: domain, collector: collector)
        .needs(outcome, of: place)
      account.needs = found.sets
      if found.isBounded {
        account.notes.append(
          "The search for what would decide this reached its bound: other sets of facts may do too."
        )
      }
    case .fail:
      guard let bearer = outcome.bearer else { break }
      let finder = RemedyFinder(judge: judge, domain: domain)
      let found = finder.cures(for: bearer, in: place, reading: outcome.interpretation)
      finding.remedies = remedies(found.cures, place, except: finding.fingerprint.description)
      if found.cures.isEmpty, !found.isBounded {
        account.notes.append(
          "No change of the facts that the rule lets a cure change would cure it while the measure stands."
        )
      }
      if found.isBounded {
        account.notes.append(
          "The search for cures reached its bound: others may do too, and may be smaller.")
      }
    case .pass, .notApplicable, .error: break
    }
    finding.exceptions = exceptions(finding, outcome, place)
    finding.account = account
    return finding
  }

  private func explanation(_ outcome: RuleOutcome, _ place: CaseJudge.Case) -> [Explanation] {
    judge.inPlace(place) {
      let evaluator = judge.evaluator(place, explains: nil)
      if let bearer = outcome.bearer {
        evaluator.bind(view.store.makeString(bearer.description))
      } else {
        evaluator.bind(view.value(evaluator.rule.bearers, evaluator.binding, in: evaluator.scope))
      }
      let conditions = ConditionExplainer(
        rule: evaluator.rule, scope: evaluator.scope, binding: evaluator.binding, view: view,
        texts: texts, collector: collector, facts: judge.facts, definitions: trees(place))
      return ExplanationBuilder(
        evaluator: evaluator, outcome: outcome, registry: judge.standings.registry,
        conditions: conditions
      ).explanation()
    }
  }

  /// The trees that were made for a subject; none for a rule that reads silence in its own way.
  private func trees(_ place: CaseJudge.Case) -> DefinitionTrees {
    let rule = judge.rule(place)
    guard rule.silenceOverrides.isEmpty else { return DefinitionTrees() }
    let key = Place(scope: rule.forEach, subject: place.subject)
    if let trees = definitions[key] { return trees }
    let trees = DefinitionTrees()
    definitions[key] = trees
    return trees
  }

  // MARK: Cures

  private func remedies(
    _ cures: [AnswerTrial.Answers], _ place: CaseJudge.Case, except own: String
  ) -> [Remedy] {
    let remedies = cures.map { answers -> Remedy in
      let changes = changes(answers, place)
      let key = changes.map { "\($0.path)=\($0.to)" }
      let trial = AnswerTrial(judge: judge, domain: domain, place: place)
      let effects = effects.effects(of: trial.settings(answers), key: key)
      return Remedy(
        changes: changes, isVerified: effects.cured.contains(own),
        alsoCures: effects.cured.filter { $0 != own }, breaks: effects.broken)
    }
    // What can be done with the pen comes first, then what breaks least and cures most.
    return remedies.enumerated().sorted { left, right in
      let (one, other) = (left.element, right.element)
      return (
        one.changes.count, one.needsPractice ? 1 : 0, one.breaks.count, -one.alsoCures.count,
        left.offset
      ) < (
        other.changes.count, other.needsPractice ? 1 : 0, other.breaks.count,
        -other.alsoCures.count, right.offset
      )
    }.map(\.element)
  }

  /// The changes of the document that the answers stand for.
  func changes(_ answers: AnswerTrial.Answers, _ place: CaseJudge.Case) -> [Remedy.Change] {
    answers.sorted { $0.key < $1.key }.flatMap { fact, number -> [Remedy.Change] in
      guard let origin = view.projection.origin(at: fact),
        let layers = FactLayers(at: fact, in: view)
      else { return [] }
      let wanted = domain.answers(to: fact, in: place.rule)[number].shown
      let field = view.projection.field(of: origin)
      let path = collector.documentPath(of: origin).description
      return layers.layersToChange(for: wanted, in: view).map { layer in
        .init(
          path: path,
          from: FactLayers.shown(layer == .text ? layers.text : layers.practice, in: view),
          to: wanted, layer: layers.isReported ? .practice : layer,
          meaning: field.schema.description)
      }
    }
  }

  // MARK: Exceptions

  /// The exceptions with what each left of the citations that reach the State, and why.
  private func exceptions(
    _ finding: Finding, _ outcome: RuleOutcome, _ place: CaseJudge.Case
  ) -> [Finding.ExceptionOutcome] {
    let rule = judge.rule(place)
    return finding.exceptions.enumerated().map { number, exception in
      let lifts = rule.exceptions[number].lifts
      let kept = rule.citations.indices.filter {
        !lifts.contains($0) && outcome.statuses.indices.contains($0)
          && outcome.statuses[$0].standing != .none
      }.map { citation in
        Finding.ExceptionOutcome.Kept(
          cite: judge.standings.registry.shown(rule.citations[citation]),
          reason: rule.rule.citations[citation].isAbsolute
            ? "it is absolute: no exception lifts it" : "the exception does not reach it")
      }
      return .init(
        id: exception.id, applies: exception.applies, lifts: exception.lifts,
        citations: exception.citations, note: exception.note, kept: kept)
    }
  }
}

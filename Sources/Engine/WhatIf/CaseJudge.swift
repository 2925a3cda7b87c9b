import CEL
import Findings
import Law
import Rules

/// Judges single rules for single subjects of a proposal over and over, each time with some facts changed.
///
/// A class because it counts what it did: the bound of a search is a number of judgements, not a time, so
/// that the same input always gives the same output.
final class CaseJudge {
  /// One rule for one subject, by their places in the pack and in the proposal.
  struct Case: Hashable {
    let rule: Int
    let subject: Int
  }

  let pack: CompiledPack
  let facts: FactTable
  let standings: StandingCache
  /// How many times anything was judged.
  private(set) var count = 0
  private var known: [Case: [RuleOutcome]] = [:]

  init(pack: CompiledPack, facts: FactTable, standings: StandingCache) {
    self.pack = pack
    self.facts = facts
    self.standings = standings
  }

  var view: EvaluationView { facts.view }

  func rule(_ place: Case) -> CompiledRule { pack.rules[place.rule] }
  func scope(_ place: Case) -> CompiledPack.Scope { pack.scope(rule(place).forEach) }
  func binding(_ place: Case) -> EvaluationView.Binding {
    view.subjects(of: scope(place).scope)[place.subject]
  }

  /// What was found of the facts as they are.
  func note(_ outcomes: [RuleOutcome], of place: Case) { known[place] = outcomes }

  /// What came of a case with the facts as they are.
  func outcomes(of place: Case) -> [RuleOutcome] {
    if let outcomes = known[place] { return outcomes }
    let outcomes = judge(place)
    known[place] = outcomes
    return outcomes
  }

  /// The rules and subjects whose verdict may hang on some facts; for all others a change of them changes nothing.
  func cases(reading facts: [Int]) -> [Case] {
    self.facts.rules(reading: facts).flatMap { rule in
      view.subjects(of: pack.rules[rule].forEach).indices.map {
        Case(rule: rule, subject: $0)
      }
    }
  }

  /// Runs something while facts are changed.
  func with<Result>(_ settings: [Scenario.Setting], _ body: () -> Result) -> Result {
    let mark = view.store.mark
    let scenario = Scenario.begin(settings, in: facts)
    defer {
      scenario.end(in: facts)
      // Whatever was made meanwhile is forgotten: no result holds a value of the store.
      view.store.reset(to: mark)
    }
    return body()
  }

  /// Judges a case with the facts as they are now; tells the facts that decided if `explains`.
  func judge(_ place: Case, explains: Bool = false) -> [RuleOutcome] {
    count += 1
    return inPlace(place) { evaluator(place, explains: explains ? .facts : nil).outcomes() }
  }

  /// Runs something on a case with its rule's reading of silence, and with no definition remembered.
  func inPlace<Result>(_ place: Case, _ body: () -> Result) -> Result {
    view.reading(
      rule(place).silenceOverrides, binding(place), in: scope(place),
      textIsAvailable: facts.textIsAvailable, body)
  }

  func evaluator(_ place: Case, explains: ProposalEvaluator.Detail?) -> RuleEvaluator {
    RuleEvaluator(
      rule: rule(place), scope: scope(place), binding: binding(place), view: view,
      standings: standings, explains: explains)
  }

  /// Notes that a condition was tried.
  func noteTrial() { count += 1 }
}

import CEL
import Findings
import Law
import Rules

/// Finds the smallest changes of facts that turn a failing finding to `pass`.
///
/// A requirement that fails does so because of a set of facts; whatever cures it must change one of them.
/// So the search changes one fact of that set, looks at what fails now, and goes on: every smallest cure is
/// found, and no fact is tried that has nothing to do with the failure. An exception that would lift the
/// duty is no cure: the duty would still not be kept.
struct RemedyFinder {
  typealias Answers = AnswerTrial.Answers

  /// What was found of one finding.
  struct Found {
    var cures: [Answers] = []
    var isBounded = false
  }

  let judge: CaseJudge
  let domain: AnswerDomain

  /// Facts that one cure may change, changes that are tried for one finding, and cures that are kept.
  static let depth = 6
  static let trials = 240
  static let cures = 3

  func cures(
    for bearer: State, in place: CaseJudge.Case, reading: Int?, limit: Int = cures
  ) -> Found {
    let code = judge.view.store.makeString(bearer.description)
    let trial = AnswerTrial(judge: judge, domain: domain, place: place)
    var found = Found()
    var pending: [Answers] = [[:]]
    var seen: Set<Answers> = [[:]]
    var trials = 0
    while !pending.isEmpty, found.cures.count < limit {
      var next: [Answers] = []
      for answers in pending
      where !found.cures.contains(where: { AnswerTrial.covers($0, answers) }) {
        guard trials < Self.trials else {
          found.isBounded = true
          return found
        }
        trials += 1
        switch conflict(under: answers, trial, code, reading) {
        case .none: continue
        case .some(let facts) where facts.isEmpty:
          guard !isNoOther(answers, than: found.cures, place) else { continue }
          if isCured(bearer, trial, under: answers) { found.cures.append(answers) }
        case .some(let facts):
          guard answers.count < Self.depth else {
            found.isBounded = true
            continue
          }
          for fact in facts where answers[fact] == nil && mayChange(fact, in: place) {
            for answer in inOrder(fact, in: place) where !isCurrent(answer, of: fact, place) {
              var longer = answers
              longer[fact] = answer
              if seen.insert(longer).inserted { next.append(longer) }
            }
          }
        }
      }
      pending = next
    }
    if found.cures.count > limit { found.cures.removeLast(found.cures.count - limit) }
    return found
  }

  /// The facts by which the first requirement that does not hold fails or is open; none if all hold.
  ///
  /// `nil` where the change leads away from the duty: the trigger is off, or something went wrong.
  private func conflict(
    under answers: Answers, _ trial: AnswerTrial, _ code: Value, _ reading: Int?
  ) -> [Int]? {
    let place = trial.place
    judge.noteTrial()
    return judge.with(trial.settings(answers)) {
      judge.inPlace(place) {
        let evaluator = judge.evaluator(place, explains: nil)
        evaluator.bind(code)
        let (view, scope, binding) = (judge.view, judge.scope(place), judge.binding(place))
        let rule = judge.rule(place)
        if let (when, _) = rule.trigger(in: reading),
          !view.value(when, binding, in: scope).isTrue
        {
          return nil
        }
        for requirement in rule.conditions(in: reading) {
          let value = view.value(requirement, binding, in: scope)
          if value.isTrue { continue }
          if value.isFalse {
            return trial.facts(evaluator.finder.causes(of: requirement).map { UInt32($0) })
          }
          guard value.isUnknown else { return nil }
          let facts = trial.facts(of: value)
          return facts.isEmpty ? nil : facts
        }
        return []
      }
    }
  }

  private func isCured(_ bearer: State, _ trial: AnswerTrial, under answers: Answers) -> Bool {
    judge.with(trial.settings(answers)) {
      judge.judge(trial.place).first { $0.bearer == bearer }?.judgement.verdict == .pass
    }
  }

  /// The answers to try for a fact: of numbers and lengths of time first the very bounds that the rule sets.
  private func inOrder(_ fact: Int, in place: CaseJudge.Case) -> [Int] {
    let answers = domain.answers(to: fact, in: place.rule)
    return answers.indices.filter { answers[$0].isBound == true }
      + answers.indices.filter { answers[$0].isBound != true }
  }

  /// Whether a cure changes what another one changes, and only some number to another one.
  private func isNoOther(
    _ answers: Answers, than cures: [Answers], _ place: CaseJudge.Case
  ) -> Bool {
    cures.contains { cure in
      cure.count == answers.count
        && cure.allSatisfy { fact, other in
          guard let answer = answers[fact] else { return false }
          return answer == other
            || domain.answers(to: fact, in: place.rule)[answer].isBound != nil
        }
    }
  }

  private func isCurrent(_ answer: Int, of fact: Int, _ place: CaseJudge.Case) -> Bool {
    let view = judge.view
    let now = FactText(view: view).value(view.store.value(at: fact))
    return now == domain.answers(to: fact, in: place.rule)[answer].shown
  }

  /// Whether the rule's author lets a cure change the fact.
  func mayChange(_ fact: Int, in place: CaseJudge.Case) -> Bool {
    guard let hint = judge.rule(place).rule.remedy else { return true }
    guard let path = judge.facts.rulePath(at: fact) else { return hint.mayChange.isEmpty }
    func covers(_ allowed: RemedyHint.Path) -> Bool {
      path == allowed.text || path.hasPrefix(allowed.text + ".")
    }
    if hint.mustNotChange.contains(where: covers) { return false }
    return hint.mayChange.isEmpty || hint.mayChange.contains(where: covers)
  }
}

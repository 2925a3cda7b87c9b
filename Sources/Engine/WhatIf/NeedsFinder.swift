import CEL
import Findings
import Law
import Rules

/// Finds the smallest sets of missing facts that would decide an open finding, and what each answer leads to.
struct NeedsFinder {
  /// What was found of one finding.
  struct Found {
    var sets: [MissingSet] = []
    var isBounded = false
  }

  /// Answers that decide the finding, and how.
  struct Decision {
    let term: AnswerTerm
    let verdict: Verdict
  }

  let judge: CaseJudge
  let domain: AnswerDomain
  let collector: EvidenceCollector

  /// Sets of facts that are told of one finding at most, and answers together that are told of one set.
  static let sets = 12
  static let outcomes = 48

  func needs(_ outcome: RuleOutcome, of place: CaseJudge.Case) -> Found {
    guard let bearer = outcome.bearer else { return needsOfBearer(outcome, of: place) }
    var found = Found()
    let trial = AnswerTrial(judge: judge, domain: domain, place: place)
    let decisions = decisions(outcome, for: bearer, trial, &found.isBounded)
    found.sets = sets(decisions, place, &found.isBounded)
    if found.sets.count > Self.sets {
      found.sets.removeLast(found.sets.count - Self.sets)
      found.isBounded = true
    }
    return found
  }

  /// Every smallest set of answers that decides, the shortest first; none says more than another.
  func decisions(
    _ outcome: RuleOutcome, for bearer: State, _ trial: AnswerTrial, _ isBounded: inout Bool
  ) -> [Decision] {
    let hasOpenReading = outcome.readings?.interpretations.contains { $0.binds == .unknown }
    var decisions: [Decision]
    if hasOpenReading == true {
      // Which reading counts is itself open: the rule is judged as a whole with every answer.
      let found = trial.explore { attempt($0, of: bearer, trial) }
      isBounded = isBounded || found.isBounded
      decisions = found.decided.map { Decision(term: AnswerTerm($0.answers), verdict: $0.result) }
    } else {
      let code = judge.view.store.makeString(bearer.description)
      let residual = RuleResidual(
        rule: judge.rule(trial.place), outcome: outcome,
        search: ResidualSearch(trial: trial, code: code))
      decisions = residual.decisions(&isBounded)
    }
    decisions.sort { AnswerTerm.comesBefore($0.term, $1.term) }
    return decisions.reduce(into: []) { kept, one in
      if !kept.contains(where: { $0.term.covers(one.term) }) { kept.append(one) }
    }
  }

  private func attempt(
    _ answers: AnswerTrial.Answers, of bearer: State, _ trial: AnswerTrial
  ) -> AnswerTrial.Result<Verdict> {
    judge.with(trial.settings(answers)) { () -> AnswerTrial.Result<Verdict> in
      let outcome = judge.judge(trial.place, explains: true).first { $0.bearer == bearer }
      switch outcome?.judgement.verdict {
      case .undetermined: return .open(trial.facts(outcome?.missing ?? []))
      case .error: return .faulty
      case let verdict?: return .decided(verdict)
      case nil: return .decided(.notApplicable)
      }
    }
  }

  // MARK: Sets

  private func sets(
    _ decisions: [Decision], _ place: CaseJudge.Case, _ isBounded: inout Bool
  ) -> [MissingSet] {
    var order: [[Int]] = []
    var grouped: [[Int]: [Decision]] = [:]
    for decision in decisions {
      let facts = decision.term.facts
      if grouped[facts] == nil { order.append(facts) }
      grouped[facts, default: []].append(decision)
    }
    var result: [MissingSet] = []
    for facts in order {
      let missing = facts.compactMap { collector.missing([UInt32($0)]).first }
      guard missing.count == facts.count, let members = grouped[facts] else { continue }
      if facts.count == 1, let fact = facts.first {
        result.append(MissingSet(facts: missing, outcomes: every(fact, members, place)))
        continue
      }
      let shorter = decisions.filter { $0.term.count < facts.count }
      var outcomes: [MissingSet.Outcome] = []
      for member in members {
        for answers in combinations(of: member.term, place) {
          // Answers of which some alone decide are told of with the shorter set.
          guard !shorter.contains(where: { $0.term.covers(AnswerTerm(answers)) }) else { continue }
          guard outcomes.count < Self.outcomes else {
            isBounded = true
            break
          }
          let shown = facts.map { fact in
            domain.answers(to: fact, in: place.rule)[answers[fact] ?? 0].shown
          }
          outcomes.append(.init(answers: shown, verdict: member.verdict))
        }
      }
      if !outcomes.isEmpty { result.append(MissingSet(facts: missing, outcomes: outcomes)) }
    }
    return result
  }

  /// Every choice of one answer to each fact of a term.
  private func combinations(of term: AnswerTerm, _ place: CaseJudge.Case) -> [AnswerTrial.Answers] {
    term.facts.reduce([[:]]) { lists, fact in
      let answers = domain.answers(to: fact, in: place.rule).indices.filter {
        term.contains($0, to: fact)
      }
      return lists.prefix(Self.outcomes + 1).flatMap { list in
        answers.map { list.merging([fact: $0]) { first, _ in first } }
      }
    }
  }

  /// Every answer to one fact, also those that leave the finding open.
  private func every(
    _ fact: Int, _ decisions: [Decision], _ place: CaseJudge.Case
  ) -> [MissingSet.Outcome] {
    domain.answers(to: fact, in: place.rule).enumerated().flatMap { number, answer in
      let verdict = decisions.first { $0.term.contains(number, to: fact) }?.verdict
      return ([answer.shown] + answer.alike).map {
        MissingSet.Outcome(answers: [$0], verdict: verdict ?? .undetermined)
      }
    }
  }

  /// Where nobody is known to act: what follows if a party to the proposal does.
  private func needsOfBearer(_ outcome: RuleOutcome, of place: CaseJudge.Case) -> Found {
    let trial = AnswerTrial(judge: judge, domain: domain, place: place)
    var found = Found()
    for fact in trial.facts(outcome.missing) {
      let answers = domain.answers(to: fact, in: place.rule)
      guard !answers.isEmpty, let missing = collector.missing([UInt32(fact)]).first else {
        continue
      }
      let outcomes = answers.enumerated().map { number, answer in
        let verdict = judge.with(trial.settings([fact: number])) {
          judge.judge(place).map(\.judgement.verdict).min { $0.rank < $1.rank }
        }
        return MissingSet.Outcome(
          answers: [answer.shown], verdict: verdict ?? .notApplicable)
      }
      guard outcomes.contains(where: { $0.verdict != .undetermined }) else { continue }
      found.sets.append(MissingSet(facts: [missing], outcomes: outcomes))
    }
    return found
  }
}

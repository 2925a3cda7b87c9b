import CEL
import Findings
import Law
import Rules

/// Finds the smallest sets of missing facts that would decide an open finding, and what each answer leads to.
struct NeedsFinder {
  typealias Answers = ConditionSearch.Answers

  /// What was found of one finding.
  struct Found {
    var sets: [MissingSet] = []
    var isBounded = false
  }

  let judge: CaseJudge
  let domain: AnswerDomain
  let collector: EvidenceCollector

  /// Combinations of answers that are judged for one finding at most.
  static let combinations = 48
  /// Sets of facts that are told of one finding at most.
  static let sets = 12

  func needs(_ outcome: RuleOutcome, of place: CaseJudge.Case) -> Found {
    guard let bearer = outcome.bearer else { return needsOfBearer(outcome, of: place) }
    let code = judge.view.store.makeString(bearer.description)
    var found = Found()
    var asked: [Int] = []
    let candidates = candidates(outcome, place, code, &found.isBounded, &asked)
    var decided: [(answers: Answers, verdict: Verdict)] = []
    for candidate in candidates.prefix(Self.combinations) {
      let verdict = verdict(of: bearer, in: place, under: candidate)
      guard verdict != .undetermined, verdict != .error else { continue }
      decided.append((candidate, verdict))
    }
    if candidates.count > Self.combinations { found.isBounded = true }
    found.sets = sets(decided, asked: asked, bearer: bearer, place)
    if found.sets.count > Self.sets {
      found.sets.removeLast(found.sets.count - Self.sets)
      found.isBounded = true
    }
    return found
  }

  // MARK: Combining conditions

  /// The answers that may decide, smallest first: those that fail one requirement, those that keep all, those
  /// that pull the trigger back, and those that settle an exception.
  private func candidates(
    _ outcome: RuleOutcome, _ place: CaseJudge.Case, _ code: Value, _ isBounded: inout Bool,
    _ asked: inout [Int]
  ) -> [Answers] {
    let rule = judge.rule(place)
    let search = ConditionSearch(judge: judge, domain: domain, place: place, code: code)
    func look(_ expression: CompiledExpression) -> ConditionSearch.Result {
      let result = search.search(expression)
      isBounded = isBounded || result.isBounded
      for fact in result.asked where !asked.contains(fact) { asked.append(fact) }
      return result
    }
    let when =
      outcome.judgement.needsWhen
      ? rule.trigger(in: outcome.interpretation).map { look($0.expression) } : nil
    let conditions = outcome.requirements.isEmpty ? [] : rule.conditions(in: outcome.interpretation)
    let requirements = conditions.enumerated().map { number, expression in
      outcome.requirements[number] == .unknown
        ? look(expression)
        : ConditionSearch.Result(
          holding: outcome.requirements[number] == .yes ? [[:]] : [],
          failing: outcome.requirements[number] == .no ? [[:]] : [])
    }
    let exceptions = outcome.exceptions.indices.map { number in
      outcome.judgement.needsExceptions.contains(number)
        ? look(rule.exceptions[number].condition)
        : ConditionSearch.Result(
          holding: outcome.exceptions[number] == .yes ? [[:]] : [], failing: [[:]])
    }
    let on = when?.holding ?? [[:]]
    var result = when?.failing ?? []
    // To fail: the trigger is pulled, one requirement fails, and no exception saves it.
    let fails = requirements.flatMap(\.failing)
    let unsaved = exceptions.map(\.failing).reduce([[:]], Self.product)
    result += Self.product(Self.product(on, fails), unsaved)
    // To be kept: every requirement holds, or an exception applies.
    result += requirements.map(\.holding).reduce([[:]], Self.product)
    result += Self.product(on, exceptions.flatMap(\.holding))
    if outcome.readings?.taken == .open { result += guesses(outcome, place, &asked) }
    return Self.smallest(result)
  }

  /// Where it is not known which reading binds: single answers, and two together.
  private func guesses(
    _ outcome: RuleOutcome, _ place: CaseJudge.Case, _ asked: inout [Int]
  ) -> [Answers] {
    let facts = outcome.missing.filter { $0 < LegalFunctions.firstQuestion }.map {
      judge.facts.fact(at: Int($0))
    }
    for fact in facts where !asked.contains(fact) { asked.append(fact) }
    let singles = facts.flatMap { fact in
      domain.answers(to: fact, in: place.rule).indices.map { [fact: $0] }
    }
    return singles + Self.product(singles, singles)
  }

  /// Each of the one together with each of the other, where they do not contradict each other; bounded.
  private static func product(_ left: [Answers], _ right: [Answers]) -> [Answers] {
    var result: [Answers] = []
    for first in left.prefix(16) {
      for second in right.prefix(16) {
        var isSound = true
        let both = first.merging(second) { one, other in
          isSound = isSound && one == other
          return one
        }
        if isSound { result.append(both) }
      }
    }
    return smallest(result)
  }

  /// Without repetitions, the smaller first, in an order that depends on nothing but the answers.
  private static func smallest(_ list: [Answers]) -> [Answers] {
    let keyed = Set(list.filter { !$0.isEmpty }).map { answers in
      (answers, answers.sorted { $0.key < $1.key }.flatMap { [$0.key, $0.value] })
    }
    return keyed.sorted { left, right in
      left.1.count != right.1.count
        ? left.1.count < right.1.count : left.1.lexicographicallyPrecedes(right.1)
    }.map(\.0)
  }

  private func verdict(of bearer: State, in place: CaseJudge.Case, under answers: Answers)
    -> Verdict
  {
    judge.with(ConditionSearch.settings(answers, place.rule, domain)) {
      let outcomes = judge.judge(place)
      return outcomes.first { $0.bearer == bearer }?.judgement.verdict ?? .notApplicable
    }
  }

  // MARK: Sets

  private func sets(
    _ decided: [(answers: Answers, verdict: Verdict)], asked: [Int], bearer: State,
    _ place: CaseJudge.Case
  ) -> [MissingSet] {
    var minimal: [(answers: Answers, verdict: Verdict)] = []
    for candidate in decided
    where !ConditionSearch.covers(candidate.answers, minimal.map(\.answers)) {
      minimal.append(candidate)
    }
    var order: [[Int]] = []
    var grouped: [[Int]: [(answers: Answers, verdict: Verdict)]] = [:]
    for candidate in minimal {
      let facts = candidate.answers.keys.sorted()
      if grouped[facts] == nil { order.append(facts) }
      grouped[facts, default: []].append(candidate)
    }
    return order.compactMap { addresses in
      let facts = addresses.compactMap { collector.missing([UInt32($0)]).first }
      guard facts.count == addresses.count, let members = grouped[addresses] else { return nil }
      if addresses.count == 1, let fact = addresses.first {
        return MissingSet(facts: facts, outcomes: every(fact, members, bearer, place))
      }
      return MissingSet(
        facts: facts,
        outcomes: members.map { member in
          .init(
            answers: addresses.map { address in
              domain.answers(to: address, in: place.rule)[member.answers[address] ?? 0].shown
            }, verdict: member.verdict)
        })
    }
  }

  /// Every answer to one fact, also those that leave the finding open.
  private func every(
    _ fact: Int, _ known: [(answers: Answers, verdict: Verdict)], _ bearer: State,
    _ place: CaseJudge.Case
  ) -> [MissingSet.Outcome] {
    domain.answers(to: fact, in: place.rule).enumerated().map { number, answer in
      let verdict =
        known.first { $0.answers[fact] == number }?.verdict
        ?? verdict(of: bearer, in: place, under: [fact: number])
      return .init(answers: [answer.shown], verdict: verdict)
    }
  }

  /// Where nobody is known to act: what follows if a party to the proposal does.
  private func needsOfBearer(_ outcome: RuleOutcome, of place: CaseJudge.Case) -> Found {
    var found = Found()
    for attribute in outcome.missing where attribute < LegalFunctions.firstQuestion {
      let fact = judge.facts.fact(at: Int(attribute))
      let answers = domain.answers(to: fact, in: place.rule)
      guard !answers.isEmpty, let missing = collector.missing([UInt32(fact)]).first else {
        continue
      }
      let outcomes = answers.enumerated().map { number, answer in
        let verdict = judge.with(
          ConditionSearch.settings([fact: number], place.rule, domain)
        ) { judge.judge(place).map(\.judgement.verdict).min { $0.rank < $1.rank } }
        return MissingSet.Outcome(
          answers: [answer.shown], verdict: verdict ?? .notApplicable)
      }
      guard outcomes.contains(where: { $0.verdict != .undetermined }) else { continue }
      found.sets.append(MissingSet(facts: [missing], outcomes: outcomes))
    }
    return found
  }
}

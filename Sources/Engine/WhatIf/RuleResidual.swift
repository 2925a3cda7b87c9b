import CEL
import Findings

/// What is left of a rule for one bearer: the answers that would decide it, put together from its conditions.
struct RuleResidual {
  let rule: CompiledRule
  let outcome: RuleOutcome
  let search: ResidualSearch

  /// Ways that unknown exceptions may go that are looked at together at most.
  private static let choices = 81

  /// Exceptions with how each turns out, and the answers that make it so.
  private struct Choice {
    var truths: [Truth] = []
    var terms = AnswerTerms.always
  }

  /// The answers that decide, by the verdict mapping of what they make true and false.
  ///
  /// To be kept every requirement must hold, or an exception lift everything; to fail the trigger must be pulled,
  /// one requirement fail, and no exception be left that saves it.
  func decisions(_ isBounded: inout Bool) -> [NeedsFinder.Decision] {
    let interpretation = outcome.interpretation
    let when =
      rule.trigger(in: interpretation).map { search.search($0.expression) }
      ?? ResidualSearch.Sets.holds
    let requirements = rule.conditions(in: interpretation).map(search.search)
    let exceptions = rule.exceptions.map { search.search($0.condition) }
    var result: [NeedsFinder.Decision] = []
    func add(_ terms: AnswerTerms, _ verdict: Verdict?) {
      isBounded = isBounded || terms.isBounded
      guard let verdict else { return }
      result += terms.terms.filter { $0 != .always }.map { .init(term: $0, verdict: verdict) }
    }
    let now = (when: truth(when), requirements: requirements.map(truth))
    add(when.failing, verdict(.no, now.requirements, exceptions.map(truth)))
    add(
      requirements.reduce(ResidualSearch.Sets.holds) { $0.and($1) }.holding,
      verdict(now.when, requirements.map { _ in .yes }, exceptions.map(truth)))
    for choice in choices(exceptions, &isBounded) {
      add(choice.terms, verdict(now.when, now.requirements, choice.truths))
      for (place, requirement) in requirements.enumerated() {
        var truths = now.requirements
        truths[place] = .no
        add(
          choice.terms.and(when.holding).and(requirement.failing),
          verdict(.yes, truths, choice.truths))
      }
    }
    return result
  }

  /// Each way in which the unknown exceptions may be left open, apply or not apply.
  private func choices(
    _ exceptions: [ResidualSearch.Sets], _ isBounded: inout Bool
  ) -> [Choice] {
    exceptions.reduce([Choice()]) { choices, exception in
      let now = truth(exception)
      var ways: [(Truth, AnswerTerms)] = [(now, .always)]
      if now == .unknown { ways += [(.no, exception.failing), (.yes, exception.holding)] }
      let all = choices.flatMap { choice in
        ways.map { Choice(truths: choice.truths + [$0], terms: choice.terms.and($1)) }
      }
      isBounded = isBounded || all.count > Self.choices
      return Array(all.prefix(Self.choices))
    }
  }

  /// The truth value of a condition as it is.
  private func truth(_ sets: ResidualSearch.Sets) -> Truth {
    if sets.holding == .always { return .yes }
    return sets.failing == .always ? .no : .unknown
  }

  /// What the rule comes to; `nil` where that decides nothing.
  private func verdict(
    _ when: Truth, _ requirements: [Truth], _ exceptions: [Truth]
  ) -> Verdict? {
    let verdict = VerdictMapping(
      citations: outcome.statuses.map(\.standing), when: when, requirements: requirements,
      exceptions: zip(exceptions, rule.exceptions).map {
        .init(applies: $0, lifts: Set($1.lifts))
      }
    ).judge().verdict
    return verdict == .undetermined || verdict == .error ? nil : verdict
  }
}

/// A smallest set of missing facts that would decide a finding, and what the answers would lead to.
package struct MissingSet: Hashable, Sendable {
  /// Answers to all facts of the set, and the verdict with them.
  package struct Outcome: Hashable, Sendable {
    /// One for each fact, in their order.
    package let answers: [FactValue]
    /// As it was judged with the answers given; `undetermined` where more would have to be known.
    package let verdict: Verdict

    package init(answers: [FactValue], verdict: Verdict) {
      self.answers = answers
      self.verdict = verdict
    }
  }

  /// At least one; without any of them the answers to the others decide nothing.
  package let facts: [MissingFact]
  /// What the answers lead to.
  ///
  /// For one fact, every value it may take; for several, those answers together that decide.
  package let outcomes: [Outcome]

  package init(facts: [MissingFact], outcomes: [Outcome]) {
    self.facts = facts
    self.outcomes = outcomes
  }
}

/// What a finding has to say for itself beside its evidence; worked out only where it is asked for.
package struct Account: Hashable, Sendable {
  /// Why the verdict is what it is: law, bearer, trigger, requirements, exceptions, in that order.
  package var explanation: [Explanation]
  /// For what can't be decided: the smallest sets of facts that would decide it, the smallest first.
  package var needs: [MissingSet]
  /// The facts in which the text and what is reported of practice differ, of those the verdict rests on.
  package var practice: [PracticeReport]
  /// What was not looked into to the end, such as a bound of the search that was reached.
  package var notes: [String]

  package init(
    explanation: [Explanation] = [], needs: [MissingSet] = [], practice: [PracticeReport] = [],
    notes: [String] = []
  ) {
    self.explanation = explanation
    self.needs = needs
    self.practice = practice
    self.notes = notes
  }
}

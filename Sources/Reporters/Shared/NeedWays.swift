import Findings

extension MissingSet {
  /// What the answers lead to, those that lead to the same together, in the order in which each first comes up.
  ///
  /// `yes` and `no or partial` of one fact; `yes and no, or no and no` of two.
  ///
  /// - Parameter words: How a value is written.
  /// - Returns: Each verdict once, with all answers that lead to it.
  func ways(in words: (FactValue) -> String) -> [(answers: String, verdict: Verdict)] {
    var order: [Verdict] = []
    var answers: [Verdict: [String]] = [:]
    for outcome in outcomes {
      if answers[outcome.verdict] == nil { order.append(outcome.verdict) }
      answers[outcome.verdict, default: []].append(
        outcome.answers.map { Wording.answer($0, in: words) }.joined(separator: " and "))
    }
    return order.map { verdict in
      let all = answers[verdict] ?? []
      let last = facts.count == 1 ? " or " : ", or "
      return (
        all.count < 2
          ? all.joined() : all.dropLast().joined(separator: ", ") + last + all[all.count - 1],
        verdict
      )
    }
  }
}

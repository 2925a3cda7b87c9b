/// A fact that a proposal must still give, with what hangs on it over all rules.
package struct AskedQuestion: Hashable, Sendable {
  /// What one answer alone does.
  package struct Effect: Hashable, Sendable {
    package let answer: FactValue
    /// How many findings it decides, and how.
    package var passes = 0
    package var fails = 0
    package var drops = 0

    package init(_ answer: FactValue) { self.answer = answer }

    /// How many findings it decides.
    package var decides: Int { passes + fails + drops }
  }

  package let fact: MissingFact
  /// The part of the proposal it is about, as the findings' subject names it.
  package let subject: Subject
  /// What each answer decides by itself; empty if none does.
  package var effects: [Effect] = []
  /// The ids of the rules that wait for it, each once, sorted.
  package var rules: [String] = []
  /// How many findings have it in a smallest set that would decide them.
  package var count = 0

  /// How many findings the most telling answer decides by itself.
  package var decides: Int { effects.map(\.decides).max() ?? 0 }

  /// The questions of one proposal, those that decide most first.
  ///
  /// Only facts that can still change a verdict are asked for: those of the smallest sets that would decide a
  /// finding. Where these could not be worked out, all that the finding lacks is.
  ///
  /// - Parameter findings: With their accounts.
  /// - Returns: Each fact once.
  package static func all(_ findings: [Finding]) -> [AskedQuestion] {
    var places: [MissingFact: Int] = [:]
    var questions: [AskedQuestion] = []
    func place(_ fact: MissingFact, _ subject: Subject) -> Int {
      if let place = places[fact] { return place }
      places[fact] = questions.count
      questions.append(AskedQuestion(fact: fact, subject: subject))
      return questions.count - 1
    }
    for finding in findings where finding.verdict == .undetermined && finding.waiver == nil {
      let needs = finding.account?.needs ?? []
      var facts: [MissingFact] = []
      let isPartial = needs.isEmpty || !(finding.account?.notes.isEmpty ?? true)
      for fact in needs.flatMap(\.facts) + (isPartial ? finding.missing : [])
      where !facts.contains(fact) {
        facts.append(fact)
      }
      for fact in facts {
        let number = place(fact, finding.subject)
        questions[number].count += 1
        if !questions[number].rules.contains(finding.rule.id) {
          questions[number].rules.append(finding.rule.id)
        }
      }
      for set in needs where set.facts.count == 1 {
        questions[place(set.facts[0], finding.subject)].add(set.outcomes)
      }
    }
    for place in questions.indices { questions[place].rules.sort() }
    return questions.enumerated().sorted { left, right in
      (-left.element.decides, -left.element.count, left.offset)
        < (-right.element.decides, -right.element.count, right.offset)
    }.map(\.element)
  }

  private mutating func add(_ outcomes: [MissingSet.Outcome]) {
    for outcome in outcomes {
      guard let answer = outcome.answers.first else { continue }
      var place = effects.firstIndex { $0.answer == answer }
      if place == nil {
        effects.append(Effect(answer))
        place = effects.count - 1
      }
      guard let place else { continue }
      switch outcome.verdict {
      case .pass: effects[place].passes += 1
      case .fail, .error: effects[place].fails += 1
      case .notApplicable: effects[place].drops += 1
      case .undetermined: break
      }
    }
  }
}

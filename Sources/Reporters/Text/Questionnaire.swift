import Findings

/// The facts that a proposal must still give, numbered, so that each is asked once however many duties wait for it.
struct Questionnaire {
  /// One question.
  struct Question {
    let number: Int
    let fact: MissingFact
    /// The titles of the duties that wait for the answer, each once.
    var duties: [String]
  }

  private(set) var questions: [Question] = []
  private var indices: [[String]: Int] = [:]

  /// Asks what the groups lack, in their order.
  init(_ groups: some Sequence<FindingGroup>) {
    for group in groups {
      for fact in group.missing {
        if let index = indices[Self.key(fact)] {
          if !questions[index].duties.contains(group.first.rule.title) {
            questions[index].duties.append(group.first.rule.title)
          }
        } else {
          indices[Self.key(fact)] = questions.count
          questions.append(
            Question(
              number: questions.count + 1, fact: fact, duties: [group.first.rule.title]))
        }
      }
    }
  }

  /// The number under which a fact is asked for.
  func number(of fact: MissingFact) -> Int? {
    indices[Self.key(fact)].map { questions[$0].number }
  }

  /// One place may be asked about twice: whether a provision binds is asked for each State.
  private static func key(_ fact: MissingFact) -> [String] { [fact.path, fact.question] }
}

import CEL
import Findings

/// Gives answers to facts in the eyes of one rule, one after the other, until something is decided.
struct AnswerTrial {
  /// Answers given to facts: by the fact's slot, the place of the answer among those worth trying.
  typealias Answers = [Int: Int]

  /// What came of some answers.
  enum Result<Decision> {
    case decided(Decision)
    /// These facts are still missing.
    case open([Int])
    case faulty
  }

  /// Every smallest set of answers that decides.
  struct Found<Decision> {
    var decided: [(answers: Answers, result: Decision)] = []
    var isBounded = false
  }

  let judge: CaseJudge
  let domain: AnswerDomain
  let place: CaseJudge.Case

  /// Facts that a set may have at most, and sets that are tried at most.
  static let depth = 4
  static let trials = 240

  /// Begins without any answer, gives one to each fact that is missing, looks at what is missing then, and so on:
  /// a fact that no longer matters is never tried.
  func explore<Decision>(_ attempt: (Answers) -> Result<Decision>) -> Found<Decision> {
    var found = Found<Decision>()
    var pending: [Answers] = [[:]]
    var seen: Set<Answers> = [[:]]
    var trials = 0
    while !pending.isEmpty {
      var next: [Answers] = []
      for answers in pending
      where !found.decided.contains(where: { Self.covers($0.answers, answers) }) {
        guard trials < Self.trials else {
          found.isBounded = true
          return found
        }
        trials += 1
        judge.noteTrial()
        switch attempt(answers) {
        case .decided(let result): found.decided.append((answers, result))
        case .faulty: break
        case .open(let facts):
          for fact in facts where answers[fact] == nil {
            guard answers.count < Self.depth else {
              found.isBounded = true
              continue
            }
            for answer in domain.answers(to: fact, in: place.rule).indices {
              var longer = answers
              longer[fact] = answer
              if seen.insert(longer).inserted { next.append(longer) }
            }
          }
        }
      }
      pending = next
    }
    return found
  }

  /// Whether the smaller set says as much as the larger.
  static func covers(_ smaller: Answers, _ larger: Answers) -> Bool {
    smaller.allSatisfy { larger[$0.key] == $0.value }
  }

  /// The answers as facts to be set.
  func settings(_ answers: Answers) -> [Scenario.Setting] {
    answers.sorted { $0.key < $1.key }.map { fact, answer in
      .init(address: fact, value: domain.answers(to: fact, in: place.rule)[answer].value)
    }
  }

  /// The facts that an unknown value lacks, each once; questions of law are none.
  func facts(of unknown: Value) -> [Int] {
    facts(judge.view.store.attributes(of: unknown))
  }

  func facts(_ attributes: [UInt32]) -> [Int] {
    var seen: Set<Int> = []
    return attributes.filter { $0 < LegalFunctions.firstQuestion }
      .map { judge.facts.fact(at: Int($0)) }.filter { seen.insert($0).inserted }
  }
}

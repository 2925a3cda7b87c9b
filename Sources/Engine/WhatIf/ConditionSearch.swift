import CEL
import Findings

/// Finds the smallest sets of answers that make one condition true, and those that make it false.
///
/// Begins with what is unknown in the value of the condition, gives one answer, looks at what is still
/// unknown, and so on: the residual of the condition says at every step which questions are left, so that
/// a fact that no longer matters is never tried.
struct ConditionSearch {
  /// Answers given to facts: by the fact's slot, the place of the answer among those worth trying.
  typealias Answers = [Int: Int]

  /// What was found.
  struct Result {
    var holding: [Answers] = []
    var failing: [Answers] = []
    /// Every fact that was asked for on the way, in the order in which it came up.
    var asked: [Int] = []
    /// Not everything was tried.
    var isBounded = false
  }

  let judge: CaseJudge
  let domain: AnswerDomain
  let place: CaseJudge.Case
  /// The bearer in question; it has to be bound again whenever facts change, since definitions may use it.
  let code: Value

  /// Facts that a set may have at most, and conditions that are tried at most.
  static let depth = 4
  static let trials = 160

  func search(_ expression: CompiledExpression) -> Result {
    var result = Result()
    var pending: [Answers] = [[:]]
    var seen: Set<Answers> = [[:]]
    var trials = 0
    while !pending.isEmpty {
      var next: [Answers] = []
      for answers in pending {
        guard !Self.covers(answers, result.holding), !Self.covers(answers, result.failing) else {
          continue
        }
        guard trials < Self.trials else {
          result.isBounded = true
          return result
        }
        trials += 1
        let (truth, questions) = value(of: expression, under: answers)
        switch truth {
        case .yes: result.holding.append(answers)
        case .no: result.failing.append(answers)
        case .error: break
        case .unknown:
          for fact in questions where answers[fact] == nil {
            if !result.asked.contains(fact) { result.asked.append(fact) }
            guard answers.count < Self.depth else {
              result.isBounded = true
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
    return result
  }

  /// Whether a smaller set among those found says as much.
  static func covers(_ answers: Answers, _ found: [Answers]) -> Bool {
    found.contains { smaller in smaller.allSatisfy { answers[$0.key] == $0.value } }
  }

  /// The answers as facts to be set.
  static func settings(_ answers: Answers, _ rule: Int, _ domain: AnswerDomain) -> [Scenario
    .Setting]
  {
    answers.sorted { $0.key < $1.key }.map { fact, answer in
      .init(address: fact, value: domain.answers(to: fact, in: rule)[answer].value)
    }
  }

  private func value(of expression: CompiledExpression, under answers: Answers) -> (Truth, [Int]) {
    let settings = Self.settings(answers, place.rule, domain)
    judge.noteTrial()
    return judge.with(settings) {
      judge.inPlace(place) {
        judge.evaluator(place, explains: nil).bind(code)
        let (view, scope) = (judge.view, judge.scope(place))
        let value = view.value(expression, judge.binding(place), in: scope)
        guard value.isUnknown else { return (Truth(value), []) }
        let facts = view.store.attributes(of: value).filter {
          $0 < LegalFunctions.firstQuestion
        }
        return (.unknown, facts.map { judge.facts.fact(at: Int($0)) })
      }
    }
  }
}

import CEL
import Findings

/// Finds the smallest sets of answers that make a condition true, and those that make it false.
///
/// Works on the residual of the condition. A part that has a value is done with, and whatever facts its text
/// names beside it are never asked for. Of `&&`, `||`, `!` and `?:` with an unknown value the operands are looked
/// at, each by itself, and what makes them true or false is put together as three-valued logic has it, so that
/// every smallest set is found. Of any other part the answers to the facts its value lacks are tried.
///
/// A class because definitions that many conditions share are looked at once.
final class ResidualSearch {
  /// What makes a condition true, and what makes it false.
  struct Sets {
    var holding = AnswerTerms.never
    var failing = AnswerTerms.never

    static let holds = Sets(holding: .always)
    static let fails = Sets(failing: .always)

    var isBounded: Bool { holding.isBounded || failing.isBounded }

    var negated: Sets { Sets(holding: failing, failing: holding) }
    func and(_ other: Sets) -> Sets {
      Sets(holding: holding.and(other.holding), failing: failing.or(other.failing))
    }
    func or(_ other: Sets) -> Sets {
      Sets(holding: holding.or(other.holding), failing: failing.and(other.failing))
    }
  }

  private let trial: AnswerTrial
  private let evaluator: RuleEvaluator
  private let code: Value
  private var definitions: [Int: Sets] = [:]
  /// The condition that is looked at, whose definitions have to be at hand.
  private var whole: CompiledExpression?

  private var judge: CaseJudge { trial.judge }
  private var view: EvaluationView { judge.view }

  init(trial: AnswerTrial, code: Value) {
    self.trial = trial
    self.code = code
    evaluator = trial.judge.evaluator(trial.place, explains: nil)
  }

  /// The sets of one condition of the rule.
  func search(_ expression: CompiledExpression) -> Sets {
    whole = expression
    return judge.inPlace(trial.place) {
      evaluator.bind(code)
      return sets(of: expression)
    }
  }

  private func sets(of expression: CompiledExpression) -> Sets {
    let value = view.value(expression, evaluator.binding, in: evaluator.scope)
    return sets(of: expression.program.root, value, in: expression)
  }

  /// The sets of a part that has come to some value.
  private func sets(of place: UInt32, _ value: Value, in expression: CompiledExpression) -> Sets {
    switch Truth(value) {
    case .yes: return .holds
    case .no: return .fails
    case .error: return Sets()
    case .unknown: break
    }
    let node = view.pack.programs.nodes[Int(place)]
    func operands() -> [Sets] {
      view.pack.programs.children(of: place).map { child in
        sets(of: child, self.value(of: child, in: expression), in: expression)
      }
    }
    switch node.operation {
    case .and: return operands().reduce(Sets.holds) { $0.and($1) }
    case .or: return operands().reduce(Sets.fails) { $0.or($1) }
    case .not: return operands().first?.negated ?? Sets()
    case .conditional:
      let parts = operands()
      let (condition, yes, no) = (parts[0], parts[1], parts[2])
      return Sets(
        holding: condition.holding.and(yes.holding).or(condition.failing.and(no.holding)),
        failing: condition.holding.and(yes.failing).or(condition.failing.and(no.failing)))
    case .variable:
      let slot = Int(node.a)
      guard let definition = evaluator.finder.definition(inSlot: slot) else { break }
      if let known = definitions[slot] { return known }
      let found = sets(of: definition)
      definitions[slot] = found
      return found
    default: break
    }
    return tried(place, in: expression)
  }

  private func value(of place: UInt32, in expression: CompiledExpression) -> Value {
    view.evaluator.evaluate(
      Program(root: place, locals: expression.program.locals), evaluator.binding.activation)
  }

  // MARK: Trying answers

  /// The sets of a part that is not looked into, such as a comparison: the answers to its facts are tried.
  private func tried(_ place: UInt32, in expression: CompiledExpression) -> Sets {
    let part = CompiledExpression(
      program: Program(root: place, locals: expression.program.locals),
      definitions: expression.definitions)
    let readsDefinitions = readsDefinitions(place)
    let found: AnswerTrial.Found<Bool> = trial.explore { answers in
      judge.with(trial.settings(answers)) { () -> AnswerTrial.Result<Bool> in
        let value = readsDefinitions ? anew(part) : self.value(of: place, in: expression)
        switch Truth(value) {
        case .yes: return .decided(true)
        case .no: return .decided(false)
        case .error: return .faulty
        case .unknown: return .open(trial.facts(of: value))
        }
      }
    }
    // What was remembered of the definitions was read with an answer given.
    if readsDefinitions, let whole { _ = anew(whole) }
    func terms(_ truth: Bool) -> AnswerTerms {
      AnswerTerms(
        found.decided.filter { $0.result == truth }.map { AnswerTerm($0.answers) },
        isBounded: found.isBounded)
    }
    return Sets(holding: terms(true), failing: terms(false))
  }

  /// The value with every definition worked out again.
  private func anew(_ part: CompiledExpression) -> Value {
    view.forgetDefinitions(evaluator.binding, in: evaluator.scope)
    evaluator.bind(code)
    return view.value(part, evaluator.binding, in: evaluator.scope)
  }

  private func readsDefinitions(_ place: UInt32) -> Bool {
    var pending = [place]
    while let next = pending.popLast() {
      let node = view.pack.programs.nodes[Int(next)]
      if node.operation == .variable, evaluator.finder.definition(inSlot: Int(node.a)) != nil {
        return true
      }
      pending += view.pack.programs.children(of: next)
    }
    return false
  }
}

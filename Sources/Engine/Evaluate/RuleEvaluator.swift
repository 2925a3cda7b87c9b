import CEL
import Findings
import Law
import Rules

/// Decides one rule for one subject: every bearer in turn.
struct RuleEvaluator {
  let rule: CompiledRule
  let scope: CompiledPack.Scope
  let binding: EvaluationView.Binding
  let view: EvaluationView
  let standings: StandingCache
  /// Of what causes, missing facts and the rationale are wanted; of nothing where it is `nil`.
  let explains: ProposalEvaluator.Detail?

  private var store: ValueStore { view.store }

  func outcomes() -> [RuleOutcome] {
    let value = view.value(rule.bearers, binding, in: scope)
    switch value.kind {
    case .unknown: return [withoutBearer(missing: value)]
    case .list: break
    default: return [fault(value, bearer: nil)]
    }
    let elements = Array(store.elements(of: value))
    guard !elements.isEmpty else { return [nobody()] }
    var seen: Set<State> = []
    var result: [RuleOutcome] = []
    var unknown = Value.absent
    for element in elements {
      if element.isUnknown {
        unknown = store.union(unknown, element)
      } else if element.kind == .string, let state = State(letters: store.string(of: element)) {
        if seen.insert(state).inserted { result.append(outcome(for: state, element)) }
      } else {
        result.append(fault(store.error(.host, "the bearer is no State's code"), bearer: nil))
      }
    }
    if unknown.isUnknown { result.append(withoutBearer(missing: unknown)) }
    return result
  }

  // MARK: One bearer

  private func outcome(for state: State, _ code: Value) -> RuleOutcome {
    bind(code)
    let when = rule.when.map { view.value($0, binding, in: scope) } ?? .true
    let isOn = Truth(when)
    // A trigger that is off decides, whatever the law is; which law it is, only a full report says.
    if isOn == .no, explains != .all { return untriggered(state) }
    let statuses = rule.citations.map { standings.status(of: $0, for: state) }
    // What follows is not looked at where the trigger is off or nothing reaches the bearer.
    let isReached = statuses.contains { $0.standing != .none }
    let goesOn = isOn != .no && isReached
    let requirements = goesOn ? rule.requirements.map { view.value($0, binding, in: scope) } : []
    let exceptions =
      goesOn ? rule.exceptions.map { view.value($0.condition, binding, in: scope) } : []
    let judgement = VerdictMapping(
      citations: statuses.map(\.standing), when: isOn, requirements: requirements.map(Truth.init),
      exceptions: zip(exceptions, rule.exceptions).map {
        .init(applies: Truth($0), lifts: Set($1.lifts))
      }
    ).judge()
    let explains =
      self.explains == .all || (self.explains != nil && judgement.verdict != .notApplicable)
    let values = [when] + requirements + exceptions
    let error = judgement.verdict == .error ? values.first { $0.isError } : nil
    return RuleOutcome(
      bearer: state, judgement: judgement, statuses: statuses,
      exceptions: exceptions.map(Truth.init), requirements: requirements.map(Truth.init),
      causes: explains ? causes(judgement, requirements.map(Truth.init)) : [],
      missing: explains ? missing(judgement, when, requirements, exceptions) : [],
      fault: error.flatMap { store.evaluationError(of: $0)?.message },
      rationale: explains && self.explains != .facts ? rationale() : "")
  }

  private func untriggered(_ state: State) -> RuleOutcome {
    RuleOutcome(
      bearer: state, judgement: .init(verdict: .notApplicable, force: nil, ground: .triggerOff),
      statuses: [], exceptions: [], requirements: [], causes: [], missing: [], fault: nil,
      rationale: "")
  }

  /// Puts a bearer in its slot, and with it the rule's own definitions.
  func bind(_ bearer: Value) {
    binding.activation.set(scope.bearerSlot, to: bearer, in: store)
    for (place, definition) in rule.definitions.enumerated() {
      let value = view.value(definition, binding, in: scope)
      binding.activation.set(scope.bearerSlot + 1 + place, to: value, in: store)
    }
  }

  /// Nobody is named: whether the trigger is off can still be said, and nothing else.
  private func withoutBearer(missing attributes: Value) -> RuleOutcome {
    bind(attributes)
    let when = rule.when.map { view.value($0, binding, in: scope) } ?? .true
    var judgement = VerdictMapping.Judgement(
      verdict: .undetermined, force: standings.strongestForce(of: rule.citations), ground: .missing)
    if Truth(when) == .no {
      judgement = .init(verdict: .notApplicable, force: nil, ground: .triggerOff)
    }
    let needs = Truth(when) == .unknown ? store.union(attributes, when) : attributes
    let isOpen = judgement.verdict == .undetermined
    let explains = self.explains == .all || (self.explains != nil && isOpen)
    return RuleOutcome(
      bearer: nil, judgement: judgement, statuses: [], exceptions: [], requirements: [],
      causes: explains ? causes(judgement, []) : [],
      missing: isOpen ? store.attributes(of: needs) : [], fault: nil,
      rationale: explains && self.explains != .facts ? rationale() : "")
  }

  private func nobody() -> RuleOutcome {
    RuleOutcome(
      bearer: nil, judgement: .init(verdict: .notApplicable, force: nil, ground: .triggerOff),
      statuses: [], exceptions: [], requirements: [],
      causes: explains == .all ? finder.causes(of: rule.bearers) : [], missing: [], fault: nil,
      rationale: "", hasNoBearer: true)
  }

  private func fault(_ value: Value, bearer: State?) -> RuleOutcome {
    RuleOutcome(
      bearer: bearer,
      judgement: .init(
        verdict: .error, force: standings.strongestForce(of: rule.citations), ground: .fault),
      statuses: [], exceptions: [], requirements: [], causes: [], missing: [],
      fault: store.evaluationError(of: value)?.message ?? "the bearers are no list of States",
      rationale: "")
  }

  // MARK: Why

  var finder: CauseFinder {
    CauseFinder(view: view, binding: binding, scope: scope, definitions: rule.definitions)
  }

  /// The facts that decided, by the ground of the verdict.
  private func causes(_ judgement: VerdictMapping.Judgement, _ requirements: [Truth]) -> [Int] {
    var expressions: [CompiledExpression] = []
    switch judgement.ground {
    case .noCitation, .fault: break
    case .triggerOff: expressions = rule.when.map { [$0] } ?? []
    case .missing:
      expressions = rule.when.map { [$0] } ?? []
      expressions += rule.requirements.indices.filter {
        requirements.indices.contains($0) && requirements[$0] == .no
      }
      .map { rule.requirements[$0] }
    case .requirementsHold:
      expressions = (rule.when.map { [$0] } ?? []) + rule.requirements
    case .requirementFails, .exceptionLifts:
      expressions = rule.requirements.indices.filter { requirements[$0] == .no }
        .map { rule.requirements[$0] }
      expressions += rule.when.map { [$0] } ?? []
    }
    for place in Set(judgement.liftedBy.values).sorted() {
      expressions.append(rule.exceptions[place].condition)
    }
    // The facts of what failed come first, then those of the trigger.
    var seen: Set<Int> = []
    return expressions.flatMap { finder.causes(of: $0) }.filter { seen.insert($0).inserted }
  }

  private func missing(
    _ judgement: VerdictMapping.Judgement, _ when: Value, _ requirements: [Value],
    _ exceptions: [Value]
  ) -> [UInt32] {
    var unknown = judgement.needsWhen ? when : Value.absent
    for place in judgement.needsRequirements { unknown = store.union(unknown, requirements[place]) }
    for place in judgement.needsExceptions { unknown = store.union(unknown, exceptions[place]) }
    return unknown.isUnknown ? store.attributes(of: unknown) : []
  }

  private func rationale() -> String {
    rule.rationale.map { part in
      switch part {
      case .text(let text): text
      case .value(let expression):
        FactText(view: view).text(of: view.value(expression, binding, in: scope))
      }
    }.joined()
  }
}

extension Truth {
  /// A condition's value; what is neither true nor false nor unknown is a fault.
  init(_ value: Value) {
    self = value.isTrue ? .yes : value.isFalse ? .no : value.isUnknown ? .unknown : .error
  }
}

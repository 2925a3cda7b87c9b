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
    var result: [RuleOutcome] = []
    result.reserveCapacity(elements.count)
    var unknown = Value.absent
    for element in elements {
      if element.isUnknown {
        unknown = store.union(unknown, element)
      } else if element.kind == .string, let state = State(letters: store.string(of: element)) {
        guard !result.contains(where: { $0.bearer == state }) else { continue }
        result.append(outcome(for: state, element))
      } else if element.kind != .string {
        result.append(fault(store.error(.host, "the bearer is no State's code"), bearer: nil))
      }
      // What is left is an organisation, whom the law of States does not bind.
    }
    if unknown.isUnknown { result.append(withoutBearer(missing: unknown)) }
    return result.isEmpty ? [nobody()] : result
  }

  // MARK: One bearer

  private func outcome(for state: State, _ code: Value) -> RuleOutcome {
    bind(code)
    let triggers = triggers()
    // Triggers that are off decide, whatever the law is; which law it is, only a full report says.
    let isOff = triggers.areOff
    if isOff, explains != .all { return untriggered(state) }
    let statuses = rule.citations.map { standings.status(of: $0, for: state, tells: tellsLaw) }
    // What follows is not looked at where the trigger is off or nothing reaches the bearer.
    let isReached = statuses.contains { $0.standing != .none }
    let goesOn = isReached && !isOff
    let exceptions =
      goesOn ? rule.exceptions.map { view.value($0.condition, binding, in: scope) } : []
    func judged(_ interpretation: Int?, _ when: Value) -> JudgedReading {
      judge(
        interpretation, when: when, statuses: statuses, exceptions: exceptions, looksOn: isReached)
    }
    let readings =
      [judged(nil, triggers.own)] + triggers.interpretations.enumerated().map { judged($0, $1) }
    let choice = ReadingChoice(
      readings: readings,
      binding: isReached
        ? rule.interpretations.map { interpretation in
          interpretation.binds.map { view.value($0, binding, in: scope) } ?? .false
        } : [])
    return outcome(for: state, by: choice, statuses: statuses, exceptions: exceptions)
  }

  /// What the triggers of the rule and of its interpretations come to.
  private struct Triggers {
    let own: Value
    let interpretations: [Value]

    /// Whether the rule is about nothing that happens here, however it is read.
    var areOff: Bool { own.isFalse && interpretations.allSatisfy(\.isFalse) }
  }

  private func triggers() -> Triggers {
    Triggers(
      own: trigger(rule.when), interpretations: rule.interpretations.map { trigger($0.when) })
  }

  private func trigger(_ when: CompiledExpression?) -> Value {
    when.map { view.value($0, binding, in: scope) } ?? .true
  }

  /// The rule as one reading has it; its requirements are not looked at where its trigger is off.
  private func judge(
    _ interpretation: Int?, when: Value, statuses: [BindingStatus], exceptions: [Value],
    looksOn: Bool
  ) -> JudgedReading {
    let wanted = interpretation.map { rule.interpretations[$0].requirements } ?? rule.requirements
    let requirements =
      looksOn && !when.isFalse ? wanted.map { view.value($0, binding, in: scope) } : []
    let judgement = VerdictMapping(
      citations: statuses.map(\.standing), when: Truth(when),
      requirements: requirements.map(Truth.init),
      exceptions: zip(exceptions, rule.exceptions).map {
        .init(applies: Truth($0), lifts: Set($1.lifts))
      }
    ).judge()
    return JudgedReading(
      interpretation: interpretation, when: when, requirements: requirements, judgement: judgement)
  }

  private func outcome(
    for state: State, by choice: ReadingChoice, statuses: [BindingStatus], exceptions: [Value]
  ) -> RuleOutcome {
    let (taken, reading, judgement) = choice.choose()
    let isLooked = !reading.requirements.isEmpty
    let exceptions = isLooked ? exceptions : []
    let requirements = reading.requirements.map(Truth.init)
    let explains =
      self.explains == .all || (self.explains != nil && judgement.verdict != .notApplicable)
    let tellsFacts = self.tellsFacts(of: judgement)
    let error =
      judgement.verdict == .error
      ? ([reading.when] + reading.requirements + exceptions + choice.binding).first(
        where: \.isError)
      : nil
    return RuleOutcome(
      bearer: state, judgement: judgement,
      statuses: tellsFacts && !tellsLaw
        ? rule.citations.map { standings.status(of: $0, for: state) } : statuses,
      exceptions: exceptions.map(Truth.init), requirements: requirements,
      causes: tellsFacts ? causes(judgement, requirements, in: reading.interpretation) : [],
      missing: explains ? missing(judgement, choice, exceptions) : [],
      fault: error.flatMap { store.evaluationError(of: $0)?.message },
      rationale: tellsFacts && self.explains != .facts ? rationale() : "",
      interpretation: reading.interpretation,
      readings: choice.binding.isEmpty ? nil : readings(choice, taken: taken))
  }

  private func readings(
    _ choice: ReadingChoice, taken: ReadingChoice.Taken
  ) -> RuleOutcome.Readings {
    RuleOutcome.Readings(
      taken: taken, own: choice.readings[0].judgement.verdict,
      interpretations: zip(choice.readings.dropFirst(), choice.binding).map { reading, binds in
        .init(
          verdict: reading.judgement.verdict, requirements: reading.requirements.map(Truth.init),
          binds: Truth(binds))
      })
  }

  private func untriggered(_ state: State) -> RuleOutcome {
    RuleOutcome(
      bearer: state, judgement: .init(verdict: .notApplicable, force: nil, ground: .triggerOff))
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
    let triggers = triggers()
    let judgement: VerdictMapping.Judgement =
      triggers.areOff
      ? .init(verdict: .notApplicable, force: nil, ground: .triggerOff)
      : .init(
        verdict: .undetermined, force: standings.strongestForce(of: rule.citations),
        ground: .missing)
    var missing: [UInt32] = []
    if judgement.verdict == .undetermined {
      let needs = ([triggers.own] + triggers.interpretations).filter(\.isUnknown)
      missing = store.attributes(of: needs.reduce(attributes) { store.union($0, $1) })
    }
    let tellsFacts = tellsFacts(of: judgement)
    return RuleOutcome(
      bearer: nil, judgement: judgement,
      causes: tellsFacts ? causes(judgement, [], in: nil) : [], missing: missing,
      rationale: tellsFacts && explains != .facts ? rationale() : "",
      reachesNoParty: explains != nil && judgement.verdict == .undetermined && !reachesParty)
  }

  /// Whether something that the rule rests on speaks to one of the parties; yes where none is named.
  private var reachesParty: Bool {
    let parties = view.parties
    return parties.isEmpty
      || parties.contains { state in
        rule.citations.contains {
          standings.status(of: $0, for: state, tells: false).standing != .none
        }
      }
  }

  /// Whether the facts that decided are wanted.
  private func tellsFacts(of judgement: VerdictMapping.Judgement) -> Bool {
    switch explains {
    case nil: false
    case .brief: judgement.verdict == .fail || judgement.verdict == .error
    case .applicable, .facts: judgement.verdict != .notApplicable
    case .all, .accounted: true
    }
  }

  /// Whether of every law its reasons are wanted, and not only of what fails.
  private var tellsLaw: Bool { explains != nil && explains != .brief }

  private func nobody() -> RuleOutcome {
    RuleOutcome(
      bearer: nil, judgement: .init(verdict: .notApplicable, force: nil, ground: .triggerOff),
      causes: explains == .all ? finder.causes(of: rule.bearers) : [], hasNoBearer: true)
  }

  private func fault(_ value: Value, bearer: State?) -> RuleOutcome {
    RuleOutcome(
      bearer: bearer,
      judgement: .init(
        verdict: .error, force: standings.strongestForce(of: rule.citations), ground: .fault),
      fault: store.evaluationError(of: value)?.message ?? "the bearers are no list of States")
  }

  // MARK: Why

  var finder: CauseFinder {
    CauseFinder(view: view, binding: binding, scope: scope, definitions: rule.definitions)
  }

  /// The facts that decided, by the ground of the verdict, in the rule's own reading or an interpretation.
  private func causes(
    _ judgement: VerdictMapping.Judgement, _ requirements: [Truth], in interpretation: Int?
  ) -> [Int] {
    let reading = interpretation.map { rule.interpretations[$0] }
    let when = (reading.map(\.when) ?? rule.when).map { [$0] } ?? []
    let wanted = reading?.requirements ?? rule.requirements
    let failed = zip(wanted, requirements).filter { $1 == .no }.map(\.0)
    var expressions: [CompiledExpression]
    switch judgement.ground {
    case .noCitation, .fault: expressions = []
    case .triggerOff: expressions = when
    case .missing: expressions = when + failed
    case .requirementsHold: expressions = when + wanted
    case .requirementFails, .exceptionLifts: expressions = failed + when
    }
    for place in Set(judgement.liftedBy.values).sorted() {
      expressions.append(rule.exceptions[place].condition)
    }
    // The facts of what failed come first, then those of the trigger.
    var seen: Set<Int> = []
    return expressions.flatMap { finder.causes(of: $0) }.filter { seen.insert($0).inserted }
  }

  private func missing(
    _ judgement: VerdictMapping.Judgement, _ choice: ReadingChoice, _ exceptions: [Value]
  ) -> [UInt32] {
    guard judgement.verdict == .undetermined else { return [] }
    let unknown = choice.unknowns(in: store) { reading in
      let needs = reading.judgement
      var unknown = needs.needsWhen ? reading.when : Value.absent
      for place in needs.needsRequirements {
        unknown = store.union(unknown, reading.requirements[place])
      }
      for place in needs.needsExceptions { unknown = store.union(unknown, exceptions[place]) }
      return unknown
    }
    return unknown.isUnknown ? store.attributes(of: unknown) : []
  }

  private func rationale() -> String {
    rule.rationale.reduce(into: "") { told, part in
      switch part {
      case .text(let text): told += text.text
      case .value(let expression):
        let text = FactText(view: view).text(of: view.value(expression, binding, in: scope))
        // A State's name may begin with its article.
        let begins = told.last { $0 != " " && $0 != "\n" }.map { ".!?".contains($0) } ?? true
        told += begins && text.hasPrefix("the ") ? "T" + text.dropFirst() : text
      }
    }
  }
}

extension Truth {
  /// A condition's value; what is neither true nor false nor unknown is a fault.
  init(_ value: Value) {
    self = value.isTrue ? .yes : value.isFalse ? .no : value.isUnknown ? .unknown : .error
  }
}

import CEL
import Findings
import Law
import Rules

/// Tells why a finding's verdict is what it is: law, bearer, trigger, requirements, exceptions.
struct ExplanationBuilder {
  let evaluator: RuleEvaluator
  let outcome: RuleOutcome
  let registry: LawRegistry
  let conditions: ConditionExplainer

  private var rule: CompiledRule { evaluator.rule }
  private var judgement: VerdictMapping.Judgement { outcome.judgement }

  /// The parts of the account, in the order in which a lawyer would go through them.
  func explanation() -> [Explanation] {
    switch judgement.ground {
    // Who acts decided whose law was asked, and for whom the duty was looked at.
    case .noCitation: return law { _ in true } + bearer()
    case .triggerOff: return bearer() + (outcome.hasNoBearer ? [] : trigger())
    case .fault: return fault()
    case .requirementsHold:
      // Where everything the duty asks for is there, the trigger need not be known.
      return law { $0.applies } + bearer() + trigger(decides: .holds) + requirements { $0 == .yes }
    case .exceptionLifts:
      return law { $0.applies } + bearer() + trigger(decides: .holds)
        + requirements(decides: false) { $0 != .yes } + exceptions(judgement.liftedBy.values)
    case .requirementFails:
      return law { $0.applies } + bearer() + trigger() + failing()
        + exceptions(rule.exceptions.indices)
    case .missing:
      guard outcome.bearer != nil else { return bearer() + trigger(decides: .unknown) }
      let hasFailed = outcome.requirements.contains(.no)
      return law { $0.applies } + bearer() + trigger()
        + requirements { hasFailed ? $0 == .no : $0 != .error }
        + exceptions(rule.exceptions.indices)
    }
  }

  // MARK: Law and bearer

  private func law(_ counts: (BindingStatus) -> Bool) -> [Explanation] {
    guard let bearer = outcome.bearer else { return [] }
    return zip(rule.citations, outcome.statuses).filter { counts($0.1) }.map { citation, status in
      let name = registry.shown(citation)
      var words: String
      switch status.status {
      case .binds, .modified: words = "\(bearer.nameAtStart) is bound by \(name)"
      case .undetermined: words = "Whether \(name) binds \(bearer.nameInSentence) is open"
      case .doesNotBind:
        words =
          status.applies
          ? "\(name) speaks to \(bearer.nameInSentence) without binding it"
          : "\(name) does not reach \(bearer.nameInSentence)"
      }
      if let via = status.via { words += ", by way of \(registry.shown(via))" }
      if let since = status.since { words += ", since \(since)" }
      words += "."
      if status.status != .binds, let reason = status.reasons.first { words += " " + reason }
      for reservation in status.reservations { words += " Reservation: \(reservation.scope)" }
      let value: Explanation.Value =
        status.isOpen ? .unknown : status.applies ? .holds : .fails
      return Explanation(part: .law, words: words, expression: nil, value: value)
    }
  }

  private func bearer() -> [Explanation] {
    let inner = conditions.explain(rule.bearers, text: rule.rule.bearers.text)
    let words: String
    let value: Explanation.Value
    if let bearer = outcome.bearer {
      (words, value) = ("\(bearer.nameAtStart) acts in the role that the duty binds.", .holds)
    } else if outcome.hasNoBearer {
      (words, value) = ("No State acts in the role that the duty binds.", .fails)
    } else {
      (words, value) = ("Which State acts in the role that the duty binds is not known.", .unknown)
    }
    return [
      wrapped(.bearer, words, rule.rule.bearers.text, value, inner)
    ]
  }

  // MARK: Conditions

  private func trigger(decides: Explanation.Value? = nil) -> [Explanation] {
    guard let (when, text) = rule.trigger(in: outcome.interpretation),
      let inner = conditions.explain(when, text: text)
    else { return [] }
    let words =
      switch inner.value {
      case .holds: "The duty applies here."
      case .fails: "The duty does not apply here."
      default: "Whether the duty applies here is not known."
      }
    return [
      wrapped(
        .trigger, words, text, inner.value, inner,
        decides: decides == nil || decides == inner.value)
    ]
  }

  private func requirement(_ number: Int, decides: Bool) -> Explanation? {
    let written = rule.requirements(in: outcome.interpretation)[number]
    guard
      let inner = conditions.explain(
        rule.conditions(in: outcome.interpretation)[number], text: written.expression.text)
    else { return nil }
    let message = ExpressionTexts.line(written.message)
    let words =
      switch inner.value {
      case .fails: message
      case .holds: "Kept; it is not the case that: \(message)"
      default: "Not known whether: \(message)"
      }
    return wrapped(
      .requirement, words, written.expression.text, inner.value, inner, decides: decides)
  }

  private func requirements(decides: Bool = true, _ counts: (Truth) -> Bool) -> [Explanation] {
    outcome.requirements.indices.filter { counts(outcome.requirements[$0]) }.compactMap {
      requirement($0, decides: decides)
    }
  }

  /// The requirements that fail: one is enough, the one that rests on the fewest facts.
  private func failing() -> [Explanation] {
    let all = outcome.requirements.indices.filter { outcome.requirements[$0] == .no }
      .compactMap { requirement($0, decides: true) }
    guard let first = all.indices.min(by: { all[$0].weight < all[$1].weight }) else { return [] }
    return [all[first]]
      + all.indices.filter { $0 != first }.map { place in
        let one = all[place]
        return Explanation(
          part: one.part, words: "Also: " + one.words, expression: one.expression,
          value: one.value, decides: false, children: one.children)
      }
  }

  private func exceptions(_ places: some Collection<Int>) -> [Explanation] {
    Set(places).sorted().filter { outcome.exceptions.indices.contains($0) }.compactMap { place in
      let written = rule.rule.exceptions[place]
      guard
        let inner = conditions.explain(
          rule.exceptions[place].condition, text: written.expression.text)
      else { return nil }
      let cites = rule.exceptions[place].lifts.map { registry.shown(rule.citations[$0]) }
      let lifted = cites.joined(separator: ", ")
      let words =
        switch outcome.exceptions[place] {
        case .yes: "The exception \(written.id) applies and lifts \(lifted)."
        case .no: "The exception \(written.id) was looked at and does not apply."
        default:
          "Whether the exception \(written.id) applies is not known; it would lift \(lifted)."
        }
      return wrapped(.exception, words, written.expression.text, inner.value, inner)
    }
  }

  private func fault() -> [Explanation] {
    [
      Explanation(
        part: .condition,
        words: "The rule could not be worked out: \(outcome.fault ?? "an expression failed").",
        expression: nil, value: .error)
    ]
  }

  private func wrapped(
    _ part: Explanation.Part, _ words: String, _ text: String, _ value: Explanation.Value,
    _ inner: Explanation?, decides: Bool = true
  ) -> Explanation {
    Explanation(
      part: part, words: words, expression: ExpressionTexts.line(text), value: value,
      decides: decides
    ).resting(on: inner)
  }
}

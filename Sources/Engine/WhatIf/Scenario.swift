import CEL
import Findings
import Rules

/// Facts read otherwise than they are written, for as long as a question of "what if" is asked.
///
/// What the schema makes of silence depends on other facts here and there; that follows the change too.
struct Scenario {
  /// A fact by its first slot, and the value it is to have.
  struct Setting {
    let address: Int
    let value: Value
  }

  private var saved: [(address: Int, value: Value, origin: Projection.Origin?)] = []

  /// Puts the values in their slots.
  static func begin(_ settings: [Setting], in facts: FactTable) -> Scenario {
    var scenario = Scenario()
    var asksAgain = false
    for setting in settings {
      for address in facts.slots(of: setting.address) {
        scenario.set(setting.value, .written, at: address, in: facts.view)
        for dependent in facts.silenceDepending(on: address) {
          scenario.reread(dependent, in: facts)
        }
      }
      asksAgain = asksAgain || facts.impliesTriggers(setting.address)
    }
    if asksAgain { scenario.askAboutTriggers(in: facts) }
    return scenario
  }

  /// Puts back what was there.
  func end(in facts: FactTable) {
    for (address, value, origin) in saved.reversed() {
      facts.view.store.setValue(value, at: address)
      if let origin { facts.view.projection.replace(origin, at: address) }
    }
  }

  private mutating func set(
    _ value: Value, _ state: Projection.State, at address: Int, in view: EvaluationView
  ) {
    let origin = view.projection.origin(at: address)
    saved.append((address, view.store.value(at: address), origin))
    view.store.setValue(value, at: address)
    guard var origin else { return }
    if state == .written, origin.layer == .silence { origin.layer = .text }
    origin.state = state
    view.projection.replace(origin, at: address)
  }

  /// Reads a silent safeguard anew, now that the text leaves it to others, or no longer does.
  private mutating func reread(_ address: Int, in facts: FactTable) {
    let view = facts.view
    let isHeld = facts.silenceConditions(of: address).contains { condition in
      view.projection.origin(at: condition)?.layer != .silence
        && !view.store.value(at: condition).isFalse
    }
    guard let origin = view.projection.origin(at: address), origin.layer == .silence else {
      return
    }
    let field = view.projection.field(of: origin)
    guard let kind = field.kind else { return }
    let silent = SilentFact(
      traits: field.schema.fact, kind: kind, isList: field.isList,
      attribute: UInt32(address), periodType: EngineFunctions.periodType)
    let value = silent.value(
      isHeld || !facts.textIsAvailable ? .asks : .fails, in: view.store)
    set(value, value.isUnknown ? .silent : .assumed, at: address, in: view)
  }

  /// Asks of each trigger that is off by silence whether what is known now implies it.
  private mutating func askAboutTriggers(in facts: FactTable) {
    for trigger in facts.view.silentTriggers {
      guard facts.view.projection.origin(at: trigger.address)?.layer == .silence else { continue }
      let binding = facts.view.subjects(of: trigger.scope.scope)[trigger.subject]
      facts.view.forgetDefinitions(binding, in: trigger.scope)
      let implied = facts.view.value(trigger.condition, binding, in: trigger.scope)
      facts.view.forgetDefinitions(binding, in: trigger.scope)
      let value = EvaluationView.silence(of: trigger.address, impliedBy: implied)
      set(value, value.isUnknown ? .silent : .assumed, at: trigger.address, in: facts.view)
    }
  }
}

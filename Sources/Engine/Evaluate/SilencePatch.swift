import CEL
import Findings
import Rules

/// Reads the silence of some facts as one rule wants it, for as long as that rule is evaluated and told of.
struct SilencePatch {
  private var saved: [(record: Value, slot: Int, value: Value)] = []

  /// Puts other values in the slots that are silent.
  static func apply(
    _ overrides: [CompiledRule.SilenceOverride], _ binding: EvaluationView.Binding,
    in view: EvaluationView, textIsAvailable: Bool
  ) -> SilencePatch {
    var patch = SilencePatch()
    let store = view.store
    for override in overrides {
      var record = binding.activation.value(override.variable, in: store)
      for step in override.steps.dropLast() where record.kind == .record {
        record = store.field(step, of: record)
      }
      guard record.kind == .record, let slot = override.steps.last else { continue }
      let address = record.offset + slot
      guard view.projection.origin(at: address)?.layer == .silence else { continue }
      let silent = SilentFact(
        traits: override.traits, kind: override.kind, isList: override.isList,
        attribute: UInt32(address), periodType: EngineFunctions.periodType)
      let meaning = override.meaning == .fails && !textIsAvailable ? .asks : override.meaning
      patch.saved.append((record, slot, store.field(slot, of: record)))
      store.setField(slot, of: record, to: silent.value(meaning, in: store))
    }
    return patch
  }

  /// Puts back what was there.
  func undo(in store: ValueStore) {
    for (record, slot, value) in saved.reversed() {
      store.setField(slot, of: record, to: value)
    }
  }
}

extension EvaluationView {
  /// Runs something while silence is read as a rule wants it, with no definition remembered before or after.
  func reading<Result>(
    _ overrides: [CompiledRule.SilenceOverride], _ binding: Binding, in scope: CompiledPack.Scope,
    textIsAvailable: Bool, _ body: () -> Result
  ) -> Result {
    let patch = SilencePatch.apply(
      overrides, binding, in: self, textIsAvailable: textIsAvailable)
    forgetDefinitions(binding, in: scope)
    defer {
      patch.undo(in: store)
      forgetDefinitions(binding, in: scope)
    }
    return body()
  }
}

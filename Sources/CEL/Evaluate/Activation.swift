/// The values of an environment's variables for one run, by slot.
///
/// A run of slots in the store, like a record: setting a variable is one write, and values that stay the
/// same from one program to the next are set once. It is lost with the store's reset.
package struct Activation: Sendable {
  /// Where slot 0 stands in the store.
  package let base: Int
  package let count: Int

  /// An activation in which no variable has a value.
  ///
  /// - Parameters:
  ///   - slots: As many as the environment has variables.
  ///   - store: Where the values are made.
  package init(slots: Int, in store: ValueStore) {
    base = store.values.count
    count = slots
    store.values.reserve(slots).initialize(repeating: .absent, count: slots)
  }

  /// Sets the variable in a slot; ``Value/absent`` takes its value away.
  package func set(_ slot: Int, to value: Value, in store: ValueStore) {
    precondition(slot < count, "a variable's slot is one of the activation's")
    store.values[base + slot] = value
  }

  /// The value of the variable in a slot.
  package func value(_ slot: Int, in store: ValueStore) -> Value { store.value(at: base + slot) }
}

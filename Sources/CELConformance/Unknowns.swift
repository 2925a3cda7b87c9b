internal import CEL
internal import Documents

/// The attributes that a test of partial evaluation declares unknown, numbered in their order.
struct Unknowns {
  private let patterns: [Node]

  init(_ patterns: [Node]) { self.patterns = patterns }

  /// Gives variables, and entries of maps, that are unknown their unknown values.
  func bind(_ activation: Activation, _ environment: Environment, _ store: ValueStore) {
    for (number, pattern) in patterns.enumerated() {
      guard let variable = pattern.value(forKey: "variable")?.text,
        let slot = environment.variableSlot(variable)
      else { continue }
      let unknown = Value.unknown(UInt32(number))
      let qualifiers = pattern.value(forKey: "qualifiers")?.elements.map { $0 } ?? []
      guard let qualifier = qualifiers.first,
        let key = TaggedValue(node: qualifier).make(in: store)
      else {
        activation.set(slot, to: unknown, in: store)
        continue
      }
      let map = activation.value(slot, in: store)
      var entries: [Value] = []
      for entry in 0..<map.count {
        entries += [store.mapKey(entry, of: map), store.mapValue(entry, of: map)]
      }
      activation.set(slot, to: store.makeMap(entries + [key, unknown]), in: store)
    }
  }

  /// The numbers of the attributes that a test expects, ascending.
  func numbers(of expected: [Node]) -> [UInt32] {
    expected.compactMap { attribute in
      patterns.firstIndex {
        $0.value(forKey: "variable")?.text == attribute.value(forKey: "variable")?.text
      }.map { UInt32($0) }
    }.sorted()
  }
}

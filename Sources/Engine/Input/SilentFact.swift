import CEL
import Rules

/// The value that a fact counts as where nothing is said of it.
struct SilentFact {
  let traits: FactTraits?
  let kind: ScalarKind
  let isList: Bool
  /// The slot's address, which an unknown leads back to.
  let attribute: UInt32
  let periodType: Int

  /// The value under a meaning of silence; an unknown where the fact has to be asked for.
  func value(_ meaning: SilenceMeaning, in store: ValueStore) -> Value {
    switch meaning {
    case .asks: return .unknown(attribute)
    case .off:
      if isList { return store.makeList([]) }
      if case .bool = kind { return .false }
      return substitute(in: store) ?? .unknown(attribute)
    case .fails: return failing(in: store) ?? .unknown(attribute)
    }
  }

  private func failing(in store: ValueStore) -> Value? {
    if isList { return traits?.polarity == .safeguard ? store.makeList([]) : nil }
    if case .bool = kind { return .bool(traits?.polarity == .harm) }
    return substitute(in: store)
  }

  /// What the schema lets stand for the fact.
  private func substitute(in store: ValueStore) -> Value? {
    switch traits?.silence.substitute {
    case nil: return nil
    case .word(let word): return store.makeString(word)
    case .number(let number):
      switch kind {
      case .integer: return .int(Int64(number))
      case .period:
        return .period(Period(amount: number, unit: .hours), slot: attribute, type: periodType)
      default: return .double(number)
      }
    case .unlimited:
      switch kind {
      case .period:
        return .period(Period(amount: .infinity, unit: .years), slot: attribute, type: periodType)
      case .integer: return .int(Int64.max)
      default: return .double(.infinity)
      }
    }
  }
}

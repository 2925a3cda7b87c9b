/// What one value of a proposal may be.
package enum ScalarKind: Hashable, Sendable {
  /// `yes`, `no`, `true` or `false`; for a fact that allows it, also `partial`.
  case bool
  /// One of the words, in the order of the schema.
  case enumeration([String])
  /// A whole number within bounds.
  case integer(NumberBounds)
  /// A number within bounds.
  case number(NumberBounds)
  /// A calendar day, `2018-09-12`.
  case date
  /// A length of time with its unit: `36 hours`, or a record with `value` and `unit`.
  case period
  /// An amount with currency and year, always a record.
  case money
  /// A State by ISO 3166-1 alpha-3, or `EUE`.
  case state
  case text

  /// The word of `x-fact`.
  package var word: String {
    switch self {
    case .bool: "bool"
    case .enumeration: "enum"
    case .integer: "integer"
    case .number: "number"
    case .date: "date"
    case .period: "period"
    case .money: "money"
    case .state: "state"
    case .text: "text"
    }
  }

  /// Every word `x-fact` may have.
  package static let words = [
    "bool", "enum", "integer", "number", "date", "period", "money", "state", "text",
  ]
}

/// The least and the greatest number a field may have, both included.
package struct NumberBounds: Hashable, Sendable {
  package let minimum: Double?
  package let maximum: Double?

  package init(minimum: Double? = nil, maximum: Double? = nil) {
    self.minimum = minimum
    self.maximum = maximum
  }

  /// Whether a number lies within the bounds.
  package func contains(_ number: Double) -> Bool {
    if let minimum, number < minimum { return false }
    if let maximum, number > maximum { return false }
    return true
  }
}

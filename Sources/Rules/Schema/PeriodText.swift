/// A length of time as a proposal writes it: `36 hours`.
package struct PeriodText: Hashable, Sendable {
  /// What a length of time may be counted in.
  package enum Unit: String, Hashable, Sendable, CaseIterable {
    case hours
    case calendarDays = "calendar_days"
    case workingDays = "working_days"
    case months
    case years

    /// Reads a unit in the plural or, for one of it, in the singular.
    package init?(word: String) {
      if let unit = Unit(rawValue: word) ?? Unit(rawValue: word + "s") {
        self = unit
      } else {
        return nil
      }
    }
  }

  /// Why a text is no length of time.
  package enum Mistake: Error, Hashable, Sendable {
    /// It is not a number followed by a word.
    case malformed
    /// The number is less than 0.
    case negative
    /// There is a number alone.
    case noUnit
    /// The word is none of the units.
    case unknownUnit(String)
  }

  /// Not negative.
  package let amount: Double
  package let unit: Unit

  package init(amount: Double, unit: Unit) {
    precondition(amount >= 0, "a length of time is not negative")
    self.amount = amount
    self.unit = unit
  }

  /// Reads a number, a space and a unit.
  package static func read(_ text: String) -> Result<PeriodText, Mistake> {
    let parts = text.split(separator: " ")
    guard let first = parts.first, let amount = Double(first), amount.isFinite else {
      return .failure(.malformed)
    }
    guard amount >= 0 else { return .failure(.negative) }
    guard parts.count > 1 else { return .failure(.noUnit) }
    guard parts.count == 2 else { return .failure(.malformed) }
    guard let unit = Unit(word: String(parts[1])) else {
      return .failure(.unknownUnit(String(parts[1])))
    }
    return .success(PeriodText(amount: amount, unit: unit))
  }
}

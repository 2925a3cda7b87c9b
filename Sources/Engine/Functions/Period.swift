import CEL
package import Rules

/// A length of time with the unit it was written in: 36 hours is not a day and a half of working days.
///
/// As a CEL value it is an opaque value whose bits hold the amount (single precision), the unit and the
/// slot it was read from, so that a comparison that can't be decided asks for that fact.
package struct Period: Hashable, Sendable {
  /// Never negative; infinite for a ceiling that is not there.
  package let amount: Double
  package let unit: PeriodText.Unit

  package init(amount: Double, unit: PeriodText.Unit) {
    self.amount = amount
    self.unit = unit
  }

  /// The name and type under which CEL knows it.
  package static let typeName = "period"
  static let type = CELType.opaque(typeName, [])

  /// The fact's slot of a constant, which no fact gave.
  static let noSlot: UInt32 = (1 << 28) - 1

  /// Reads `36 hours` or `15 working_days`; `unlimited` is infinite.
  package init?(_ text: String) {
    if text == "unlimited" {
      self.init(amount: .infinity, unit: .years)
    } else if case .success(let period) = PeriodText.read(text) {
      self.init(amount: period.amount, unit: period.unit)
    } else {
      return nil
    }
  }

  /// The shortest and the longest it can be, in hours.
  ///
  /// A month is 28 to 31 days. Working days are at least as many calendar days, and at most those with
  /// the weekends between and around them; public holidays are not known here and could add to that.
  var hours: ClosedRange<Double> {
    if amount.isInfinite { return amount...amount }
    switch unit {
    case .hours: return exact(1)
    case .calendarDays: return exact(24)
    case .workingDays:
      let weekends = 2 * (amount / 5).rounded(.up)
      return (amount * 24)...((amount + weekends) * 24)
    case .months: return (amount * 28 * 24)...(amount * 31 * 24)
    case .years: return (amount * 365 * 24)...(amount * 366 * 24)
    }
  }

  private func exact(_ factor: Double) -> ClosedRange<Double> {
    (amount * factor)...(amount * factor)
  }

  /// How two periods stand to each other; `nil` where their units leave it open.
  ///
  /// - Returns: Negative if this is shorter, 0 if both are equal, positive if this is longer.
  func compared(to other: Period) -> Int? {
    if unit == other.unit || (amount.isInfinite && other.amount.isInfinite) {
      return amount < other.amount ? -1 : amount == other.amount ? 0 : 1
    }
    // A year is twelve months, whatever their days.
    if let months, let others = other.months {
      return months < others ? -1 : months == others ? 0 : 1
    }
    let (mine, theirs) = (hours, other.hours)
    if mine.upperBound < theirs.lowerBound { return -1 }
    if mine.lowerBound > theirs.upperBound { return 1 }
    let isExact = mine.lowerBound == mine.upperBound && theirs.lowerBound == theirs.upperBound
    return isExact ? 0 : nil
  }

  private var months: Double? {
    switch unit {
    case .months: amount
    case .years: amount * 12
    default: nil
    }
  }

  /// The units by the number that stands for each in a CEL value.
  private static let units = PeriodText.Unit.allCases

  /// The bits of the CEL value.
  func bits(slot: UInt32) -> UInt64 {
    UInt64(Float(amount).bitPattern) << 32 | UInt64(Self.units.firstIndex(of: unit) ?? 0) << 28
      | UInt64(min(slot, Self.noSlot))
  }

  /// The period and the slot that bits stand for.
  static func decode(_ bits: UInt64) -> (period: Period, slot: UInt32) {
    let place = Int((bits >> 28) & 15)
    let unit = units.indices.contains(place) ? units[place] : .hours
    let amount = Double(Float(bitPattern: UInt32(truncatingIfNeeded: bits >> 32)))
    return (Period(amount: amount, unit: unit), UInt32(truncatingIfNeeded: bits) & noSlot)
  }
}

extension Period: CustomStringConvertible {
  /// `36 hours`, `15 working_days`, `unlimited`.
  package var description: String {
    if amount.isInfinite { return "unlimited" }
    let number = amount == amount.rounded() ? String(Int64(amount)) : String(amount)
    return "\(number) \(unit.rawValue)"
  }
}

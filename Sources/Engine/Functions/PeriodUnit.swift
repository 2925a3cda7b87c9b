/// What a length of time in a law or a proposal is counted in.
package enum PeriodUnit: UInt64, Sendable, CaseIterable {
  case minutes
  case hours
  case calendarDays
  case workingDays
  case weeks
  case months
  case years

  /// The word in YAML and in CEL.
  package var word: String {
    switch self {
    case .minutes: "minutes"
    case .hours: "hours"
    case .calendarDays: "calendar_days"
    case .workingDays: "working_days"
    case .weeks: "weeks"
    case .months: "months"
    case .years: "years"
    }
  }

  /// The unit of a word, its singular, or the word `days`, which counts calendar days.
  package init?(word: String) {
    let word = word == "day" || word == "days" ? "calendar_days" : word
    guard let unit = Self.allCases.first(where: { $0.word == word || $0.word == word + "s" }) else {
      return nil
    }
    self = unit
  }
}

/// A day as a source records it: exact, or known only to the month or the year.
///
/// Written `2018-09-12`, `2018-09` or `2018`.
package struct RecordedDate: Hashable, Sendable, CustomStringConvertible {
  /// How exactly the source names the day.
  package enum Precision: Int32, Sendable {
    case day = 0
    case month = 1
    case year = 2
  }

  /// The first day it can be.
  package let earliest: CalendarDate
  /// How exactly it is known.
  package let precision: Precision

  /// Takes an exact day.
  package init(_ day: CalendarDate) {
    earliest = day
    precision = .day
  }

  /// Reads a day, a month or a year; `nil` for anything else and for a day that does not exist.
  package init?(_ text: some StringProtocol) {
    let (suffix, precision): (String, Precision) =
      switch text.utf8.count {
      case 10: ("", .day)
      case 7: ("-01", .month)
      default: ("-01-01", .year)
      }
    guard let day = CalendarDate(String(text) + suffix) else { return nil }
    earliest = day
    self.precision = precision
  }

  /// The last day it can be.
  package var latest: CalendarDate {
    switch precision {
    case .day: earliest
    case .month: earliest.adding(months: 1).adding(days: -1)
    case .year: earliest.adding(months: 12).adding(days: -1)
    }
  }

  /// The form it is written in.
  package var description: String {
    switch precision {
    case .day: earliest.description
    case .month: String(earliest.description.prefix(7))
    case .year: String(earliest.description.prefix(4))
    }
  }

  /// The number that stands for it in a stored table; ``none`` stands for its absence.
  var stored: Int32 { earliest.daysSinceEpoch * 4 + precision.rawValue }

  /// What a stored table holds where there is no date.
  static let none = Int32.min

  /// Reads the number that a stored table holds.
  init?(stored: Int32) {
    guard stored != Self.none else { return nil }
    let remainder = ((stored % 4) + 4) % 4
    earliest = CalendarDate(daysSinceEpoch: (stored - remainder) / 4)
    precision = Precision(rawValue: remainder) ?? .day
  }
}

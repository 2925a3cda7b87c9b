import Glibc
import Law

/// The only reader of the clock.
enum Today {
  /// The day that it is now in universal time.
  static func date() -> CalendarDate {
    var now = time(nil)
    var parts = tm()
    gmtime_r(&now, &parts)
    guard
      let today = CalendarDate(
        year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
    else { preconditionFailure("the clock must show a day of the calendar") }
    return today
  }
}

/// What a text says about a calendar day.
enum CalendarDayText: Hashable {
  case day
  /// Not of the form `2018-09-12`.
  case malformed
  /// Of that form, but the month or the day is not in the calendar.
  case noSuchDay

  /// Reads year, month and day of the Gregorian calendar.
  static func read(_ text: String) -> CalendarDayText {
    let bytes = Array(text.utf8)
    guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-") else {
      return .malformed
    }
    func number(_ range: Range<Int>) -> Int? {
      var value = 0
      for byte in bytes[range] {
        guard byte >= 0x30, byte <= 0x39 else { return nil }
        value = value * 10 + Int(byte - 0x30)
      }
      return value
    }
    guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10) else {
      return .malformed
    }
    guard (1...12).contains(month), day >= 1, year >= 1 else { return .noSuchDay }
    let isLeap = year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
    let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return day <= lengths[month - 1] ? .day : .noSuchDay
  }
}

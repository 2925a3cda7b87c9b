/// A time zone as its yearly rule: `EST5EDT,M3.2.0,M11.1.0`.
struct PosixTimeZone: Sendable {
  /// A day of the year and the local time on it.
  private struct Change: Sendable {
    /// `nil` for a plain day of the year, otherwise month, week and weekday.
    let month: (month: Int, week: Int, weekday: Int)?
    let dayOfYear: Int
    let countsLeapDays: Bool
    let time: Int
  }

  private let standard: Int
  private let daylight: Int
  private let changes: (toDaylight: Change, toStandard: Change)?

  /// Reads a rule; `nil` if it is malformed.
  init?(_ text: [UInt8]) {
    var reader = Reader(text: text)
    guard reader.skipName(), let standard = reader.offset() else { return nil }
    self.standard = -standard
    guard reader.skipName() else {
      guard reader.isAtEnd else { return nil }
      daylight = -standard
      changes = nil
      return
    }
    daylight = reader.peek == UInt8(ascii: ",") ? -standard + 3600 : -(reader.offset() ?? standard)
    guard let start = reader.change(), let end = reader.change(), reader.isAtEnd else { return nil }
    changes = (start, end)
  }

  /// Seconds east of UTC at an instant.
  func offset(at seconds: Int64) -> Int {
    guard let changes else { return standard }
    let year = CivilTime(seconds: seconds + Int64(standard)).year
    let start = instant(of: changes.toDaylight, year: year) - Int64(standard)
    let end = instant(of: changes.toStandard, year: year) - Int64(daylight)
    let isDaylight =
      start < end ? seconds >= start && seconds < end : !(seconds >= end && seconds < start)
    return isDaylight ? daylight : standard
  }

  /// The local time of a change in a year, in seconds since 1970.
  private func instant(of change: Change, year: Int) -> Int64 {
    var day: Int64
    if let rule = change.month {
      day = CivilTime.days(year: year, month: rule.month, day: 1)
      let weekday = Int((day + 4) % 7 + 7) % 7
      day += Int64((rule.weekday - weekday + 7) % 7 + 7 * (rule.week - 1))
      let length = CivilTime.daysInMonth(rule.month, year: year)
      let first = CivilTime.days(year: year, month: rule.month, day: 1)
      while day - first >= Int64(length) { day -= 7 }
    } else {
      day = CivilTime.days(year: year, month: 1, day: 1) + Int64(change.dayOfYear)
      if !change.countsLeapDays && CivilTime.isLeap(year) && change.dayOfYear >= 59 { day += 1 }
    }
    return day * 86_400 + Int64(change.time)
  }

  private struct Reader {
    let text: [UInt8]
    var place = 0

    var peek: UInt8? { place < text.count ? text[place] : nil }
    var isAtEnd: Bool { place == text.count }

    mutating func skip(_ character: Character) -> Bool {
      guard let byte = character.asciiValue, peek == byte else { return false }
      place += 1
      return true
    }

    mutating func skipName() -> Bool {
      let start = place
      if skip("<") {
        while let byte = peek, byte != UInt8(ascii: ">") { place += 1 }
        return skip(">")
      }
      while let byte = peek, (byte | 0x20) >= 0x61, (byte | 0x20) <= 0x7A { place += 1 }
      return place > start
    }

    mutating func number() -> Int? {
      var value: Int?
      while let byte = peek, byte >= 0x30, byte <= 0x39, (value ?? 0) < 100_000 {
        value = (value ?? 0) * 10 + Int(byte - 0x30)
        place += 1
      }
      return value
    }

    /// Hours, minutes and seconds with a sign.
    mutating func offset() -> Int? {
      let isNegative = skip("-")
      if !isNegative { _ = skip("+") }
      guard let hours = number() else { return nil }
      let minutes = skip(":") ? number() ?? 0 : 0
      let seconds = skip(":") ? number() ?? 0 : 0
      return (isNegative ? -1 : 1) * (hours * 3600 + minutes * 60 + seconds)
    }

    mutating func change() -> Change? {
      guard skip(",") else { return nil }
      var rule: (month: Int, week: Int, weekday: Int)?
      var day = 0
      var countsLeapDays = true
      if skip("M") {
        guard let month = number(), skip("."), let week = number(), skip("."),
          let weekday = number(), (1...12).contains(month), (1...5).contains(week), weekday < 7
        else { return nil }
        rule = (month, week, weekday)
      } else {
        countsLeapDays = !skip("J")
        guard let number = number() else { return nil }
        day = countsLeapDays ? number : number - 1
      }
      let time = skip("/") ? offset() : 7200
      guard let time else { return nil }
      return Change(month: rule, dayOfYear: day, countsLeapDays: countsLeapDays, time: time)
    }
  }
}

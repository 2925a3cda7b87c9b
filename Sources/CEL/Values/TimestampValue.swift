/// A date and time of day in the proleptic Gregorian calendar.
struct CivilTime: Sendable {
  let year: Int
  let month: Int
  let day: Int
  let secondOfDay: Int
  /// Days since 1970.
  let dayNumber: Int64

  /// The civil time of an instant in UTC; for other zones add their offset first.
  init(seconds: Int64) {
    dayNumber = seconds.floorDivided(by: 86_400)
    secondOfDay = Int(seconds - dayNumber * 86_400)
    // Days are counted in eras of 400 years that begin on a first of March, so that leap days come last.
    let shifted = dayNumber + 719_468
    let era = shifted.floorDivided(by: 146_097)
    let dayOfEra = Int(shifted - era * 146_097)
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let marchMonth = (5 * dayOfYear + 2) / 153
    day = dayOfYear - (153 * marchMonth + 2) / 5 + 1
    month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
    year = yearOfEra + Int(era) * 400 + (month <= 2 ? 1 : 0)
  }

  /// Days from the first of January 1970 to a date.
  static func days(year: Int, month: Int, day: Int) -> Int64 {
    let marchYear = Int64(month <= 2 ? year - 1 : year)
    let era = marchYear.floorDivided(by: 400)
    let yearOfEra = marchYear - era * 400
    let dayOfYear = Int64((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1)
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  static func daysInMonth(_ month: Int, year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// 0 for the first of January.
  var dayOfYear: Int { Int(dayNumber - CivilTime.days(year: year, month: 1, day: 1)) }

  /// 0 for Sunday.
  var weekday: Int { Int((dayNumber + 4) - (dayNumber + 4).floorDivided(by: 7) * 7) }
}

extension Int64 {
  /// The quotient rounded down; the divisor is positive.
  func floorDivided(by divisor: Int64) -> Int64 {
    let quotient = self / divisor
    return self % divisor < 0 ? quotient - 1 : quotient
  }
}

// Timestamps: instants from the year 1 to the year 9999, to the nanosecond.
extension Value {
  private static let firstSecond: Int64 = -62_135_596_800
  private static let lastSecond: Int64 = 253_402_300_799

  /// An instant.
  ///
  /// - Parameters:
  ///   - seconds: Since the beginning of 1970, UTC, rounded down.
  ///   - nanoseconds: From 0 to 999,999,999.
  /// - Returns: An error if it is not within the years 1 to 9999.
  package static func timestamp(seconds: Int64, nanoseconds: UInt32 = 0) -> Value {
    guard (firstSecond...lastSecond).contains(seconds) else { return .error(.outOfRange) }
    return Value(.timestamp, UInt64(bitPattern: seconds), aux: nanoseconds)
  }

  /// The midnight, UTC, at which a day begins; the date must be one of the calendar.
  package static func timestamp(year: Int, month: Int, day: Int) -> Value {
    .timestamp(seconds: CivilTime.days(year: year, month: month, day: day) * 86_400)
  }

  /// Reads RFC 3339: `2009-02-13T23:31:30.5+01:00`; an error if it is not that.
  static func timestamp(parsing text: UnsafeBufferPointer<UInt8>) -> Value {
    var reader = TimeReader(text: text)
    guard let year = reader.digits(4), reader.skip("-"), let month = reader.digits(2),
      reader.skip("-"), let day = reader.digits(2), reader.skip("T"),
      let hour = reader.digits(2), reader.skip(":"), let minute = reader.digits(2),
      reader.skip(":"), let second = reader.digits(2), let nanoseconds = reader.fraction(),
      let offset = reader.zone(), reader.isAtEnd, (1...12).contains(month), day >= 1,
      day <= CivilTime.daysInMonth(month, year: year), hour < 24, minute < 60, second < 60
    else { return .error(.badConversion) }
    let days = CivilTime.days(year: year, month: month, day: day)
    return .timestamp(
      seconds: days * 86_400 + Int64(hour * 3600 + minute * 60 + second - offset),
      nanoseconds: nanoseconds)
  }

  /// The timestamp in RFC 3339, in UTC, with as many decimals as it needs.
  var timestampText: String {
    let time = CivilTime(seconds: seconds)
    let clock = [time.secondOfDay / 3600, time.secondOfDay / 60 % 60, time.secondOfDay % 60]
    return "\(padded(time.year, 4))-\(padded(time.month, 2))-\(padded(time.day, 2))T"
      + clock.map { padded($0, 2) }.joined(separator: ":") + decimals(of: nanoseconds) + "Z"
  }
}

/// A number with zeros in front.
func padded(_ number: Int, _ digits: Int) -> String {
  let text = String(number)
  return String(repeating: "0", count: max(0, digits - text.utf8.count)) + text
}

/// Nanoseconds as `.5`, without zeros at the end; empty for none.
func decimals(of nanoseconds: UInt32) -> String {
  if nanoseconds == 0 { return "" }
  var digits = Substring(padded(Int(nanoseconds), 9))
  while digits.utf8.last == UInt8(ascii: "0") { digits.removeLast() }
  return "." + digits
}

/// Reads the parts of a timestamp one after the other.
private struct TimeReader {
  let text: UnsafeBufferPointer<UInt8>
  var place = 0

  var isAtEnd: Bool { place == text.count }

  mutating func skip(_ scalar: Unicode.Scalar) -> Bool {
    guard place < text.count, UInt32(text[place]) == scalar.value else { return false }
    place += 1
    return true
  }

  mutating func digits(_ count: Int) -> Int? {
    guard place + count <= text.count else { return nil }
    var value = 0
    for byte in text[place..<place + count] {
      guard byte >= 0x30, byte <= 0x39 else { return nil }
      value = value * 10 + Int(byte - 0x30)
    }
    place += count
    return value
  }

  /// Nanoseconds after a point; 0 if there is no point, `nil` for no or more than nine digits.
  mutating func fraction() -> UInt32? {
    guard skip(".") else { return 0 }
    var value: UInt32 = 0
    var count = 0
    while let digit = digits(1) {
      guard count < 9 else { return nil }
      value = value * 10 + UInt32(digit)
      count += 1
    }
    guard count > 0 else { return nil }
    for _ in count..<9 { value *= 10 }
    return value
  }

  /// Seconds east of UTC.
  mutating func zone() -> Int? {
    if skip("Z") { return 0 }
    let isWest = skip("-")
    guard isWest || skip("+"), let hours = digits(2), skip(":"), let minutes = digits(2),
      hours < 24, minutes < 60
    else { return nil }
    return (isWest ? -1 : 1) * (hours * 3600 + minutes * 60)
  }
}

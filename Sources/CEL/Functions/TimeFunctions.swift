extension FunctionLibrary {
  /// The parts of timestamps and durations.
  static let time: [FunctionDeclaration] = [
    part("getFullYear", "year", "The year.", "2009") { time, _ in time.year },
    part("getMonth", "month", "The month, 0 for January.", "1") { time, _ in time.month - 1 },
    part("getDate", "day_of_month_1_based", "The day of the month, from 1.", "13") { time, _ in
      time.day
    },
    part("getDayOfMonth", "day_of_month", "The day of the month, from 0.", "12") { time, _ in
      time.day - 1
    },
    part("getDayOfYear", "day_of_year", "The day of the year, from 0.", "43") { time, _ in
      time.dayOfYear
    },
    part("getDayOfWeek", "day_of_week", "The day of the week, 0 for Sunday.", "5") { time, _ in
      time.weekday
    },
    part("getHours", "hours", "The hour, or all hours of a duration.", "23", seconds: 3600) {
      time, _ in time.secondOfDay / 3600
    },
    part("getMinutes", "minutes", "The minute, or all minutes of a duration.", "31", seconds: 60) {
      time, _ in time.secondOfDay / 60 % 60
    },
    part("getSeconds", "seconds", "The second, or all seconds of a duration.", "30", seconds: 1) {
      time, _ in time.secondOfDay % 60
    },
    part(
      "getMilliseconds", "milliseconds", "The milliseconds within the second.", "500", seconds: 0
    ) { _, nanoseconds in Int(nanoseconds) / 1_000_000 },
  ]

  /// A part of a timestamp; of a duration too if `seconds` says how long one of it is (0 for a fraction).
  private static func part(
    _ name: String, _ id: String, _ doc: String, _ example: String, seconds: Int64? = nil,
    _ read: @escaping @Sendable (CivilTime, UInt32) -> Int
  ) -> FunctionDeclaration {
    var overloads: [Overload] = [
      .member("timestamp_to_\(id)", [.timestamp], .int),
      .member("timestamp_to_\(id)_with_tz", [.timestamp, .string], .int),
    ]
    if seconds != nil { overloads.append(.member("duration_to_\(id)", [.duration], .int)) }
    return FunctionDeclaration(
      name, overloads: overloads,
      doc: "\(doc) The zone is UTC unless another is named, as `Europe/Oslo` or `-02:30`.",
      errors: "The zone must be one of the time zone database, or a distance from UTC.",
      examples: .table(("timestamp('2009-02-13T23:31:30.5Z').\(name)()", example))
    ) { arguments, store in
      let time = arguments[0]
      if time.kind == .duration { return durationPart(time, seconds: seconds ?? 1) }
      guard arguments.count > 1 else {
        return .int(read(CivilTime(seconds: time.seconds), time.nanoseconds))
      }
      guard let offset = store.offset(of: arguments[1], at: time.seconds) else {
        return store.error(.unknownTimeZone, store.string(of: arguments[1]))
      }
      return .int(read(CivilTime(seconds: time.seconds + Int64(offset)), time.nanoseconds))
    }
  }

  /// The whole units in a duration, rounded towards zero.
  private static func durationPart(_ duration: Value, seconds: Int64) -> Value {
    let isRounded = duration.seconds < 0 && duration.nanoseconds > 0
    if seconds == 0 {
      let nanoseconds = Int64(duration.nanoseconds) - (isRounded ? 1_000_000_000 : 0)
      return .int(nanoseconds / 1_000_000)
    }
    return .int((duration.seconds + (isRounded ? 1 : 0)) / seconds)
  }
}

extension ValueStore {
  /// Seconds east of UTC of a zone, given as a name or as an offset such as `2:00` or `-02:30`.
  func offset(of zone: Value, at seconds: Int64) -> Int? {
    let name = bytes(of: zone)
    if name.isEmpty || name.elementsEqual("UTC".utf8) { return 0 }
    if let offset = fixedOffset(name) { return offset }
    return caches.zone(name)?.offset(at: seconds)
  }

  private func fixedOffset(_ name: [UInt8]) -> Int? {
    let isWest = name.first == UInt8(ascii: "-")
    let digits = isWest || name.first == UInt8(ascii: "+") ? name[1...] : name[...]
    let parts = digits.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    guard parts.count == 2, (1...2).contains(parts[0].count), parts[1].count == 2,
      parts.joined().allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    let numbers = parts.map { $0.reduce(0) { $0 * 10 + Int($1 - 0x30) } }
    guard numbers[0] < 24, numbers[1] < 60 else { return nil }
    return (isWest ? -1 : 1) * (numbers[0] * 3600 + numbers[1] * 60)
  }
}

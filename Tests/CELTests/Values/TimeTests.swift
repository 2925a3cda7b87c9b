import Testing

@testable import CEL

@Suite("Timestamps and durations")
struct TimeTests {
  @Test("every day has one civil date, and every date one day")
  func calendar() {
    var day = CivilTime.days(year: 1, month: 1, day: 1)
    for year in [1, 1900, 1970, 2000, 2024, 9999] {
      day = CivilTime.days(year: year, month: 1, day: 1)
      for month in 1...12 {
        for date in 1...CivilTime.daysInMonth(month, year: year) {
          let civil = CivilTime(seconds: day * 86_400 + 86_399)
          #expect(civil.year == year && civil.month == month && civil.day == date)
          #expect(CivilTime.days(year: year, month: month, day: date) == day)
          day += 1
        }
      }
    }
    #expect(CivilTime(seconds: -1).secondOfDay == 86_399)
  }

  @Test(
    "timestamps are read as RFC 3339 and nothing else",
    arguments: [
      ("2018-09-12T01:02:03Z", "2018-09-12T01:02:03Z"),
      ("2018-09-12T01:02:03.250+02:00", "2018-09-11T23:02:03.25Z"),
      ("0001-01-01T00:00:00Z", "0001-01-01T00:00:00Z"),
      ("9999-12-31T23:59:59.999999999Z", "9999-12-31T23:59:59.999999999Z"),
      ("2018-02-29T00:00:00Z", nil), ("2018-09-12", nil), ("2018-09-12T24:00:00Z", nil),
      ("2018-09-12T01:02:03", nil), ("2018-09-12T01:02:03.Z", nil), ("2018-9-12T01:02:03Z", nil),
      ("2018-09-12T01:02:03+24:00", nil), ("2018-09-12T01:02:03.1234567890Z", nil), ("", nil),
    ] as [(String, String?)])
  func timestamps(_ text: String, _ result: String?) throws {
    let expected = result.map { "timestamp(\"\($0)\")" }
    let found = try Evaluation.text("timestamp('\(text)')")
    #expect(expected.map { found == $0 } ?? found.hasPrefix("error: cannot be converted"))
  }

  @Test(
    "durations are read in units and written in seconds",
    arguments: [
      ("1h30m", "5400s"), ("-1.5s", "-1.5s"), ("1.5h", "5400s"), ("10ms", "0.01s"),
      ("1us2ns", "0.000001002s"), ("0", "0s"), ("-0s", "0s"), (".5s", "0.5s"), ("1.s", "1s"),
      ("+2m", "120s"), ("315576000000s", "315576000000s"), ("", nil), ("1", nil), ("s", nil),
      ("1d", nil), ("1 s", nil), ("--1s", nil), (".s", nil),
    ] as [(String, String?)])
  func durations(_ text: String, _ result: String?) throws {
    let expected = result.map { "duration(\"\($0)\")" }
    let found = try Evaluation.text("duration('\(text)')")
    #expect(expected.map { found == $0 } ?? found.hasPrefix("error: cannot be converted"))
  }

  @Test(
    "what is out of range is an error, however long the number",
    arguments: [
      "duration('315576000000.1s')", "duration('-315576000001s')",
      "duration('99999999999999999999999h')", "duration('9223372036854775807h')",
      "duration('1h') + duration('315576000000s')", "timestamp(253402300800)",
      "timestamp('9999-12-31T23:59:59Z') + duration('1s')",
      "timestamp('9999-01-01T00:00:00Z') - timestamp('0001-01-01T00:00:00Z')",
    ])
  func ranges(_ expression: String) throws {
    #expect(try Evaluation.text(expression) == "error: value out of range")
  }

  @Test("the least number of nanoseconds fits, one less does not")
  func nanoseconds() {
    let least = Value.duration(seconds: -9_223_372_037, nanoseconds: 145_224_192)
    #expect(least.wholeNanoseconds == .min)
    #expect(
      Value.duration(seconds: -9_223_372_037, nanoseconds: 145_224_191).wholeNanoseconds == nil)
    #expect(
      Value.duration(seconds: 9_223_372_036, nanoseconds: 854_775_807).wholeNanoseconds == .max)
    #expect(
      Value.duration(seconds: 9_223_372_036, nanoseconds: 854_775_808).wholeNanoseconds == nil)
  }

  @Test(
    "a yearly rule gives the offset of every instant",
    arguments: [
      ("CET-1CEST,M3.5.0,M10.5.0/3", 1_711_846_799, 3600),
      ("CET-1CEST,M3.5.0,M10.5.0/3", 1_711_846_800, 7200),
      ("CET-1CEST,M3.5.0,M10.5.0/3", 1_729_990_799, 7200),
      ("CET-1CEST,M3.5.0,M10.5.0/3", 1_729_990_800, 3600),
      ("AEST-10AEDT,M10.1.0,M4.1.0/3", 1_704_067_200, 39_600),
      ("AEST-10AEDT,M10.1.0,M4.1.0/3", 1_719_792_000, 36_000),
      ("<+0545>-5:45", 0, 20_700), ("EST5", 0, -18_000), ("X3Y,J60/0,J300/0", 5_108_400, -7200),
    ])
  func rules(_ rule: String, _ seconds: Int, _ offset: Int) throws {
    let zone = try #require(PosixTimeZone(Array(rule.utf8)))
    #expect(zone.offset(at: Int64(seconds)) == offset)
  }

  @Test(
    "a malformed rule is no rule",
    arguments: ["", "<", "CET", "CET-1CEST", "CET-1CEST,M13.1.0,M1.1.0", "CET-1x"])
  func malformed(_ rule: String) {
    #expect(PosixTimeZone(Array(rule.utf8)) == nil)
  }

  @Test("an unknown zone is an error, and fixed offsets need no database")
  func zones() throws {
    let time = "timestamp('2009-02-13T23:31:30Z')"
    #expect(
      try Evaluation.text("\(time).getHours('Nowhere')") == "error: unknown time zone: Nowhere")
    #expect(try Evaluation.text("\(time).getHours('-2:30')") == "21")
    #expect(try Evaluation.text("\(time).getHours('25:00')").hasPrefix("error"))
  }
}

import Law
import Testing

@Suite("Days")
struct CalendarDateTests {
  @Test(
    "a day is read and printed in one form",
    arguments: [
      "1970-01-01", "1582-10-15", "2000-02-29", "2018-09-12", "0001-01-01", "9999-12-31",
    ])
  func roundTrip(_ text: String) throws {
    #expect(try #require(CalendarDate(text)).description == text)
  }

  @Test(
    "what is no day is refused",
    arguments: [
      "2019-02-29", "1900-02-29", "2018-13-01", "2018-00-10", "2018-04-31", "2018-4-1", "18-04-01",
      "2018/04/01", "", "2018-04-01T00", "２018-04-0",
    ])
  func refused(_ text: String) {
    #expect(CalendarDate(text) == nil)
  }

  @Test(
    "days since 1970-01-01 follow the calendar",
    arguments: [
      ("1970-01-01", 0), ("1969-12-31", -1), ("2000-03-01", 11017), ("2018-09-12", 17786),
    ])
  func number(_ text: String, _ days: Int32) throws {
    #expect(try #require(CalendarDate(text)).daysSinceEpoch == days)
  }

  @Test("adding days walks through every day without a gap")
  func walk() throws {
    var day = try #require(CalendarDate("1999-12-25"))
    var seen: [String] = []
    for _ in 0..<800 {
      seen.append(day.description)
      #expect(CalendarDate(day.description) == day)
      day = day.adding(days: 1)
    }
    #expect(Set(seen).count == 800)
    #expect(seen == seen.sorted())
  }

  @Test(
    "adding months keeps the day, or takes the last of a shorter month",
    arguments: [
      ("2019-12-31", 2, "2020-02-29"), ("2020-01-15", -1, "2019-12-15"),
      ("2020-03-31", 1, "2020-04-30"),
    ])
  func months(_ text: String, _ months: Int, _ expected: String) throws {
    #expect(try #require(CalendarDate(text)).adding(months: months).description == expected)
  }

  @Test(
    "a date known to the month or year spans it",
    arguments: [
      ("2014", "2014-01-01", "2014-12-31"), ("2016-02", "2016-02-01", "2016-02-29"),
      ("2016-02-03", "2016-02-03", "2016-02-03"),
    ])
  func recorded(_ text: String, _ earliest: String, _ latest: String) throws {
    let date = try #require(RecordedDate(text))
    #expect(date.description == text)
    #expect(date.earliest.description == earliest)
    #expect(date.latest.description == latest)
  }
}

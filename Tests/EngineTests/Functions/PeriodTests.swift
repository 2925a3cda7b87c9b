import Rules
import Testing

@testable import Engine

@Suite("lengths of time")
struct PeriodTests {
  @Test(
    "compare across units where the units allow it",
    arguments: [
      ("36 hours", "2 calendar_days", -1), ("48 hours", "2 calendar_days", 0),
      ("15 working_days", "36 hours", 1), ("12 months", "1 year", 0),
      ("13 months", "1 years", 1), ("27 calendar_days", "1 month", -1),
      ("32 calendar_days", "1 month", 1), ("unlimited", "100 years", 1),
    ])
  func decided(left: String, right: String, order: Int) throws {
    let first = try #require(Period(left))
    let second = try #require(Period(right))
    #expect(first.compared(to: second) == order)
    #expect(second.compared(to: first) == -order)
  }

  @Test(
    "stay open where the units leave it open",
    arguments: [
      ("30 calendar_days", "1 month"), ("15 working_days", "20 calendar_days"),
      ("365 calendar_days", "1 year"),
    ])
  func open(left: String, right: String) throws {
    let first = try #require(Period(left))
    let second = try #require(Period(right))
    #expect(first.compared(to: second) == nil)
  }

  @Test(
    "need a number and a unit", arguments: ["36", "hours", "36 hrs", "-1 hours", "", "nan hours"])
  func refused(text: String) {
    #expect(Period(text) == nil)
  }

  @Test("keep unit, amount and slot as bits")
  func bits() {
    let period = Period(amount: 60, unit: .workingDays)
    let decoded = Period.decode(period.bits(slot: 4711))
    #expect(decoded.period == period)
    #expect(decoded.slot == 4711)
  }
}

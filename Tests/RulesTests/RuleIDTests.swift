import Testing

@testable import Rules

@Suite("RuleID")
struct RuleIDTests {
  @Test(
    "theme and name in kebab-case make an id",
    arguments: [
      ("return/individual-assessment", true), ("a/b/c", true), ("a1/b2", true), ("a", false),
      ("", false), ("a/", false), ("/a", false), ("A/b", false), ("a/b_c", false), ("a/-b", false),
      ("a/b-", false), ("a/b--c", false), ("a/é", false), ("a//b", false),
    ])
  func form(_ text: String, _ isID: Bool) {
    #expect((RuleID(text) != nil) == isID)
  }

  @Test(
    "the path of a file gives its id",
    arguments: [
      ("rules/a/b.rule.yaml", "a/b"), ("x/rules/y/rules/a/b.rule.yaml", "a/b"),
      ("rules/a/b.yaml", nil), ("a/b.rule.yaml", nil), ("rules/b.rule.yaml", nil),
    ])
  func path(_ path: String, _ id: String?) {
    #expect(RuleID(path: path)?.rawValue == id)
  }
}

@Suite("ExpressionMap")
struct ExpressionMapTests {
  @Test("a text that stands in the file unchanged has one run")
  func oneRun() {
    #expect(ExpressionMap(length: 5) { $0 + 7 }.runs == [.init(textOffset: 0, sourceOffset: 7)])
  }

  @Test("each byte is found where it stands, across gaps")
  func gaps() {
    let places = [10, 11, 12, 20, 21, 30]
    let map = ExpressionMap(length: 5) { places[$0] }
    #expect((0...5).map { map.sourceOffset(ofText: $0) } == places)
    #expect(map.runs.count == 3)
  }
}

@Suite("PeriodText")
struct PeriodTextTests {
  @Test(
    "a number and a unit make a length of time",
    arguments: [
      ("36 hours", PeriodText(amount: 36, unit: .hours)),
      ("1 month", PeriodText(amount: 1, unit: .months)),
      ("1.5 years", PeriodText(amount: 1.5, unit: .years)),
      ("0 working_days", PeriodText(amount: 0, unit: .workingDays)),
    ])
  func reads(_ text: String, _ period: PeriodText) {
    #expect(PeriodText.read(text) == .success(period))
  }

  @Test(
    "anything else says why it is none",
    arguments: [
      ("", PeriodText.Mistake.malformed), ("hours", .malformed), ("-1 hours", .negative),
      ("nan hours", .malformed), ("1 2 hours", .malformed), ("36", .noUnit),
      ("36 days", .unknownUnit("days")),
    ])
  func refuses(_ text: String, _ mistake: PeriodText.Mistake) {
    #expect(PeriodText.read(text) == .failure(mistake))
  }
}

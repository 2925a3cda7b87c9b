import Findings
import Testing

@Suite("Patterns for rules")
struct GlobTests {
  @Test(
    "match as promised",
    arguments: [
      ("return/*", "return/hearing", true), ("return/*", "return/a/b", false),
      ("**", "return/a/b", true), ("return/**", "return/a/b", true),
      ("*/hearing", "return/hearing", true),
      ("return/h?aring", "return/hearing", true), ("return", "return/hearing", false),
      ("", "", true), ("*", "", true), ("?", "", false), ("a*b*c", "aXbYc", true),
      ("a*b*c", "aXbY", false), ("***", "a/b", true),
    ])
  func matches(_ pattern: String, _ text: String, _ isMatch: Bool) {
    #expect(Glob(pattern).matches(text) == isMatch)
  }

  @Test("take no longer for many stars", .timeLimit(.minutes(1)))
  func manyStars() {
    let pattern = String(repeating: "a*", count: 200) + "b"
    #expect(!Glob(pattern).matches(String(repeating: "a", count: 2000)))
  }
}

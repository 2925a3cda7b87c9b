import Diagnostics
import Testing

@Suite("What the author most likely meant")
struct SuggestionsTests {
  private static let names = ["detention", "remedy", "removal", "children", "child"]

  @Test(
    "a slip of the pen leads to the name",
    arguments: [
      ("detentoin", "detention"),  // two neighbours swapped
      ("detenton", "detention"),  // one left out
      ("removall", "removal"),  // one too many
      ("Remedy", "remedy"),  // another case
      ("chldren", "children"),
    ])
  func near(word: String, expected: String) {
    #expect(Suggestions.closest(to: word, among: Self.names) == expected)
  }

  @Test(
    "what is like no name is left without one", arguments: ["asylum", "x", "", "detention_centre"])
  func far(word: String) {
    #expect(Suggestions.closest(to: word, among: Self.names) == nil)
  }

  @Test(
    "a word of the same stem goes before one that only looks alike",
    arguments: [
      ("sender", "sending"), ("host", "host_of_facility"), ("implementer", "implementing"),
      ("receiver", "receiving"), ("founder", "funder"), ("detention_centre", nil),
    ])
  func stems(word: String, expected: String?) {
    let names = ["funder", "host_of_facility", "implementing", "receiving", "sending", "detention"]
    #expect(Suggestions.closest(to: word, among: names) == expected)
  }

  @Test("a short word is not stretched: one edit at most")
  func short() {
    #expect(Suggestions.closest(to: "MXE", among: ["MEX", "USA"]) == "MEX")
    #expect(Suggestions.closest(to: "MAX", among: ["USA"]) == nil)
  }

  @Test("of two as near, the one that sorts first is named, in whatever order they come")
  func ties() {
    #expect(Suggestions.closest(to: "bat", among: ["cat", "bar"]) == "bar")
    #expect(Suggestions.closest(to: "bat", among: ["bar", "cat"]) == "bar")
  }

  @Test("very long words end soon")
  func long() {
    let long = String(repeating: "a", count: 200_000)
    #expect(Suggestions.closest(to: long, among: [long + "b", "remedy"]) == long + "b")
  }
}

import Rules
import Law
import Diagnostics
import Findings
import Testing

@Suite("Files of waivers")
struct WaiverLoaderTests {
  private let decided = "reason: r, decided_by: d, authority: a"

  @Test(
    "with a mistake say so, and the waiver waives nothing",
    arguments: [
      ("until: 2027-01-01", "WAIV0101"),
      ("fingerprint: abc, until: 2027-01-01", "WAIV0102"),
      ("rule: return/hearing, path: x, until: soon", "WAIV0103"),
      ("rule: return/hearing, path: x, until: 2027-02-30", "WAIV0103"),
      ("rule: return/hearing, path: x", "DOC0401"),
      ("rule: return/hearin, path: x, until: 2027-01-01", "WAIV0105"),
      ("rule: return/hearing, pth: x, until: 2027-01-01", "DOC0403"),
      ("rule: return/hearing, path: x, at_most: 0, until: 2027-01-01", "DOC0405"),
      ("rule: [a], path: x, until: 2027-01-01", "DOC0402"),
    ])
  func mistakes(_ waiver: String, _ code: String) {
    let read = TriageSamples.load(waiver)
    #expect(
      read.diagnostics.contains { $0.code.id == code && $0.span != nil }, "\(read.diagnostics)")
    #expect(read.value?.waivers.isEmpty == true)
  }

  @Test(
    "want reason, who decided and authority in words",
    arguments: [
      ("reason: ' ', decided_by: d, authority: a", "WAIV0104"),
      ("decided_by: d, authority: a", "DOC0401"), ("reason: r, authority: a", "DOC0401"),
      ("reason: r, decided_by: d", "DOC0401"),
    ])
  func words(_ keys: String, _ code: String) {
    let read = TriageSamples.load(
      text: "waivers:\n  - {rule: return/hearing, path: x, until: 2027-01-01, \(keys)}\n")
    #expect(read.diagnostics.map(\.code.id) == [code])
    #expect(read.value?.waivers.isEmpty == true)
  }

  @Test("suggest the rule that was meant")
  func suggestion() {
    let read = TriageSamples.load("rule: return/hearin, path: x, until: 2027-01-01")
    #expect(read.diagnostics[0].notes == ["Did you mean `return/hearing`?"])
    #expect(read.diagnostics[0].fixIts[0].edits[0].replacement == "return/hearing")
  }

  @Test("keep the first of two waivers of the same, and warn of paths by number")
  func warnings() {
    let same = "rule: return/hearing, path: 'measures[0]', until: 2027-01-01"
    let read = TriageSamples.load(same, same)
    #expect(Set(read.diagnostics.map(\.code.id)) == ["WAIV0106", "WAIV0107"])
    #expect(!read.hasErrors)
    #expect(read.value?.waivers.count == 1)
  }

  @Test(
    "that are no such file are refused whole",
    arguments: [
      "", "[]", "waivers: 3", "waivers", "waivers: [1]", "{}", "waivers: {a: b}", "\u{0}",
    ])
  func shapes(_ text: String) {
    let read = TriageSamples.load(text: text)
    #expect(read.hasErrors)
    #expect(read.value?.waivers.isEmpty ?? true)
  }
}

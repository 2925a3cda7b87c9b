import Findings
import Law
import Rules
import Testing

@testable import Reporters

@Suite("accounts told together")
struct JointAccountTests {
  private static func finding(
    _ population: String?, _ place: Int, tags: String, bearer: String = "ESP",
    value: Explanation.Value = .holds
  ) -> Finding {
    func fact(_ name: String) -> Evidence {
      Evidence(
        path: "populations[\(place)].\(name)", value: .text(tags), layer: .silence, location: nil,
        note: nil, source: nil, meaning: "M")
    }
    var finding = Finding(
      rule: .init(id: "a/b", title: "A", severity: .grave, duty: "D", advice: nil),
      subject: .init(measure: "m", population: population), bearer: bearer, verdict: .fail,
      force: .binding, message: "", rationale: "", citations: [],
      fingerprint: .init(rule: "a/b", bearer: bearer, subject: .init()))
    finding.account = Account(explanation: [
      Explanation(
        part: .trigger, words: "It applies.", expression: "t && u", value: .holds,
        children: [
          Explanation(
            part: .condition, words: "Who? \(tags).", expression: "t", value: value,
            facts: [fact("tags")]),
          Explanation(
            part: .condition, words: "Asked? No.", expression: "u", value: .holds,
            facts: [fact("asked")]),
        ])
    ])
    return finding
  }

  private static let adults = finding("adults", 0, tags: "Adults")
  private static let children = finding("children", 1, tags: "Children")

  @Test("what is the same of two populations is said once, what differs side by side")
  func populations() throws {
    let joined = JointAccount.joined([Self.adults, Self.children])
    #expect(joined.map(\.findings) == [[Self.adults, Self.children]])
    let tree = try #require(joined.first?.explanation.first)
    #expect(tree.children.map(\.words) == ["Who? Adults.", "Who? Children.", "Asked? No."])
    #expect(
      tree.decidingFacts.map(\.path) == [
        "populations[0].tags", "populations[1].tags", "populations[0].asked",
        "populations[1].asked",
      ])
  }

  @Test("other States, and conditions that came to something else, have accounts of their own")
  func others() {
    let state = Self.finding("children", 1, tags: "Children", bearer: "MAR")
    let other = Self.finding("families", 2, tags: "Families", value: .fails)
    let joined = JointAccount.joined([Self.adults, state, other, Self.children])
    #expect(joined.map(\.findings) == [[Self.adults, Self.children], [state], [other]])
  }

  @Test("the populations of a measure are named together")
  func names() {
    let findings = [Self.adults, Self.children, Self.finding("adults", 0, tags: "", bearer: "MAR")]
    #expect(
      Wording.findings(findings, Wording.bearer)
        == "Spain, measure m, populations adults and children; Morocco, measure m, population adults"
    )
  }
}

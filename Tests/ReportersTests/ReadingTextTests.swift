import Findings
import Law
import Rules
import Testing

@testable import Reporters

@Suite("readings")
struct ReadingTextTests {
  static func reading(
    _ id: String, _ authority: String, _ verdict: Verdict, binds: Bool? = false
  ) -> Finding.Interpretation {
    Finding.Interpretation(
      id: id, authority: authority, legalOrder: "An order", citations: [id.uppercased()],
      titles: ["\(authority) case"], verdict: verdict,
      message: verdict == .fail ? "Nobody is heard." : "", binds: binds, note: nil)
  }

  static func text(
    own: Verdict, _ readings: [Finding.Interpretation], taken: String?
  ) -> ReadingText? {
    let finding = Finding(
      rule: .init(id: "a/b", title: "A", severity: .grave, duty: "D", advice: nil),
      subject: .init(), bearer: "NLD", verdict: own, force: .binding, message: "Nobody is heard.",
      rationale: "", citations: [],
      fingerprint: .init(rule: "a/b", bearer: "NLD", subject: .init()),
      readings: .init(own: own, interpretations: readings, taken: taken))
    return ReadingText(FindingGroup(findings: [finding]), isSoft: false)
  }

  @Test("the text says under whose reading the verdict is what, and who is bound by which")
  func bound() throws {
    let text = try #require(
      Self.text(
        own: .fail,
        [
          Self.reading("court", "Court of Ports", .fail, binds: true),
          Self.reading("unhcr", "UNHCR", .pass),
        ], taken: "court"))
    #expect(
      text.sentence
        == "The verdict depends on the reading: as this rule reads the law, it fails; as the Court of Ports reads it, "
        + "it fails; as UNHCR reads it, it is kept. The Netherlands is bound by the reading of the Court of Ports."
    )
    #expect(text.paragraphs.count == 4)
  }

  @Test("where no reading binds, or it is not known which, the text says so")
  func unbound() throws {
    let one = [Self.reading("court", "Court of Ports", .pass)]
    let own = try #require(Self.text(own: .fail, one, taken: "rule"))
    #expect(
      own.sentence.hasSuffix(
        "None of these authorities’ readings binds the Netherlands; this rule’s own is followed."))
    let maybe = [Self.reading("court", "Court of Ports", .pass, binds: nil)]
    let open = try #require(Self.text(own: .fail, maybe, taken: nil))
    #expect(
      open.sentence.hasSuffix("The law data do not say which reading binds the Netherlands."))
  }

  @Test("readings that agree are not told")
  func agreed() {
    #expect(
      Self.text(own: .fail, [Self.reading("court", "Court", .fail)], taken: "rule") == nil)
  }
}

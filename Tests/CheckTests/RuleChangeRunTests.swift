import Foundation
import Testing

/// `changes` of rules, as those see them who relied on a verdict.
@Suite("What changed in a rule")
struct RuleChangeRunTests {
  private static let plan = """
    proposal: {id: plan, date: 2020-01-15}
    measures:
      - {id: hearings, actors: [NOR], hearing: no}

    """

  @Test("stands beside the verdict that it changed, and on the rule's page")
  func change() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Self.plan.write(
      to: folder.appendingPathComponent("plan.yaml"), atomically: true, encoding: .utf8)
    let rule = "new/rules/first/hearing.rule.yaml"
    let made = try Transcript.run(
      """
      check new pack old && cp -r old new \
      && sed -i 's/^id: old/id: new/; s/version: 0.1.0/version: 0.2.0/' new/pack.yaml \
      && sed -i "s/expression: measure.hearing/expression: '!measure.hearing'/" \(rule) \
      && echo '  - {version: 0.2.0, date: 2026-11-28, note: A hearing breaks it.}' >> \(rule)
      """, in: folder.path)
    #expect(made.status == 0, "\(made.errors)")

    let diff = try Transcript.run(
      "check diff plan.yaml --pack old --pack-new new", in: folder.path)
    #expect(diff.output.contains("Verdict    fails → kept"))
    #expect(diff.output.contains("Rule       0.2.0 (28 November 2026): A hearing breaks it."))
    #expect(!diff.output.contains("The rule comes in."))
    let json = try Transcript.run(
      "check diff plan.yaml --pack old --pack-new new --format json", in: folder.path)
    #expect(json.output.contains(#""note": "A hearing breaks it.""#))

    let page = try Transcript.run("check explain first/hearing --pack new", in: folder.path)
    #expect(page.output.contains("0.1.0: The rule comes in."))
    #expect(page.output.contains("0.2.0 (28 November 2026): A hearing breaks it."))
    #expect(page.output.contains("Pinpoint: Read in the text."))

    let ahead = try Transcript.run(
      "sed -i 's/version: 0.2.0/version: 0.1.9/' new/pack.yaml; check lint new", in: folder.path)
    #expect(ahead.status == 65)
    #expect(ahead.errors.contains("error[RULE0023]"))
  }

  @Test("a duty that does not apply says why in the schema's words, not by paths")
  func notApplicable() throws {
    let run = try Transcript.run(
      "check Policies/proposals/uk-rwanda-medp-2022.yaml --show all", in: "../..")
    let text = run.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let reasons = text.components(separatedBy: "Does not apply").dropFirst(2).joined()
    #expect(reasons.contains("What kind of measure it is: transfer."))
    #expect(
      reasons.contains("deprived of liberty: what could be seen of the text does not say so."))
    #expect(!reasons.contains("measures[0]."))
  }

  @Test("a rule that can't be read is not said to be missing from the catalogue of duties")
  func unread() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let run = try Transcript.run(
      """
      check new pack p > made.txt \
      && sed -i 's/TREATY art. 1(1)/TREATY art. 9/' p/rules/first/hearing.rule.yaml; check lint p
      """, in: folder.path)
    #expect(run.status == 65)
    #expect(run.errors.contains("error[RULE0007]"))
    #expect(!run.errors.contains("DUTY0001"))
  }
}

import Foundation
import Testing

/// The commands for authors, on the packs of this repository and in folders of their own.
@Suite("Commands for authors")
struct AuthoringCommandTests {
  /// A folder that goes away after the test.
  private func inFolder(_ body: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder)
  }

  private func run(_ command: String, _ status: Int32 = 0, in folder: String = "../..") throws
    -> String
  {
    let outcome = try Transcript.run(command, in: folder)
    #expect(outcome.status == status, "\(command): \(outcome.errors)")
    return outcome.output
  }

  @Test(
    "a pack, a rule and a proposal to begin with pass their tests and lints, and nothing is written over"
  )
  func starters() throws {
    try inFolder { folder in
      let path = folder.path
      _ = try run("check new pack plans/first", in: path)
      _ = try run("check new rule some-theme/some-rule --pack plans/first", in: path)
      _ = try run("check lint --strict plans/first", in: path)
      let tested = try run("check test plans/first", in: path)
      #expect(tested == "7 cases passed, 0 failed, 0 rules without cases\n")
      _ = try run("check new proposal plan.yaml --pack plans/first", in: path)
      _ = try run("check plan.yaml --pack plans/first --undetermined allow", in: path)
      let before = try String(
        contentsOf: folder.appendingPathComponent("plans/first/pack.yaml"), encoding: .utf8)
      _ = try run("check new pack plans/first", 64, in: path)
      _ = try run("check new rule some-theme/some-rule --pack plans/first", 64, in: path)
      _ = try run("check new proposal plan.yaml --pack plans/first", 64, in: path)
      let after = try String(
        contentsOf: folder.appendingPathComponent("plans/first/pack.yaml"), encoding: .utf8)
      #expect(before == after)
      _ = try run("check new rule Some_Rule --pack plans/first", 64, in: path)
      _ = try run("check new pack 'plans/Other Pack'", 64, in: path)
    }
  }

  @Test("a rule begun in the pack that ships passes its tests and lints")
  func shippedStarter() throws {
    try inFolder { folder in
      let pack = folder.appendingPathComponent("protection").path
      _ = try run("cp -r Policies/protection '\(pack)'")
      _ = try run("check new rule return/begun-here --pack '\(pack)'")
      let tested = try run("check test '\(pack)' --rules return/begun-here")
      #expect(tested.hasPrefix("3 cases passed, 0 failed"))
      _ = try run("check new proposal '\(folder.path)/plan.yaml'")
      _ = try run("check '\(folder.path)/plan.yaml' --undetermined allow")
    }
  }

  @Test(
    "the second pack stands on its own: it has no mistakes, its cases pass, and it judges its example"
  )
  func secondPack() throws {
    _ = try run("check lint --strict Policies/statelessness")
    let tested = try run("check test Policies/statelessness")
    #expect(tested.contains(" 0 failed, 0 rules without cases"))
    let report = try run(
      "check Policies/statelessness/proposals/procedure-with-gaps.yaml --pack Policies/statelessness",
      2)
    #expect(report.contains("NOT MET  United Kingdom (GBR): The procedure is fair"))
    _ = try run("check corpus Policies/statelessness/proposals --pack Policies/statelessness")
  }

  @Test("every disagreement with what others said of the arrangements is explained")
  func corpus() throws {
    let printed = try run("check corpus --pack Policies/protection")
    #expect(printed.contains("Found by a court or a treaty body"))
    #expect(printed.hasSuffix("of these 0 unexplained.\n"))
    let json = try run("check corpus --pack Policies/protection --format json")
    #expect(try object(json)["schema"] as? String == "check-corpus/1")
  }

  @Test("every duty of the catalogue is encoded or explained")
  func coverage() throws {
    let json = try object(try run("check law coverage --format json"))
    let duties = try #require(json["duties"] as? [[String: Any]])
    #expect(duties.count == 182)
    let encoded = duties.count { $0["extent"] as? String != "not" }
    #expect(encoded >= 150)
    #expect(
      duties.allSatisfy { $0["extent"] as? String == "encoded" || $0["why"] as? String != nil })
    #expect(try run("check law coverage").contains("182 duties: "))
  }

  @Test("the same plan is judged by the law of 2018 and by that of today")
  func timeTravel() throws {
    try inFolder { folder in
      let plan = folder.appendingPathComponent("plan.yaml")
      try """
      proposal: {id: plan, title: Detention in Mexico, date: 2018-09-12, text: available}
      populations:
        - {id: families, tags: [child_in_family], includes_children: yes}
      measures:
        - id: stations
          type: detention
          populations: [families]
          actors: {detaining: [MEX]}
          detention:
            used: yes
            children: yes
            families: yes
            children_last_resort: yes
            indefinite: no
            max_duration: 15 working_days
          children: {protection_referral: no}
      """.write(to: plan, atomically: true, encoding: .utf8)
      let rules =
        "--rules detention/ceiling-mexico children/detention-forbidden-mexico --format json --pack Policies/protection"
      func verdicts(_ options: String, _ status: Int32) throws -> [String: String] {
        let report = try object(try run("check '\(plan.path)' \(rules) \(options)", status))
        let proposal = try #require((report["proposals"] as? [[String: Any]])?.first)
        let findings = try #require(proposal["findings"] as? [[String: Any]])
        return Dictionary(
          findings.compactMap { finding in
            (finding["rule"] as? String).map { ($0, finding["verdict"] as? String ?? "") }
          }, uniquingKeysWith: { first, _ in first })
      }
      // By the law of its own date: neither the judgment of 2023 nor the reform of 2020 was there.
      let then = try verdicts("", 0)
      #expect(then["detention/ceiling-mexico"] == "not-applicable")
      #expect(then["children/detention-forbidden-mexico"] == "not-applicable")
      let between = try verdicts("--as-of 2021-06-01", 1)
      #expect(between["detention/ceiling-mexico"] == "not-applicable")
      #expect(between["children/detention-forbidden-mexico"] == "fail")
      let today = try verdicts("--as-of 2024-01-15", 1)
      #expect(today["detention/ceiling-mexico"] == "fail")
      #expect(today["children/detention-forbidden-mexico"] == "fail")
    }
  }

  private func object(_ text: String) throws -> [String: Any] {
    let value = try JSONSerialization.jsonObject(with: Data(text.utf8))
    return try #require(value as? [String: Any])
  }
}

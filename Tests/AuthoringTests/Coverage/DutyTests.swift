import Diagnostics
import Documents
import Findings
import TestSupport
import Testing

@testable import Authoring

@Suite("the catalogue of duties")
struct DutyTests {
  static func load(_ text: String) throws -> (source: MarkedSource, loaded: Diagnosed<[Duty]>) {
    let source = MarkedSource("duties:\n" + text)
    let document = try #require(YAMLReader.read(source.file).value?.first)
    return (source, DutyLoader.load(document, rules: ["boats/safe"]))
  }

  static let entries = """
    - {id: A1, title: Safe boats, theme: Boats, force: [binding], rules: [boats/safe]}
    - {id: A2, title: Kind lenders, theme: Boats, force: [guidance], rules: [boats/safe], lacks: Kindness.}
    - {id: A3, title: Good weather, theme: Sky, force: [customary], undecidable: No fact tells.}
    - {id: A4, title: Calm seas, theme: Sky, force: [binding, guidance]}
    """

  @Test("says of each duty how far it is encoded, and why")
  func extents() throws {
    let loaded = try Self.load(Self.entries).loaded
    #expect(loaded.diagnostics.map(\.headline) == [])
    let duties = try #require(loaded.value)
    #expect(duties.map(\.extent) == [.encoded, .partly, .not, .not])
    let coverage = CoverageFinder(try SamplePack().compile(), duties: duties).find()
    #expect(coverage.duties.map(\.why) == ["", "Kindness.", "No fact tells.", "No rule yet."])
    #expect(coverage.count(.not) == 2)
    #expect(coverage.unnamedRules == [])
  }

  @Test("tells of each provision which rules rest on it, or what else uses it")
  func provisions() throws {
    var pack = SamplePack()
    pack.files["rules/boats/safe.rule.yaml"] = SamplePack.rule(
      """
      citations: [BOAT art. 1]
      unless: [{id: storm, expression: measure.days > 9.0, lifts: [BOAT art. 1], citations: [BOAT art. 3]}]
      """)
    let coverage = CoverageFinder(try pack.compile(), duties: []).find()
    let provisions = try #require(coverage.instruments.first).provisions
    #expect(provisions.map(\.cite) == (1...5).map { "BOAT art. \($0)" })
    #expect(provisions.map(\.extent) == [.encoded, .not, .partly, .not, .not])
    #expect(provisions[0].rules == ["boats/safe"])
    #expect(provisions[1].why == "No rule cites it.")
    #expect(provisions[2].why == "Only the exception storm of boats/safe.")
  }

  @Test(
    "reports what is wrong with an entry where it stands",
    arguments: [
      ("- {id: A, title: t, theme: h, force: [binding], rules: [«boats/save»]}", "DUTY0001"),
      (
        "- {id: A, title: t, theme: h, force: [binding], rules: [boats/safe]}\n- {id: «A», title: t, theme: h, force: [binding]}",
        "DUTY0002"
      ),
      (
        "- {id: A, title: t, theme: h, force: [binding], rules: [boats/safe], undecidable: «No.»}",
        "DUTY0003"
      ),
      ("- {id: A, title: t, theme: h, force: [«hard»]}", "DOC0404"),
      ("- {id: A, title: t, theme: h, force: [binding], «rule»: x}", "DOC0403"),
    ])
  func mistakes(_ text: String, _ code: String) throws {
    let (source, loaded) = try Self.load(text)
    #expect(loaded.diagnostics.map(\.code.id) == [code])
    #expect(loaded.diagnostics.first?.span == source.spans.first)
  }

  @Test("each DUTY and CORP code has its own number and an explanation")
  func codes() {
    let codes = DutyDiagnostics.all + CorpusDiagnostics.all
    #expect(Set(codes.map(\.id)).count == codes.count)
    #expect(codes.allSatisfy { $0.explanation.count > 40 })
  }
}

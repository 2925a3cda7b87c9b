import CEL
import Diagnostics
import Findings
import Law
import Rules
import Testing

@testable import Engine

@Suite("the pack that ships")
struct PackImageTests {
  @Test("gives the same findings from its image and from its folder, in whatever order files come")
  func sameVerdicts() throws {
    let folder = try #require(PackReader.read(ShippedPack.files()).value)
    let reversed = try #require(PackReader.read(ShippedPack.files(reversed: true)).value)
    let image = PackImage.encode(folder)
    #expect(String(validating: image.text, as: UTF8.self) != nil)
    let decoded = PackImage.decode(.array(image.text), programs: image.programs)
    for other in [decoded, reversed] {
      let again = PackImage.encode(other)
      // Compared here: what is not the same is too long to be shown.
      let isSame = again.text == image.text && again.programs == image.programs
      #expect(isSame)
    }
    for arrangement in ShippedPack.arrangements {
      let text = try ShippedPack.text(of: arrangement)
      let first = try #require(ShippedPack.proposal(text, as: folder), "\(arrangement)")
      let second = try #require(ShippedPack.proposal(text, as: decoded), "\(arrangement)")
      let expected = ProposalEvaluator(folder).evaluate(first)
      let found = ProposalEvaluator(decoded).evaluate(second)
      #expect(found.findings == expected.findings, "\(arrangement)")
      #expect(found.run == expected.run)
      #expect(!found.findings.contains { $0.verdict == .error }, "\(arrangement)")
    }
  }

  @Test(
    "numbers a group once, in whatever places it stands, and calls it after the first that is no list"
  )
  func sharedGroups() throws {
    let pack = try #require(PackReader.read(ShippedPack.files()).value)
    let layout = pack.layout
    let measures = try #require(layout.element(ofList: "measures"))
    func slot(_ name: String, of object: Int) -> SchemaLayout.Slot? {
      layout.objects[object].fields.first { $0.schema.name == name }?.slot
    }
    guard case .records(let override) = slot("overrides", of: measures),
      case .group(let own) = slot("detention", of: measures),
      case .group(let other) = slot("detention", of: override)
    else {
      Issue.record("a measure has detention, and overrides that have it too")
      return
    }
    #expect(own == other)
    #expect(layout.objects[own].name == "measures[].detention")
    #expect(Set(layout.structures.map(\.name)).count == layout.structures.count)
  }

  @Test("says the same of what applies, however much it says of what does not")
  func detail() throws {
    let pack = try #require(PackReader.read(ShippedPack.files()).value)
    let evaluator = ProposalEvaluator(pack)
    for arrangement in ShippedPack.arrangements {
      let proposal = try #require(
        ShippedPack.proposal(ShippedPack.text(of: arrangement), as: pack))
      let all = evaluator.evaluate(proposal)
      let brief = evaluator.evaluate(proposal, detail: .applicable)
      func applicable(_ report: ProposalReport) -> [Finding] {
        report.findings.filter { $0.verdict != .notApplicable }
      }
      #expect(applicable(all) == applicable(brief), "\(arrangement)")
      #expect(all.summary == brief.summary, "\(arrangement)")
    }
  }

  @Test("never turns a missing fact into a pass: a proposal that says nothing passes no duty")
  func nothingSaid() throws {
    let pack = try #require(PackReader.read(ShippedPack.files()).value)
    for text in ["available", "partial", "unavailable"] {
      for type in ["removal", "transfer", "detention", "border_interdiction"] {
        let proposal = try #require(
          ShippedPack.proposal(
            """
            proposal: {id: empty, date: 2020-01-01, text: \(text)}
            populations: [{id: p1, tags: [asylum_seeker]}]
            measures:
              - {id: m1, type: \(type), populations: [p1], actors: {removing: [MEX], detaining: [MEX], transferring: [MEX], intercepting: [MEX]}}
            """, as: pack))
        let passes = ProposalEvaluator(pack).evaluate(proposal).findings
          .filter { $0.verdict == .pass && $0.force == .binding }
        #expect(passes.map(\.rule.id) == [], "a silent \(type) whose text is \(text)")
      }
    }
  }
}

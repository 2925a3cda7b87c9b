// Foundation makes the files: tests may, the rooms may not.
import Foundation
import Reporters
import Testing

@Suite("A report that is judged again")
struct VerifyTests {
  private static let waivers = """
    waivers:
      - {rule: return/hearing, path: "measures[m1]", reason: It's & <b>, decided_by: d, authority: a, until: 2027-03-31}

    """

  @Test(
    "comes out the same in every form but text, and tells which lines do not",
    arguments: ReportFormat.allCases.filter { $0 != .text })
  func forms(_ format: ReportFormat) throws {
    try SampleRepository.with { folder in
      try Self.waivers.write(toFile: folder + "/waivers.yaml", atomically: false, encoding: .utf8)
      let made = try Transcript.run(
        """
        mv drafts/silent.yaml "drafts/it's <a> & \"b\" | c.yaml"
        echo 'proposal: {id: x' > drafts/bad.yaml
        check drafts --pack pack --waivers waivers.yaml --today 2026-12-01 --gate binding --format \(format.rawValue)=r
        check verify r --pack pack
        """, in: folder)
      #expect(made.status == 0, "\(made.output)\(made.errors)")
      #expect(made.errors.contains("The same verdicts come out"))
      let changed = try Transcript.run(
        "sed -i 's/individual: no/individual: yes/' drafts/unheard.yaml; check verify r --pack pack",
        in: folder)
      #expect(changed.status == 1, "\(changed.output)\(changed.errors)")
      #expect(changed.output.contains(" then, ") && changed.output.contains(" now"))
    }
  }

  @Test("whose packs are not named, or that is no report, is refused")
  func refused() throws {
    try SampleRepository.with { folder in
      let unnamed = try Transcript.run(
        "check drafts --pack pack --format html=r 2>/dev/null; check verify r", in: folder)
      #expect(unnamed.status == 1 && unnamed.errors.contains("name it with --pack"))
      let text = try Transcript.run(
        "check drafts --pack pack > r 2>/dev/null; check verify r --pack pack", in: folder)
      #expect(text.status == 65 && text.errors.contains("any form but text"))
      let empty = try Transcript.run("echo '[]' > r; check verify r", in: folder)
      #expect(empty.status == 1 && empty.errors.contains("holds no receipt"))
    }
  }
}

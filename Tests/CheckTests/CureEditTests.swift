// Foundation reads JSON and makes the files: tests may, the rooms may not.
import Foundation
import Testing

@Suite("Cures as changes of the text")
struct CureEditTests {
  private typealias Object = [String: Any]

  private func results(of file: String) throws -> [Object] {
    let data = try Data(contentsOf: URL(fileURLWithPath: file))
    let log = try #require(try JSONSerialization.jsonObject(with: data) as? Object)
    let runs = try #require(log["runs"] as? [Object])
    return try #require(runs.first?["results"] as? [Object])
  }

  /// Which finding a result is, whatever the facts.
  private func name(_ result: Object) -> String {
    let properties = result["properties"] as? Object ?? [:]
    return [result["ruleId"], properties["bearer"], properties["subject"]]
      .map { $0 as? String ?? "" }.joined(separator: " ")
  }

  /// The text with the replacements of a fix made, as an editor makes them: by lines and columns, the last one first.
  private func applied(_ fix: Object, to text: String) throws -> String {
    let changes = try #require(fix["artifactChanges"] as? [Object])
    try #require(changes.count == 1)
    let replacements = try #require(changes[0]["replacements"] as? [Object])
    var scalars = Array(text.unicodeScalars)
    var starts = [0]
    for (place, scalar) in scalars.enumerated() where scalar == "\n" { starts.append(place + 1) }
    for replacement in replacements.reversed() {
      let region = try #require(replacement["deletedRegion"] as? [String: Int])
      func place(_ line: String, _ column: String) throws -> Int {
        starts[try #require(region[line]) - 1] + (try #require(region[column]) - 1)
      }
      let content = try #require(replacement["insertedContent"] as? [String: String])
      scalars.replaceSubrange(
        try place("startLine", "startColumn")..<place("endLine", "endColumn"),
        with: Array(try #require(content["text"]).unicodeScalars))
    }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  @Test(
    "cure what they say they cure when they are made", .timeLimit(.minutes(2)),
    arguments: [
      // A plain value to replace, after letters of two columns in other counts.
      "assessment: {individual: no}  # 😀 ü",
      "assessment: {individual: {value: no, note: '😀'}}",
      // A record, a missing key, a missing group, Windows' line ends.
      "assessment:\n      individual: {value: no, source: art. 7}",
      "assessment: {}", "remedy: {suspensive: yes}", "assessment: {individual: no}\r",
    ])
  func cured(_ lines: String) throws {
    try SampleRepository.with { folder in
      let draft = """
        proposal: {id: cure, title: Ü 😀, date: 2018-09-12, text: available}
        instrument: {published: yes}
        measures:
          - id: m1
            type: removal
            actors: {removing: [MEX, USA]}
            \(lines)

        """
      let path = folder + "/drafts/cure.yaml"
      try Data(draft.utf8).write(to: URL(fileURLWithPath: path))
      let command = "check drafts/cure.yaml --pack pack --format sarif=r.sarif"
      let first = try Transcript.run(command, in: folder)
      try #require(first.status == 1, "\(first.errors)")
      let failing = try results(of: folder + "/r.sarif").filter { $0["kind"] as? String == "fail" }
      var made = 0
      for result in failing {
        for fix in result["fixes"] as? [Object] ?? [] {
          let text = try applied(fix, to: draft)
          try Data(text.utf8).write(to: URL(fileURLWithPath: path))
          _ = try Transcript.run(command, in: folder)
          let again = try results(of: folder + "/r.sarif").first { name($0) == name(result) }
          #expect(again?["kind"] as? String == "pass", "\(name(result)): \(text)")
          made += 1
        }
      }
      #expect(made > 0)
    }
  }
}

// Foundation makes the files: tests may, the rooms may not.
import Foundation
import Testing

@Suite("Input that is too much")
struct BadInputTests {
  /// Runs a body with a folder that is removed afterwards.
  private func withFolder(_ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder.path)
  }

  @Test("a file of 200 MB is refused before it is read", .timeLimit(.minutes(1)))
  func large() throws {
    try withFolder { folder in
      // A sparse file: its size costs no disk.
      let made = try Transcript.run("truncate -s 200000000 large.yaml", in: folder)
      try #require(made.status == 0)
      // Half the file in memory would break the limit that the shell sets.
      let outcome = try Transcript.run("ulimit -v 400000; check large.yaml", in: folder)
      #expect(outcome.status == 65)
      #expect(outcome.errors.contains("`large.yaml` has 200 MB, more than the limit of 64 MiB"))
      #expect(outcome.output.isEmpty)
    }
  }

  @Test("standard input is read no further than the limit", .timeLimit(.minutes(1)))
  func endless() throws {
    let outcome = try Transcript.run("yes | check - --max-bytes 100000")
    #expect(outcome.status == 65)
    #expect(outcome.errors.contains("has more than the limit of 100 kB"))
  }

  @Test(
    "a nesting bomb of any kind is refused at once", .timeLimit(.minutes(1)),
    arguments: ["[", "{a: ", "- ", "[{a: "])
  func nesting(_ opening: String) throws {
    try withFolder { folder in
      let bomb = String(repeating: opening, count: 100_000)
      try bomb.write(toFile: folder + "/bomb.yaml", atomically: false, encoding: .utf8)
      let outcome = try Transcript.run("check bomb.yaml", in: folder)
      #expect(outcome.status == 65)
      #expect(outcome.errors.contains("DOC0005"))
    }
  }

  @Test(
    "a pipe into which nobody writes is not waited for; one whose writer is slow is read",
    .timeLimit(.minutes(1)))
  func pipes() throws {
    try withFolder { folder in
      let nobody = try Transcript.run("mkfifo p.yaml; check p.yaml", in: folder)
      #expect(nobody.status == 74 && nobody.errors.contains("nobody writes to it"))
      let slow = try Transcript.run("(sleep 7; echo 'a: 1') > p.yaml & check p.yaml", in: folder)
      #expect(slow.status == 65 && slow.errors.contains("unknown key `a`"))
    }
  }

  @Test(
    "what leaves no rule to judge by is no pass",
    arguments: [
      ("--skip '**'", 64, "no rule is left"), ("--tag nothing", 64, "no rule is left"),
      ("--rules 'retrun/*'", 64, "no rule fits"),
    ])
  func noRules(_ options: String, _ status: Int32, _ words: String) throws {
    let run = try Transcript.run("check heard.yaml --pack pack \(options)")
    #expect(run.status == status && run.output.isEmpty)
    #expect(run.errors.contains(words))
  }

  @Test("a proposal of which no rule asks anything does not pass, unless few rules were asked")
  func nothingAsked() throws {
    try withFolder { folder in
      let pack = Transcript.folder.appendingPathComponent("Fixtures/pack").path
      let text = "proposal: {id: quiet, title: Nothing much, date: 2026-01-01}\n"
      try text.write(toFile: folder + "/p.yaml", atomically: false, encoding: .utf8)
      let run = try Transcript.run("check p.yaml --pack \(pack)", in: folder)
      #expect(run.status == 2 && run.output.contains("No rule asks anything of the proposal"))
      // What does not apply was asked, also where a text only counts it.
      let other = "measures: [{id: m1, type: detention, actors: {removing: [MEX]}}]\n"
      let idle = try Transcript.run(
        "(cat p.yaml; echo 'instrument: {published: yes}'; echo '\(other)') | check - --pack \(pack)",
        in: folder)
      #expect(!idle.output.contains("No rule asks anything"), "\(idle.output)\(idle.errors)")
      let few = try Transcript.run("check p.yaml --pack \(pack) --rules 'return/*'", in: folder)
      #expect(few.status == 0, "\(few.errors)")
    }
  }

  @Test(
    "very many mistakes take no time that grows with their number and the file's size together",
    .timeLimit(.minutes(1)))
  func manyMistakes() throws {
    let run = try Transcript.run(
      "seq 100000 | sed 's/.*/k&: 1/' | check - --pack pack 2>&1 | head -n 3")
    #expect(run.output.contains("99751 more mistakes are not listed"), "\(run.output)")
  }

  @Test("a report that can't be written leaves no file behind")
  func unwritable() throws {
    try withFolder { folder in
      let fixtures = Transcript.folder.appendingPathComponent("Fixtures").path
      let outcome = try Transcript.run(
        "check \(fixtures)/heard.yaml --pack \(fixtures)/pack --format json --output missing/report.json",
        in: folder)
      #expect(outcome.status == 74)
      #expect(
        outcome.errors.contains("`missing/report.json` was not written: its folder does not exist"))
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder).isEmpty)
    }
  }

  @Test("a report takes the place of an older one whole, and keeps its permissions")
  func replaced() throws {
    try withFolder { folder in
      let fixtures = Transcript.folder.appendingPathComponent("Fixtures").path
      try "old".write(toFile: folder + "/report.json", atomically: false, encoding: .utf8)
      try FileManager.default.setAttributes(
        [.posixPermissions: 0o640], ofItemAtPath: folder + "/report.json")
      let outcome = try Transcript.run(
        "check \(fixtures)/heard.yaml --pack \(fixtures)/pack --format json --output report.json",
        in: folder)
      #expect(outcome.status == 0)
      let report = try String(contentsOfFile: folder + "/report.json", encoding: .utf8)
      #expect(report.hasPrefix("{\n  \"schema\": \"check-report/1\""))
      let attributes = try FileManager.default.attributesOfItem(atPath: folder + "/report.json")
      #expect(attributes[.posixPermissions] as? Int == 0o640)
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["report.json"])
    }
  }
}

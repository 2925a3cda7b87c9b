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

  @Test("a report that can't be written leaves no file behind")
  func unwritable() throws {
    try withFolder { folder in
      let fixtures = Transcript.folder.appendingPathComponent("Fixtures").path
      let outcome = try Transcript.run(
        "check \(fixtures)/heard.yaml --pack \(fixtures)/pack --format json --output missing/report.json",
        in: folder)
      #expect(outcome.status == 74)
      #expect(outcome.errors.contains("`missing/report.json` was not written"))
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

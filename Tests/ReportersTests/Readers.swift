// Foundation starts the programs: tests may, the rooms may not.
import Foundation
import Reporters
import Testing

/// The programs that read our reports elsewhere, as far as they are on this machine.
enum Readers {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()

  /// A Python, with `jsonschema` if any here has it.
  static let python: String? = {
    let candidates = ["python3", "/usr/bin/python3"]
    return candidates.first { run([$0, "-c", "import jsonschema"])?.status == 0 }
      ?? candidates.first { run([$0, "-c", ""])?.status == 0 }
  }()

  /// The public schemas: in `CHECK_SCHEMAS`, or beside the repository.
  private static let schemas: URL? = {
    let named = ProcessInfo.processInfo.environment["CHECK_SCHEMAS"].map {
      URL(fileURLWithPath: $0)
    }
    let beside = folder.appendingPathComponent("../../../shared/schemas").standardizedFileURL
    return [named, beside].compactMap(\.self).first {
      FileManager.default.fileExists(atPath: $0.path)
    }
  }()

  /// Has a report read as its consumers do; what they don’t take fails the test, a reader that is missing skips it.
  static func read(_ text: String, as format: ReportFormat) throws {
    switch format {
    case .json, .ndjson:
      let schema = temporary("schema.json")
      try ReportSchema.text.write(to: schema, atomically: true, encoding: .utf8)
      defer { try? FileManager.default.removeItem(at: schema) }
      try read(text, as: format.rawValue, schema: schema.path)
    case .sarif, .sarifGitHub:
      for name in ["sarif-schema-2.1.0.oasis.json", "sarif-2.1.0.schemastore.json"] {
        try read(text, as: "sarif", schema: schemas?.appendingPathComponent(name).path ?? "")
      }
    case .junit:
      let schema = schemas?.appendingPathComponent("junit-10.jenkins-xunit.xsd").path
      if schema == nil { print("skipped: no schema of JUnit’s reports: set CHECK_SCHEMAS") }
      try read(text, as: format.rawValue, schema: schema)
    default: try read(text, as: format.rawValue, schema: nil)
    }
  }

  private static func read(_ text: String, as form: String, schema: String?) throws {
    if schema == "" {
      print("skipped: no schema of SARIF: set CHECK_SCHEMAS to the folder that holds it")
      return
    }
    let file = temporary("report")
    try Data(text.utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let script = folder.appendingPathComponent("Readers/read.py").path
    let arguments = [python ?? "python3", script, form, file.path] + (schema.map { [$0] } ?? [])
    let outcome = try #require(run(arguments))
    if outcome.status == 77 { print(outcome.output) }
    #expect(outcome.status == 0 || outcome.status == 77, "\(outcome.output)")
  }

  /// Has a page looked at in a browser.
  static func look(at page: String) throws {
    let file = temporary("page.html")
    try Data(page.utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let script = folder.appendingPathComponent("Readers/look.py").path
    let outcome = try #require(run([python ?? "python3", script, file.path]))
    if outcome.status == 77 { print(outcome.output) }
    #expect(outcome.status == 0 || outcome.status == 77, "\(outcome.output)")
  }

  private static func temporary(_ name: String) -> URL {
    FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString)-\(name)")
  }

  /// Runs a program to its end; `nil` if it is not there.
  static func run(_ words: [String]) -> (status: Int32, output: String)? {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = words
    // A file and not a pipe: a pipe that nobody reads stops whoever fills it.
    let file = temporary("output")
    guard FileManager.default.createFile(atPath: file.path, contents: nil),
      let handle = FileHandle(forWritingAtPath: file.path)
    else { return nil }
    defer { try? FileManager.default.removeItem(at: file) }
    process.standardOutput = handle
    process.standardError = handle
    do { try process.run() } catch { return nil }
    process.waitUntilExit()
    let output = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    return process.terminationStatus == 127 ? nil : (process.terminationStatus, output)
  }
}

// Foundation starts the program: tests may, the rooms may not.
import Foundation
import Testing

/// A file of commands with what they must print: to standard output, then to standard error, then the exit status.
///
/// ```
/// # what this shows
/// $ check --version
/// 0.1.0
/// $ check missing.yaml
/// ! error[CHK0101]: `missing.yaml` does not exist
/// [74]
/// ```
///
/// Commands run in a shell, in the folder `Fixtures`, without colour and 100 columns wide. `[0]` is left out.
struct Transcript {
  /// What one run of a program came to.
  struct Outcome {
    var output: String
    var errors: String
    var status: Int32
  }

  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()

  let file: URL

  /// Every transcript, in order of names.
  static func names() -> [String] {
    let folder = folder.appendingPathComponent("Transcripts").path
    return ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [])
      .filter { $0.hasSuffix(".transcript") }.sorted()
  }

  init(_ name: String) { file = Self.folder.appendingPathComponent("Transcripts/" + name) }

  /// Runs every command; says what differs, or writes what came if `UPDATE_GOLDENS` is set, and fails.
  func check() throws {
    let expected = try String(contentsOf: file, encoding: .utf8)
    var actual = ""
    for line in expected.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("#") { actual += line + "\n" }
      guard line.hasPrefix("$ ") else { continue }
      actual += line + "\n" + Self.text(try Self.run(String(line.dropFirst(2))))
    }
    if ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] == "1" {
      try actual.write(to: file, atomically: true, encoding: .utf8)
      Issue.record(
        "\(file.lastPathComponent) was written: read it, then run again without UPDATE_GOLDENS")
      return
    }
    guard actual != expected else { return }
    let wanted = expected.split(separator: "\n", omittingEmptySubsequences: false)
    let got = actual.split(separator: "\n", omittingEmptySubsequences: false)
    let line = zip(wanted, got).prefix { $0 == $1 }.count
    Issue.record(
      """
      \(file.lastPathComponent) differs at line \(line + 1)
      - \(line < wanted.count ? wanted[line] : "(end)")
      + \(line < got.count ? got[line] : "(end)")

      in full:
      \(actual)
      """)
  }

  private static func text(_ outcome: Outcome) -> String {
    var text = outcome.output
    if !text.isEmpty, !text.hasSuffix("\n") { text += "\n" }
    for line in outcome.errors.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
      text += line.isEmpty ? "!\n" : "! \(line)\n"
    }
    return outcome.status == 0 ? text : text + "[\(outcome.status)]\n"
  }

  /// Runs a shell command with our program in the path.
  static func run(_ command: String, in folder: String = "Fixtures") throws -> Outcome {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", command]
    process.currentDirectoryURL =
      folder.hasPrefix("/")
      ? URL(fileURLWithPath: folder) : Self.folder.appendingPathComponent(folder)
    process.environment = [
      "PATH": try binaryFolder() + ":/usr/bin:/bin", "COLUMNS": "100", "LC_ALL": "C.UTF-8",
    ]
    let scratch = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: scratch) }
    // Files instead of pipes: a program that says much on one stream can't wait for us to read the other.
    func stream(_ name: String) throws -> (handle: FileHandle, url: URL) {
      let url = scratch.appendingPathComponent(name)
      try Data().write(to: url)
      return (try FileHandle(forWritingTo: url), url)
    }
    let output = try stream("output")
    let errors = try stream("errors")
    process.standardOutput = output.handle
    process.standardError = errors.handle
    process.standardInput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return Outcome(
      output: String(decoding: try Data(contentsOf: output.url), as: UTF8.self),
      errors: String(decoding: try Data(contentsOf: errors.url), as: UTF8.self),
      status: process.terminationStatus)
  }

  /// The folder of the built program, which lies beside the bundle of tests.
  private static func binaryFolder() throws -> String {
    let bundles = CommandLine.arguments + [Bundle.main.executablePath ?? ""]
    var folders = bundles.flatMap { path -> [URL] in
      let url = URL(fileURLWithPath: path)
      return [
        url.deletingLastPathComponent(),
        url.deletingLastPathComponent().deletingLastPathComponent(),
      ]
    }
    folders.append(folder.appendingPathComponent("../../.build/debug").standardizedFileURL)
    let found = folders.first {
      FileManager.default.isExecutableFile(atPath: $0.appendingPathComponent("check").path)
    }
    return try #require(found, "the program is not built").path
  }
}

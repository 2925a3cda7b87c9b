import Foundation
import Testing

/// `docs/writing-rules.md`, run as a reader would: its files are written, its commands run, its outputs compared.
@Suite("The tutorial")
struct TutorialTests {
  private static let page = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("docs/writing-rules.md")

  @Test("does what it says, from the first command to the last")
  func run() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let text = try String(contentsOf: Self.page, encoding: .utf8)
    let played = try play(text.components(separatedBy: "\n"), in: folder)
    if ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] == "1", played != text {
      try played.write(to: Self.page, atomically: true, encoding: .utf8)
      Issue.record("the tutorial was written: read it, then run again without UPDATE_GOLDENS")
      return
    }
    let wanted = text.components(separatedBy: "\n")
    for (line, pair) in zip(wanted, played.components(separatedBy: "\n")).enumerated()
    where pair.0 != pair.1 {
      Issue.record("docs/writing-rules.md:\(line + 1) says `\(pair.0)`, and it is `\(pair.1)`")
      return
    }
    #expect(played == text)
  }

  /// The page with what its commands print today.
  private func play(_ lines: [String], in folder: URL) throws -> String {
    var result: [String] = []
    var place = 0
    while place < lines.count {
      let line = lines[place]
      result.append(line)
      place += 1
      let end = lines[place...].firstIndex(of: "```") ?? lines.count
      if line.hasPrefix("```yaml "), let target = line.components(separatedBy: "=").last {
        try write(
          lines[place..<end], to: folder.appendingPathComponent(target),
          appends: line.contains("append="))
      } else if line == "```console" {
        let commands = lines[place..<end].filter { $0.hasPrefix("$ ") }
        for (number, command) in commands.enumerated() {
          if number > 0 { result.append("") }
          let outcome = try Transcript.run(String(command.dropFirst(2)), in: folder.path)
          result.append(command)
          var printed = outcome.output + outcome.errors
          while printed.hasSuffix("\n") { printed.removeLast() }
          if !printed.isEmpty { result += printed.components(separatedBy: "\n") }
        }
        place = end
      }
    }
    return result.joined(separator: "\n")
  }

  private func write(_ lines: ArraySlice<String>, to file: URL, appends: Bool) throws {
    let text = lines.joined(separator: "\n") + "\n"
    let before = appends ? try String(contentsOf: file, encoding: .utf8) : ""
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try (before + text).write(to: file, atomically: true, encoding: .utf8)
  }
}

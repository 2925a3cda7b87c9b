import Foundation
import Testing

@Suite("The README")
struct ReadmeTests {
  private static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The lines of the fenced block that holds a text.
  private func block(with text: String) throws -> [String] {
    let readme = try String(
      contentsOf: Self.root.appendingPathComponent("README.md"), encoding: .utf8)
    let blocks = readme.components(separatedBy: "```")
    let found = try #require(blocks.first { $0.contains(text) })
    return found.components(separatedBy: "\n")
  }

  @Test("shows lines that the first command really prints")
  func firstCommand() throws {
    let path = "Policies/proposals/us-mexico-removal-funding-2018.yaml"
    let run = try Transcript.run("check " + path, in: "../..")
    #expect(run.status == 2)
    let printed = Set(run.output.components(separatedBy: "\n"))
    for line in try block(with: "United States funding for removals") where line != "…" {
      #expect(printed.contains(line), "the command does not print this any more: \(line)")
    }
  }

  @Test("shows what the question of law really answers")
  func law() throws {
    let run = try Transcript.run(
      "check law status USA \"RC1951 art. 33(1)\" --on 2018-09-12", in: "../..")
    #expect(run.status == 0)
    let shown = try block(with: "check law status USA \"RC1951").dropFirst(2)
    #expect(run.output == shown.joined(separator: "\n"))
  }

  @Test("counts the rules and cases that ship")
  func counts() throws {
    let run = try Transcript.run("check test", in: "../..")
    let cases = run.output.prefix { $0.isNumber }
    let list = try Transcript.run("check rules list", in: "../..")
    let rules = list.output.components(separatedBy: "\n").count { line in
      line.hasPrefix("  ") && line.dropFirst(2).first?.isLetter == true && line.contains("/")
    }
    let readme = try String(
      contentsOf: Self.root.appendingPathComponent("README.md"), encoding: .utf8)
    #expect(readme.contains("\(rules) rules with \(cases) cases"))
  }
}

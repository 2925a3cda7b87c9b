import ArgumentParser
import Testing

@testable import check

@Suite("Plain arguments")
struct PlainArgumentsTests {
  private static func words(_ line: String) -> [String] {
    line.split(separator: " ").map { String($0).replacing("_", with: " ") }
  }

  @Test(
    "are understood as the parser of arguments understands them",
    arguments: [
      "a.yaml", "a.yaml b.yaml", "evaluate a.yaml", "evaluate a.yaml - b.yaml",
      "a.yaml --as-of 2024-01-15", "a.yaml --as-of=2024-01-15 b.yaml", "a.yaml --show all",
      "a.yaml --show=open --gate binding", "a.yaml --gate none --undetermined allow",
      "a.yaml --color never --width 60", "a.yaml --format json", "a.yaml --format json=b.json",
      "a.yaml --format=json --output x --format text", "evaluate --show all a.yaml", "drafts",
      "evaluate drafts --show all", "drafts/new", "testing a.yaml",
    ])
  func understood(line: String) throws {
    let arguments = Self.words(line)
    let plain = try #require(Evaluation(plain: arguments, commands: Check.commandNames))
    let own = arguments.first == "evaluate" ? Array(arguments.dropFirst()) : arguments
    #expect(plain == (try EvaluateCommand.parse(own).evaluation))
  }

  @Test(
    "leave to the parser of arguments what is more than plain",
    arguments: [
      "", "--help", "a.yaml --help", "-h", "a.yaml -h", "a.yaml --as-of", "a.yaml --as-of tomorrow",
      "a.yaml --as-of 2024-02-30", "a.yaml --as-of=", "a.yaml --as-of --show", "- -",
      "a.yaml --show some", "a.yaml --width 7", "a.yaml --width wide", "a.yaml --format tape",
      "a.yaml --shwo all", "a.yaml --show all --show open", "a.yaml -- b.yaml", "a.yaml --drafts",
      "a.yaml --rules return/* --pack x", "--show all a.yaml", "rules list", "rules", "help",
      "a.yaml help", "evaluate", "evaluate --help", "a.yaml --max-bytes 7", "a.yaml --",
      "a.yaml ---", "test", "test a.yaml", "a.yaml new", "drafts pack",
    ])
  func left(line: String) {
    #expect(Evaluation(plain: Self.words(line), commands: Check.commandNames) == nil)
  }

  @Test(
    "ask of the law what the parser of arguments asks",
    arguments: [
      "law status USA RC1951_art._33(1) --on 2018-09-12", "law status USA RC1951 art. 33(1)",
      "law status usa CAT --format json", "law status --on=2018-09-12 USA CAT --width 80",
    ])
  func asked(line: String) throws {
    let arguments = Self.words(line)
    let plain = try #require(LawQuestion(plain: arguments))
    #expect(plain == (try LawStatusCommand.parse(Array(arguments.dropFirst(2))).question))
  }

  @Test(
    "leave the other questions of law to the parser of arguments",
    arguments: [
      "law", "law status", "law status USA", "law state MEX", "law status USA CAT --help",
      "law status USA CAT --on x", "law status USA CAT --pack x", "law status help CAT",
      "law status USA CAT --format yaml",
    ])
  func notAsked(line: String) {
    #expect(LawQuestion(plain: Self.words(line)) == nil)
  }
}

import Reporters
import Testing

@testable import check

@Suite("Where reports go")
struct OutputPlanTests {
  /// `json>a text` for JSON to the file `a` and text to standard output.
  private func plan(_ arguments: String) throws -> String {
    try OutputPlan(arguments.split(separator: " ").map(String.init)).outputs.map { output in
      output.format.rawValue + (output.file.map { ">" + $0 } ?? "")
    }.joined(separator: " ")
  }

  @Test(
    "each form goes to the file named after it",
    arguments: [
      ("", "text"), ("x.yaml --format json", "json"), ("--format=json --output=a x.yaml", "json>a"),
      ("--format text --format json --output a", "text json>a"),
      ("--format json --output a --format text", "json>a text"),
      ("--output a", "text>a"), ("--output a --format json", "json>a"),
      ("--format json -- --format", "json"),
      ("--format sarif=a.sarif --format junit=b", "sarif>a.sarif junit>b"),
      ("--format=csv=a=b.csv", "csv>a=b.csv"),
      ("--output a --format json=b --format text", "json>b text>a"),
    ])
  func pairs(_ arguments: String, _ expected: String) throws {
    #expect(try plan(arguments) == expected)
  }

  @Test(
    "two forms never go to one place",
    arguments: [
      "--format text --format json", "--format text --output a --format json --output a",
      "--output a --output b --format json", "--format json=a --format text=a",
      "--format json=a/b --format text=./a//b",
    ])
  func clashes(_ arguments: String) {
    #expect(throws: (any Error).self) { try plan(arguments) }
  }
}

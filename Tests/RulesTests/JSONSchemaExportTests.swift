import Foundation
import Testing

@testable import Rules

@Suite("JSONSchemaExport")
struct JSONSchemaExportTests {
  static let proposal = JSONSchemaExport.proposal(
    SampleSchema.load(), states: ["BBB", "AAA", "EUE"])

  /// Asks Python's jsonschema, if it is there; `nil` where it is not.
  ///
  /// Each line of the answer is `valid`, or what is wrong with the schema or with one instance.
  static func ask(_ schema: String, _ instances: [String]) throws -> [String]? {
    let script = """
      import sys
      try:
          import json
          from jsonschema import Draft202012Validator
      except ImportError:
          print("absent"); sys.exit(0)
      schema, instances = json.load(sys.stdin)
      schema = json.loads(schema)
      Draft202012Validator.check_schema(schema)
      validator = Draft202012Validator(schema)
      for text in instances:
          errors = list(validator.iter_errors(json.loads(text)))
          print("valid" if not errors else "invalid")
      """
    let folders = ProcessInfo.processInfo.environment["PATH"]?.split(separator: ":") ?? []
    guard folders.contains(where: { FileManager.default.isExecutableFile(atPath: "\($0)/python3") })
    else { return nil }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", "-c", script]
    // A file and no pipe: a program that ends before it has read a pipe would end this one too.
    let input = FileManager.default.temporaryDirectory
      .appendingPathComponent("question-\(UUID().uuidString).json")
    let question: [Any] = [schema, instances]
    try JSONSerialization.data(withJSONObject: question).write(to: input)
    defer { try? FileManager.default.removeItem(at: input) }
    let output = Pipe()
    process.standardInput = try FileHandle(forReadingFrom: input)
    process.standardOutput = output
    try process.run()
    let answer = String(
      decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    let lines = answer.split(separator: "\n").map(String.init)
    if lines == ["absent"] { return nil }
    #expect(process.terminationStatus == 0, "the schema is valid against its meta-schema")
    return lines
  }

  @Test("the schema of proposals admits what loading admits, and refuses gross mistakes")
  func instances() throws {
    func measure(_ text: String) -> String {
      #"{"proposal": {"id": "p"}, "measures": [{"id": "m", "type": "loan", \#(text)}]}"#
    }
    let crew = #"{"populations": ["crew"]}"#
    let cases: [(String, Bool)] = [
      (#"{"proposal": {"id": "p", "date": "2024-01-31"}}"#, true),
      (#"{"proposal": {}}"#, false),
      (#"{"proposal": {"id": "p"}, "x": 1}"#, false),
      (measure(#""safety": {"life_jackets": true}"#), true),
      (measure(#""safety": {"life_jackets": "yes"}"#), true),
      (measure(#""safety": {"life_jackets": "partial"}"#), true),
      (measure(#""safety": {"storm": "partial"}"#), false),
      (measure(#""safety": {"life_jackets": "perhaps"}"#), false),
      (
        measure(
          #""safety": {"life_jackets": {"value": false, "practice": "unknown", "source": "s"}}"#),
        true
      ),
      (measure(#""safety": {"life_jackets": {"value": false, "basis": "rumour"}}"#), false),
      (measure(#""safety": {"life_jackets": {"valu": false}}"#), false),
      (measure(#""safety": {"inspection": "yearly"}"#), true),
      (measure(#""safety": {"inspection": "silent"}"#), true),
      (measure(#""safety": {"inspection": "daily"}"#), false),
      (measure(#""safety": {"watch": "36 hours"}"#), true),
      (measure(#""safety": {"watch": {"value": 36, "unit": "hours"}}"#), true),
      (measure(#""safety": {"watch": "unlimited"}"#), true),
      (measure(#""safety": {"watch": 36}"#), false),
      (measure(#""safety": {"notice_days": 30}"#), true),
      (measure(#""safety": {"notice_days": 61}"#), false),
      (measure(#""safety": {"ports": ["AAA"]}"#), true),
      (measure(#""safety": {"ports": ["CCC"]}"#), false),
      (measure(#""safety": {"ports": [{"value": "AAA", "source": "s"}]}"#), true),
      (measure(#""safety": {"ports": [{"valu": "AAA"}]}"#), false),
      (measure(#""safety": {"ports": "unknown"}"#), true),
      (measure(#""safety": {"ports": ["AAA", "BBB", "AAA", "BBB"]}"#), true),
      (measure(#""safety": {"ports": ["AAA", "BBB", "AAA", "BBB", "AAA"]}"#), false),
      (measure(#""overrides": [\#(crew), \#(crew)]"#), true),
      (measure(#""overrides": [\#(crew), \#(crew), \#(crew)]"#), false),
      (measure(#""lender": "Harbour-Union""#), true),
      (measure(#""price": {"deposit": {"value": 2, "currency": "USD", "year": 2018}}"#), true),
      (measure(#""price": {"deposit": 2}"#), false),
      (measure(#""price": {"instalments": [{"value": 2, "currency": "USD"}]}"#), false),
    ]
    guard let answers = try Self.ask(Self.proposal, cases.map(\.0)) else {
      print("skipped: python3 with jsonschema is not here")
      return
    }
    for (index, answer) in answers.enumerated() {
      #expect((answer == "valid") == cases[index].1, "\(cases[index].0)")
    }
    #expect(answers.count == cases.count)
  }

  @Test("the schemas of rules and of their tests are valid and admit what loading admits")
  func rules() throws {
    let rule = #"""
      {"id": "a/b", "title": "t", "status": "stable", "severity": "grave", "duty": "d",
       "citations": ["BOAT art. 1", {"cite": "BOAT art. 2", "absolute": true}], "for_each": "measure",
       "bearers": "x", "when": true, "require": [{"expression": "x", "message": "m"}],
       "unless": [{"id": "e", "expression": "x", "lifts": ["BOAT art. 1"], "citations": ["BOAT art. 1"]}],
       "silence": {"a.b": "asks", "a.c": {"silence": "off", "reason": "r"}},
       "remedy": {"may_change": ["a"], "advice": "b"}, "tags": ["t"]}
      """#
    let bad = rule.replacing("\"grave\"", with: "\"awful\"")
    let answers = try Self.ask(JSONSchemaExport.rule(), [rule, bad])
    #expect(answers == nil || answers == ["valid", "invalid"])
    let cases = #"""
      {"rule": "a/b", "cases": [{"name": "n", "proposal": {}, "expect": "pass"},
        {"name": "n", "as_of": "2020-01-01", "proposal": {}, "expect": {"verdict": "fail", "on_paper": "pass"}},
        {"name": "n", "proposal": {}, "expect": [{"bearer": "AAA", "subject": "m1", "verdict": "fail"}]}]}
      """#
    let tested = try Self.ask(
      JSONSchemaExport.ruleTests(), [cases, cases.replacing("\"pass\"", with: "\"good\"")])
    #expect(tested == nil || tested == ["valid", "invalid"])
  }

  @Test("the text is the same every time, and tells an editor what a field means")
  func text() {
    #expect(
      Self.proposal
        == JSONSchemaExport.proposal(SampleSchema.load(), states: ["EUE", "AAA", "BBB"]))
    #expect(Self.proposal.hasSuffix("}\n"))
    #expect(
      Self.proposal.contains(
        #""description": "There is a life jacket for everybody.\nSilence counts as `no`: who lends the boat packs the jackets.""#
      ))
    #expect(!Self.proposal.contains("x-"))
  }

  @Test("JSON text escapes what it must")
  func escapes() {
    #expect(JSONText.string("a\"\\\n\t\u{1}é").printed == "\"a\\\"\\\\\\n\\t\\u0001é\"\n")
    #expect(JSONText.object([]).printed == "{}\n")
    #expect(JSONText.array([.object([]), .bool(true)]).printed == "[\n  {},\n  true\n]\n")
    #expect(JSONText.of(("a", .number("1")), ("b", nil)).printed == "{\n  \"a\": 1\n}\n")
  }
}

import Testing

@testable import CEL

/// Strings are code points: neither UTF-16 nor what a reader sees as one character, and never canonically equal.
@Suite("Strings are code points")
struct CodePointTests {
  /// One letter in two forms: composed, and a letter with an accent behind it.
  private static let variables = [
    VariableDeclaration("composed", .string), VariableDeclaration("apart", .string),
    VariableDeclaration("family", .string), VariableDeclaration("flag", .string),
    VariableDeclaration("line", .string),
  ]

  private func evaluate(_ text: String) throws -> String {
    try Evaluation(
      text, variables: Self.variables,
      bind: { activation, store in
        for (slot, text) in ["\u{E9}", "e\u{301}", "👨‍👩‍👧", "🇲🇽", "a\r\nb"].enumerated() {
          activation.set(slot, to: store.makeString(text), in: store)
        }
      }
    ).text
  }

  @Test(
    "in comparison, order, search, size, slices, maps, formats and regular expressions",
    arguments: [
      ("composed == apart", "false"), ("composed != apart", "true"),
      ("composed in [apart]", "false"), ("{composed: 1, apart: 2}.size()", "2"),
      ("{composed: 1}[?apart].hasValue()", "false"), ("[composed, apart].distinct().size()", "2"),
      ("sets.contains([composed], [apart])", "false"), ("apart < composed", "true"),
      ("[composed, apart].sort()[0] == apart", "true"), ("'\u{FFFF}' < '\u{1F600}'", "true"),
      ("size(composed)", "1"), ("size(apart)", "2"), ("size(family)", "5"), ("size(flag)", "2"),
      ("size(line)", "4"), ("size(bytes(family))", "18"),
      ("apart.startsWith('e')", "true"), ("apart.contains('\u{301}')", "true"),
      ("composed.contains('e')", "false"), ("apart.endsWith('\u{301}')", "true"),
      ("line.contains('\\n')", "true"), ("line.split('\\n').size()", "2"),
      ("family.indexOf('\u{1F469}')", "2"), ("family.charAt(0)", "\"👨\""),
      ("family.substring(2, 3)", "\"👩\""), ("family.lastIndexOf('\u{200D}')", "3"),
      ("apart.reverse() == '\u{301}e'", "true"), ("flag.split('').size()", "2"),
      ("apart.replace('e', 'a') == 'a\u{301}'", "true"),
      ("composed.replace('e', 'a') == composed", "true"),
      ("composed.upperAscii() == composed", "true"),
      ("family.matches('^.$')", "false"), ("family.matches('^.{5}$')", "true"),
      ("apart.matches('^e.$')", "true"), ("'٣'.matches('^\\\\d$')", "false"),
      ("composed.matches('^' + apart + '$')", "false"),
      ("'%s'.format([apart]) == composed", "false"),
      ("bytes(apart) == bytes(composed)", "false"),
      ("composed + apart == apart + composed", "false"),
    ])
  func codePoints(_ expression: String, _ result: String) throws {
    #expect(try evaluate(expression) == result)
  }

  @Test("keys of maps are told apart by their code points")
  func names() throws {
    let evaluation = try Evaluation(
      "m['caf\u{E9}'] + m['cafe\u{301}']",
      variables: [VariableDeclaration("m", .map(.string, .int))],
      bind: { activation, store in
        let entries = [
          store.makeString("caf\u{E9}"), .int(1), store.makeString("cafe\u{301}"), .int(2),
        ]
        activation.set(0, to: store.makeMap(entries), in: store)
      })
    #expect(evaluation.text == "3")
  }

  @Test(
    "a regular expression that others take forever for is answered in one pass",
    arguments: ["(a*)*b", "^(a+)+$b", "(a|a)*b", "(.*)(.*)(.*)(.*)b", "(a|aa)+b"])
  func linear(_ pattern: String) throws {
    let evaluation = try Evaluation(
      "text.matches(pattern)",
      variables: [VariableDeclaration("text", .string), VariableDeclaration("pattern", .string)],
      bind: { activation, store in
        activation.set(0, to: store.makeString(String(repeating: "a", count: 100_000)), in: store)
        activation.set(1, to: store.makeString(pattern), in: store)
      })
    #expect(evaluation.text == "false")
  }

  @Test("an empty pattern is not taken for the constant that stands behind it")
  func emptyPattern() throws {
    let evaluation = try Evaluation(
      "s.matches('') && s.matches('^b') || s.matches('') && s.matches('^c')",
      variables: [VariableDeclaration("s", .string)],
      bind: { $0.set(0, to: $1.makeString("a"), in: $1) })
    #expect(evaluation.text == "false")
  }

  @Test(
    "what RE2 does not have is refused with a reason", arguments: ["(?=a)", "(a)\\1", "a{1,2000}"])
  func refused(_ pattern: String) throws {
    let evaluation = try Evaluation(
      "'a'.matches(pattern)", variables: [VariableDeclaration("pattern", .string)],
      bind: { $0.set(0, to: $1.makeString(pattern), in: $1) })
    #expect(evaluation.value.isError)
  }
}

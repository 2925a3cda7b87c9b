import Diagnostics
import Documents
import TestSupport
import Testing

@Suite("Plain scalars by the core schema")
struct ScalarTests {
  @Test(
    "a plain scalar means what YAML 1.2 says",
    arguments: [
      ("no", Node.ScalarTag.string), ("No", .string), ("NO", .string), ("yes", .string),
      ("on", .string), ("off", .string), ("y", .string), ("n", .string), ("NL", .string),
      ("null", .null), ("Null", .null), ("NULL", .null), ("~", .null), ("", .null),
      ("nULL", .string), ("~~", .string), ("none", .string),
      ("true", .bool), ("True", .bool), ("TRUE", .bool), ("false", .bool), ("False", .bool),
      ("FALSE", .bool), ("tRUE", .string), ("truth", .string), ("TRue", .string),
      ("0", .int), ("007", .int), ("-12", .int), ("+12", .int), ("0o17", .int), ("0x1F", .int),
      ("0o18", .string), ("0xg", .string), ("0x", .string), ("0b1", .string), ("1_000", .string),
      ("-0x1F", .string), ("12:30:45", .string), ("+", .string), (".", .string),
      ("1.5", .float), ("1.", .float), (".5", .float), ("-.5", .float), ("1e3", .float),
      ("1.e3", .float), ("1E+3", .float), ("1e", .string), ("1.5.2", .string), ("1e5x", .string),
      (".inf", .float), ("-.inf", .float), ("+.INF", .float), (".Inf", .float), (".iNF", .string),
      (".nan", .float), (".NaN", .float), (".NAN", .float), ("-.nan", .string), (".Nan", .string),
      ("inf", .string), ("nan", .string), ("-.e3", .string), ("e3", .string),
      ("2018-09-12", .string), ("2018-09-12T10:00:00Z", .string), ("1 2", .string),
      ("12 hours", .string), ("1,000", .string),
    ])
  func plain(text: String, tag: Node.ScalarTag) throws {
    let root = try read("- \(text)\n")
    #expect(root.elements.map(\.tag) == [tag])
    #expect(root.elements.map(\.text) == [text])
  }

  @Test(
    "a text that is decoded to as many bytes as are written is decoded",
    arguments: [
      ("- [a\nb]", "a b"), ("- 'a\nb'", "a b"), ("- \"a\nb\"", "a b"), ("- [a\u{85}b]", "a b"),
      (#"- "a\_b""#, "a\u{A0}b"), (#"- "\N""#, "\u{85}"), (#"- "a\L\tb""#, "a\u{2028}\tb"),
      ("- 'it''s'", "it's"), ("- 'a  b'", "a  b"), ("- [a\tb]", "a\tb"),
    ])
  func decoded(written: String, text: String) throws {
    var node = try read(written)
    while let element = node.elements.first(where: { _ in true }) { node = element }
    #expect(node.text == text)
  }

  private func read(_ text: String) throws -> Node {
    let marked = MarkedSource(text)
    let result = YAMLReader.read(marked.file)
    #expect(result.diagnostics.isEmpty)
    return try #require(result.value?.first?.root)
  }
}

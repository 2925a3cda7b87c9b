import Diagnostics
import Documents
import TestSupport
import Testing

@Suite("Reading fields")
struct NodeReaderTests {
  private enum Status: String, CaseIterable { case draft, stable, deprecated }

  private func root(_ source: MarkedSource) throws -> Node {
    let result = YAMLReader.read(source.file)
    #expect(result.diagnostics.isEmpty)
    return try #require(result.value?.first?.root)
  }

  @Test("every kind of field is read")
  func good() throws {
    let source = MarkedSource(
      """
      name: no
      on: yes
      off: false
      count: 0x10
      share: 0.5
      whole: 3
      status: stable
      tags: [a, b]
      inner: {x: 1}
      list: [{x: 1}, {x: 2}]
      """)
    var reader = NodeReader(try root(source), as: "a thing")
    #expect(reader.string("name") == "no")
    #expect(reader.bool("on") == true)
    #expect(reader.optionalBool("off") == false)
    #expect(reader.int("count") == 16)
    #expect(reader.double("share") == 0.5)
    #expect(reader.double("whole") == 3)
    #expect(reader.choice("status", of: Status.self) == .stable)
    #expect(reader.strings("tags") == ["a", "b"])
    #expect(reader.nested("inner", as: "an inner thing") { $0.int("x") } == 1)
    #expect(reader.nestedList("list", as: "an element") { $0.int("x") } == [1, 2])
    #expect(reader.optionalString("absent") == nil)
    #expect(reader.optionalStrings("absent").isEmpty)
    #expect(reader.optionalInt("absent") == nil)
    #expect(reader.finish().isEmpty)
  }

  @Test("every mistake of a mapping is told, each in its place")
  func bad() throws {
    let source = MarkedSource(
      """
      name: «12»
      flag: «maybe»
      count: «99999999999999999999»
      small: «11»
      share: «half»
      status: «stabel»
      tags: [a, «{b: 1}», «~»]
      inner: «[]»
      «nmae»: x
      list:
        - {x: 1}
        - {«y»: 2}
        - «3»
      """)
    var reader = NodeReader(try root(source), as: "a thing")
    #expect(reader.string("name") == nil)
    #expect(reader.bool("flag") == nil)
    #expect(reader.int("count") == nil)
    #expect(reader.int("small", in: 0...10) == nil)
    #expect(reader.double("share") == nil)
    #expect(reader.choice("status", of: Status.self) == nil)
    #expect(reader.strings("tags") == ["a"])
    #expect(reader.nested("inner", as: "an inner thing") { $0.int("x") } == nil)
    #expect(reader.nestedList("list", as: "an element") { $0.int("x") } == [1])
    #expect(reader.string("title") == nil)
    let found = reader.finish()
    let shown = found.map { diagnostic in
      let words = source.text(at: diagnostic.span) ?? ""
      return "\(diagnostic.code.id) [\(words)] \(diagnostic.headline)"
        + diagnostic.notes.map { " — \($0)" }.joined()
        + diagnostic.fixIts.map { " + \($0.title)" }.joined()
    }
    #expect(
      shown == [
        "DOC0402 [12] expected text at `name`, found a whole number — Put it in quotes to make it text. + put it in quotes",
        "DOC0402 [maybe] expected `true` or `false` at `flag`, found text",
        "DOC0405 [99999999999999999999] `count` can't be `99999999999999999999` — It lies between -9223372036854775808 and 9223372036854775807.",
        "DOC0405 [11] `small` can't be `11` — It lies between 0 and 10.",
        "DOC0402 [half] expected a number at `share`, found text",
        "DOC0404 [stabel] `status` can't be `stabel` — Did you mean `stable`? — May be `draft`, `stable`, `deprecated`. + replace `stabel` by `stable`",
        "DOC0402 [{b: 1}] expected text at `tags`, found a mapping",
        "DOC0402 [~] expected text at `tags`, found nothing",
        "DOC0402 [[]] expected an inner thing: a mapping of keys to values, found a list",
        "DOC0401 [y] an element needs the key `x` — Add `x: …` to this mapping.",
        "DOC0403 [y] an element has no key `y` — Did you mean `x`? + replace `y` by `x`",
        "DOC0402 [3] expected an element: a mapping of keys to values, found a whole number",
        "DOC0401 [name] a thing needs the key `title` — Add `title: …` to this mapping.",
        "DOC0403 [nmae] a thing has no key `nmae` — Did you mean `name`? + replace `nmae` by `name`",
      ])
  }

  @Test("a mistake in an alias's content points at its use, and at the content")
  func alias() throws {
    let source = MarkedSource("a: &x «12»\nb: «*x»\n")
    var reader = NodeReader(try root(source), as: "a thing")
    reader.allow("a")
    #expect(reader.string("b") == nil)
    let found = reader.finish()
    #expect(found.map(\.span) == [source.spans[1]])
    #expect(found.first?.labels.map(\.span) == [source.spans[0]])
  }

  @Test("what is no mapping is reported once")
  func notAMapping() throws {
    let source = MarkedSource("[1, 2]")
    var reader = NodeReader(try root(source), as: "a thing")
    #expect(reader.string("name") == nil)
    #expect(reader.finish().map(\.code.id) == ["DOC0402"])
  }
}

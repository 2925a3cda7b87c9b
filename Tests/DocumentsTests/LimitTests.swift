import Diagnostics
import Documents
import TestSupport
import Testing

@Suite("Limits and hostile input")
struct LimitTests {
  private let clock = ContinuousClock()

  private func read(_ bytes: [UInt8], limits: ReadLimits = .standard) -> Diagnosed<[Document]> {
    var sources = SourceSet()
    return YAMLReader.read(sources.add(name: "test.yaml", bytes: bytes), limits: limits)
  }

  @Test(
    "nesting is refused at the limit, and quickly",
    arguments: ["[", "{a: ", "- ", "? ", "[{a: ", "- - ? ", "&a [", "!!seq [", "{? [", "{{"])
  func nesting(opening: String) {
    let bytes = Array(String(repeating: opening, count: 80_000).utf8)
    var result = Diagnosed<[Document]>(nil)
    let time = clock.measure { result = read(bytes) }
    #expect(result.diagnostics.map(\.code.id) == ["DOC0005"])
    #expect(time < .seconds(2))
  }

  @Test("as deep as the limit is fine")
  func deepEnough() {
    let text = String(repeating: "[", count: 128) + String(repeating: "]", count: 128)
    #expect(read(Array(text.utf8)).diagnostics.isEmpty)
    #expect(read(Array("[\(text)]".utf8)).diagnostics.map(\.code.id) == ["DOC0005"])
  }

  @Test("a bomb of aliases is refused before it is expanded")
  func aliasBomb() {
    var text = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
    for level in 1..<40 {
      let alias = "*a\(level - 1)"
      text +=
        "a\(level): &a\(level) [\(Array(repeating: alias, count: 9).joined(separator: ", "))]\n"
    }
    var result = Diagnosed<[Document]>(nil)
    let time = clock.measure { result = read(Array(text.utf8)) }
    #expect(result.diagnostics.map(\.code.id) == ["DOC0007"])
    #expect(time < .seconds(1))
  }

  @Test("a large file is refused unread")
  func large() {
    let bytes = [UInt8](repeating: UInt8(ascii: "a"), count: 200 << 20)
    var result = Diagnosed<[Document]>(nil)
    let time = clock.measure { result = read(bytes) }
    #expect(result.value == nil)
    #expect(result.diagnostics.map(\.code.id) == ["DOC0004"])
    #expect(time < .milliseconds(100))
  }

  @Test("too many values are refused")
  func nodes() {
    let text = String(repeating: "- 1\n", count: 100)
    let result = read(Array(text.utf8), limits: ReadLimits(maxNodes: 50))
    #expect(result.diagnostics.map(\.code.id) == ["DOC0006"])
  }

  @Test("a long text is reported and the rest is read")
  func longScalar() {
    let text = "a: \(String(repeating: "x", count: 200))\nb: 1\nb: 2\n"
    let result = read(Array(text.utf8), limits: ReadLimits(maxScalarBytes: 100))
    #expect(result.diagnostics.map(\.code.id) == ["DOC0008", "DOC0112"])
  }

  @Test("reading stops after many mistakes, and says so")
  func manyMistakes() {
    let text = String(repeating: "- !x 1\n", count: 10_000)
    let result = read(Array(text.utf8))
    #expect(result.diagnostics.count == 201)
    #expect(result.diagnostics.last?.code.id == "DOC0009")
  }

  @Test("many broken documents do not take long")
  func manyBrokenDocuments() {
    let text = String(repeating: "---\n" + String(repeating: "[", count: 200) + "\n", count: 20_000)
    var result = Diagnosed<[Document]>(nil)
    let time = clock.measure { result = read(Array(text.utf8)) }
    #expect(result.diagnostics.count == 201)
    #expect(time < .seconds(5))
  }

  @Test(
    "what is not UTF-8 is refused with its place",
    arguments: [
      ([0x61, 0x3A, 0x20, 0xFF, 0x0A], 3, 4),
      ([0x61, 0x3A, 0x20, 0xC3], 3, 4),
      ([0x61, 0x3A, 0x20, 0xC0, 0x80], 3, 4),
      ([0x61, 0x3A, 0x20, 0xED, 0xA0, 0x80], 3, 4),
      ([0x61, 0x3A, 0x20, 0xF4, 0x90, 0x80, 0x80], 3, 4),
      ([0xC3, 0xA9, 0xE2, 0x82, 0x28], 2, 4),
      ([0xFF, 0xFE, 0x61, 0x00], 0, 1),
    ] as [([UInt8], Int, Int)])
  func invalid(bytes: [UInt8], start: Int, end: Int) {
    let result = read(bytes)
    #expect(result.value == nil)
    #expect(result.diagnostics.map(\.code.id) == ["DOC0001"])
    #expect(result.diagnostics.first?.span?.start == start)
    #expect(result.diagnostics.first?.span?.end == end)
  }

  @Test("each control character is reported")
  func controls() {
    let result = read(Array("a: \u{1}x\u{7F}\u{85}\u{9F}\n".utf8))
    #expect(result.diagnostics.map(\.code.id) == ["DOC0002", "DOC0002", "DOC0002"])
  }
}

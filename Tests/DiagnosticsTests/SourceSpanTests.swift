import Diagnostics
import Testing

@Suite("Spans and the texts they point into")
struct SourceSpanTests {
  @Test("two spans have one that covers both")
  func union() {
    let source = SourceID(rawValue: 0)
    let left = SourceSpan(source: source, start: 2, end: 5)
    let right = SourceSpan(source: source, start: 4, end: 9)
    #expect(left.union(right) == SourceSpan(source: source, start: 2, end: 9))
    #expect(right.union(left) == left.union(right))
  }

  @Test("inputs get identities in their order, and are found by them")
  func identities() {
    var sources = SourceSet()
    let first = sources.add(name: "a.yaml", text: "a: 1\n")
    let second = SourceFile(id: sources.nextID, name: "b.yaml", bytes: Array("b: 2\n".utf8))
    sources.add(second)
    #expect(first.id < second.id)
    #expect(sources[first.id]?.name == "a.yaml")
    #expect(sources[second.id]?.name == "b.yaml")
    #expect(sources[SourceID(rawValue: 2)] == nil)
    #expect(sources[SourceID(rawValue: -1)] == nil)
  }
}

import Diagnostics
import Engine
import Testing

/// What the engine says of expressions when a pack is loaded, beside what CEL itself says.
@Suite("Loading a rule")
struct LoadingTests {
  private func messages(
    _ when: String, libraries: String? = nil, definition: String? = nil, mostMeasures: Int? = nil
  ) -> [String] {
    var pack = SamplePack()
    let definitions = definition.map { "\ndefinitions:\n  - \($0)" } ?? ""
    pack.files["rules/boats/safe.rule.yaml"] =
      SamplePack.rule("when: |-\n  \(when)\(definitions)")
    if let mostMeasures {
      pack.files["proposal.schema.yaml"] = SamplePack.schema().replacing(
        "description: Loans.", with: "maxItems: \(mostMeasures)\n    description: Loans.")
    }
    if let libraries { pack.files["pack.yaml"]? += "\nlibraries: \(libraries)\n" }
    var sources = SourceSet()
    let files = pack.files.sorted { $0.key < $1.key }.map {
      sources.add(name: $0.key, text: $0.value)
    }
    return PackReader.read(files).diagnostics.map { "\($0.severity) \($0.code.id) \($0.headline)" }
  }

  @Test("warns of a condition that is always the same")
  func constant() {
    #expect(messages("1 < 2") == ["warning CEL0121 the condition is always true"])
    #expect(
      messages("measure.safe && 'a' == 'b' || measure.days > 2.0")
        == ["warning CEL0121 the condition is always false"])
    #expect(messages("measure.days > 2.0") == [])
  }

  @Test("refuses a function of a library that the pack does not name")
  func libraries() {
    let when = "measure.ports.sort() == ['AAA']"
    #expect(messages(when) == ["error RULE0210 `sort` is of the library `lists`"])
    #expect(messages(when, libraries: "[lists]") == [])
    #expect(
      messages(when, libraries: "[lists, sest]") == ["error RULE0211 there is no library `sest`"])
    #expect(
      messages("cel.bind(p, measure.ports, 'AAA' in p)")
        == ["error RULE0210 `cel.bind` is of the library `bindings`"])
  }

  @Test("refuses an expression that could use up the budget of an evaluation")
  func cost() {
    let loop =
      "measures.exists(a, measures.exists(b, measures.exists(c, a.id == b.id && b.id == c.id)))"
    #expect(messages(loop) == ["error RULE0212 the expression could take too long"])
    let pairs = "measures.exists(a, measures.exists(b, a.id == b.id && a.safe))"
    #expect(messages(pairs) == [])
    #expect(messages(loop, mostMeasures: 10) == [])
    #expect(
      messages(pairs, mostMeasures: 5_000) == ["error RULE0212 the expression could take too long"])
    let named = "names.exists(a, names.exists(b, a != b))"
    let names = "{name: names, expression: 'measures.map(m, m.id)'}"
    #expect(messages(named, definition: names) == [])
    #expect(
      messages(named, definition: names, mostMeasures: 5_000)
        == ["error RULE0212 the expression could take too long"])
  }
}

import Law
import Rules
import Diagnostics
import Documents
import Findings
import TestSupport
import Testing

@testable import Engine

@Suite("The identity of findings")
struct FingerprintTests {
  /// What a report accepts or not: verdict by fingerprint of everything that is open or fails.
  private func open(_ text: String, _ name: String = "proposal.yaml") throws -> [String: Verdict] {
    let pack = try #require(try PackReader.read(ShippedPack.files()).value)
    return try open(text, name, ProposalEvaluator(pack))
  }

  private func open(
    _ text: String, _ name: String, _ evaluator: ProposalEvaluator
  ) throws -> [String: Verdict] {
    var sources = SourceSet()
    let file = sources.add(name: name, text: text)
    let document = try #require(YAMLReader.read(file).value?.first)
    let proposal = try #require(ProposalReader(evaluator.pack).read(document, from: file).value)
    var result: [String: Verdict] = [:]
    for finding in evaluator.evaluate(proposal).findings
    where [.fail, .undetermined].contains(finding.verdict) {
      let name = finding.fingerprint.description
      #expect(result[name] == nil, "two findings share \(name): \(finding.rule.id)")
      result[name] = finding.verdict
    }
    return result
  }

  @Test("survives comments, another order, another name of the file and another notation")
  func edits() throws {
    let pack = try #require(try PackReader.read(ShippedPack.files()).value)
    let evaluator = ProposalEvaluator(pack)
    for (number, arrangement) in ShippedPack.arrangements.enumerated() {
      let text = try ShippedPack.text(of: arrangement)
      let before = try open(text, "a.yaml", evaluator)
      let commented =
        "# a remark\n\n" + text.replacing("\nmeasures:", with: "\n\n# more\nmeasures:")
      #expect(try open(commented, "elsewhere/b.yaml", evaluator) == before, "\(arrangement)")
      var generator = SeededGenerator(seed: UInt64(number + 1))
      var sources = SourceSet()
      let file = sources.add(name: arrangement, text: text)
      let root = try #require(YAMLReader.read(file).value?.first?.root)
      for _ in 0..<2 {
        let shuffled = Self.json(root, &generator)
        #expect(try open(shuffled, "c.json", evaluator) == before, "\(arrangement)")
      }
    }
  }

  @Test("is another where a fact that decided changes")
  func facts() throws {
    func text(_ fact: String) -> String {
      """
      proposal: {id: p, title: P, date: 2018-09-12, text: available}
      measures:
        - id: m1
          type: removal
          actors: {removing: [MEX]}
          assessment: {individual_before_removal: \(fact)}
      """
    }
    let no = try open(text("no"))
    let yes = try open(text("yes"))
    #expect(!Set(no.keys).subtracting(yes.keys).isEmpty)
    #expect(
      try open(text("no").replacing("id: p,", with: "id: q,")).keys.allSatisfy { no[$0] == nil })
  }

  /// The same document as JSON, with the entries of mappings and the elements of lists in another order.
  private static func json(_ node: Node, _ generator: inout SeededGenerator) -> String {
    switch node.kind {
    case .scalar:
      node.style == .plain && (["yes", "no"].contains(node.text) || node.tag != .string)
        ? node.text : quoted(node.text)
    case .sequence:
      "["
        + node.elements.map { json($0, &generator) }.shuffled(using: &generator)
        .joined(separator: ",") + "]"
    case .mapping:
      "{"
        + node.entries.map { quoted($0.key.text) + ":" + json($0.value, &generator) }
        .shuffled(using: &generator).joined(separator: ",") + "}"
    }
  }

  private static func quoted(_ text: String) -> String {
    "\""
      + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
      .replacing("\n", with: "\\n") + "\""
  }
}

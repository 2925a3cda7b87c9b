import TestSupport
import Testing

@testable import CEL

@Suite("Laws of evaluation")
struct EvaluationLawTests {
  private static let variables = RandomExpressions.variables

  @Test("learning a fact never turns a decided result", arguments: 1...40 as ClosedRange<UInt64>)
  func monotone(_ seed: UInt64) throws {
    var expressions = RandomExpressions(random: SeededGenerator(seed: seed))
    for _ in 0..<15 {
      let text = expressions.bool(3)
      let facts = (0..<7).map { _ in Int64(expressions.random.next() % 4) }
      let hidden = Int(expressions.random.next() % 128)
      let known = try Evaluation(
        text, variables: Self.variables, bind: RandomExpressions.bind(facts, hidden: 0))
      let partial = try Evaluation(
        text, variables: Self.variables, bind: RandomExpressions.bind(facts, hidden: hidden))
      if partial.value.kind == .bool {
        #expect(partial.text == known.text, "\(text) \(facts) \(hidden)")
      } else if partial.value.isUnknown {
        let attributes = partial.store.attributes(of: partial.value)
        #expect(attributes.allSatisfy { hidden >> Int($0) & 1 == 1 }, "\(text) \(facts) \(hidden)")
      }
      let learnt = hidden & Int(expressions.random.next() % 128)
      let later = try Evaluation(
        text, variables: Self.variables, bind: RandomExpressions.bind(facts, hidden: learnt))
      if partial.value.kind == .bool {
        #expect(later.text == partial.text, "\(text) \(facts) \(hidden) \(learnt)")
      }
    }
  }

  @Test("checked, unchecked and constant forms agree", arguments: 100...130 as ClosedRange<UInt64>)
  func agreement(_ seed: UInt64) throws {
    var expressions = RandomExpressions(random: SeededGenerator(seed: seed))
    for _ in 0..<15 {
      let text = expressions.bool(3)
      let facts = (0..<7).map { _ in Int64(expressions.random.next() % 4) }
      let hidden = Int(expressions.random.next() % 128)
      let checked = try Evaluation(
        text, variables: Self.variables, bind: RandomExpressions.bind(facts, hidden: hidden))
      let unchecked = try Evaluation(
        text, variables: Self.variables, isChecked: false,
        bind: RandomExpressions.bind(facts, hidden: hidden))
      #expect(checked.text == unchecked.text, "\(text)")
      let bound = """
        cel.bind(p, \(facts[0] > 1), cel.bind(q, \(facts[1] > 1), cel.bind(n, \(facts[2]), \
        cel.bind(m, \(facts[3]), cel.bind(list, [\(facts[4]), \(facts[5])], \
        cel.bind(more, [\(facts[6])], cel.bind(o, {'a': \(facts[6])}, \(text))))))))
        """
      let known = try Evaluation(
        text, variables: Self.variables, bind: RandomExpressions.bind(facts, hidden: 0))
      let constant = try Evaluation.text(bound)
      #expect(constant == known.text, "\(bound)")
    }
  }
}

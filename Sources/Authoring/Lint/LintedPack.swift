package import Engine
import Law
import Rules

/// A pack as lints look at it: what its authors wrote, with every expression read once.
package struct LintedPack: Sendable {
  let schema: ProposalSchema
  let definitions: [SharedDefinition]
  /// In the order of their ids.
  let rules: [Rule]
  let law: LawRegistry
  /// The cases of each rule, by its id.
  let tests: [String: [RuleTest]]
  /// The catalogue behind the pack.
  let duties: [Duty]

  /// Takes a pack whose expressions have no mistakes, with the cases of its rules and its catalogue of duties.
  package init(_ pack: CompiledPack, tests: [RuleTestFile], duties: [Duty] = []) {
    self.duties = duties
    schema = pack.schema
    definitions = pack.definitions
    rules = pack.rules.map(\.rule)
    law = pack.registry
    self.tests = Dictionary(grouping: tests, by: \.rule).mapValues { $0.flatMap(\.tests) }
  }
}

extension Rule {
  /// Every expression of the rule that decides something, in the order of the file.
  var conditions: [RuleExpression] {
    (when.map { [$0] } ?? []) + requirements.map(\.expression) + exceptions.map(\.expression)
      + interpretations.flatMap { ($0.when.map { [$0] } ?? []) + $0.requirements.map(\.expression) }
  }

  /// Every expression of the rule.
  var expressions: [RuleExpression] {
    [bearers] + definitions.map(\.expression) + conditions + interpretations.compactMap(\.binds)
      + (rationale?.placeholders ?? [])
  }
}

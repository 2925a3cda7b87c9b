package import CEL
package import Findings
package import Law
package import Rules

/// A pack ready to judge: rules planned, names turned into slots, the law at hand.
package struct CompiledPack: Sendable {
  /// The shared definitions as planned for one scope.
  package struct Scope: Sendable {
    package let scope: RuleScope
    package let firstScopeSlot: Int
    package let asOfSlot: Int
    package let firstDefinitionSlot: Int
    package let definitions: [CompiledExpression]

    /// The slot of the bearer; a rule's own definitions follow.
    package var bearerSlot: Int { firstDefinitionSlot + definitions.count }
  }

  /// A trigger that another fact implies: if the condition holds, its silence is asked about.
  package struct ImpliedTrigger: Sendable {
    package let object: Int
    package let field: Int
    package let condition: CompiledExpression
  }

  package let identity: RunMetadata.PackReference
  package let title: String
  package let schema: ProposalSchema
  package let layout: SchemaLayout
  package let registry: LawRegistry
  /// The parts of the language whose functions are called: what has become an operation of a program is not.
  package let libraries: [CELLibrary]
  package let programs: ProgramSet
  /// In the order of ``RuleScope/allCases``.
  package let scopes: [Scope]
  package let impliedTriggers: [ImpliedTrigger]
  /// As written, for explanations.
  package let definitions: [SharedDefinition]
  /// In order of their ids.
  package let rules: [CompiledRule]

  /// How many definitions of its own a rule has at most.
  package var mostLocalDefinitions: Int { rules.reduce(0) { max($0, $1.definitions.count) } }

  /// What holds for rules of a scope.
  package func scope(_ scope: RuleScope) -> Scope {
    scopes[scope.place]
  }

  /// The same pack with only some of its rules.
  package func filter(_ isIncluded: (CompiledRule) -> Bool) -> CompiledPack {
    CompiledPack(
      identity: identity, title: title, schema: schema, layout: layout, registry: registry,
      libraries: libraries, programs: programs, scopes: scopes, impliedTriggers: impliedTriggers,
      definitions: definitions, rules: rules.filter(isIncluded))
  }
}

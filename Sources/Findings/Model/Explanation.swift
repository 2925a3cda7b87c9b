/// Why a verdict is what it is: one condition in words, what it came to, and the conditions it rests on.
///
/// Only what mattered is in the tree: of an "and" that is false the part that failed, of an "or" that is
/// true the part that held.
package struct Explanation: Hashable, Sendable {
  /// What part of the case a condition belongs to.
  package enum Part: String, Hashable, Sendable {
    /// Whether, and by which road, a provision reaches the State.
    case law
    /// Which State acts.
    case bearer
    /// Whether the duty is about this at all.
    case trigger
    /// What the duty asks.
    case requirement
    /// When the duty yields.
    case exception
    /// A named legal definition.
    case definition
    /// Any other condition within one of these.
    case condition
  }

  /// What a condition came to.
  package enum Value: String, Hashable, Sendable {
    case holds = "true"
    case fails = "false"
    case unknown
    case error
  }

  package let part: Part
  /// The condition as a statement in plain words, and how it stands: ready to be printed.
  package let words: String
  /// The condition in CEL, as the rule's author wrote it; `nil` for law, which is no expression.
  package let expression: String?
  package let value: Value
  /// Whether the verdict rests on it.
  ///
  /// Of several requirements that fail one is enough, and the others are told for completeness.
  package let decides: Bool
  /// The facts read by this very condition, not by those below it.
  package let facts: [Evidence]
  /// The facts that this very condition asked for and did not find.
  package let missing: [MissingFact]
  package let children: [Explanation]

  package init(
    part: Part, words: String, expression: String?, value: Value, decides: Bool = true,
    facts: [Evidence] = [], missing: [MissingFact] = [], children: [Explanation] = []
  ) {
    self.part = part
    self.words = words
    self.expression = expression
    self.value = value
    self.decides = decides
    self.facts = facts
    self.missing = missing
    self.children = children
  }

  /// Every fact that the verdict rests on, in this condition and those below it.
  package var decidingFacts: [Evidence] {
    decides ? facts + children.flatMap(\.decidingFacts) : []
  }
}

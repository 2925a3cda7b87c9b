/// Rules by id, in an order that does not depend on the order of files.
package struct RuleSet: Hashable, Sendable {
  /// All rules, sorted by id.
  package let rules: [Rule]
  private let positions: [RuleID: Int]

  /// Sorts the rules; of two with one id the first is kept.
  package init(_ rules: [Rule]) {
    var seen: Set<RuleID> = []
    let sorted = rules.filter { seen.insert($0.id).inserted }.sorted { $0.id < $1.id }
    self.rules = sorted
    var positions: [RuleID: Int] = [:]
    for (position, rule) in sorted.enumerated() { positions[rule.id] = position }
    self.positions = positions
  }

  /// The rule with this id, if the set has it.
  package subscript(id: RuleID) -> Rule? { positions[id].map { rules[$0] } }

  /// The rules that satisfy a condition, as a set of their own.
  package func filter(_ isIncluded: (Rule) -> Bool) -> RuleSet { RuleSet(rules.filter(isIncluded)) }
}

package import Rules

/// A duty whose verdict is not the same in two judgements, and what did it.
package struct VerdictChange: Sendable {
  /// Whether the second judgement is worse than the first.
  package enum Direction: String, Sendable {
    case worse
    case better
    /// Neither: a duty came to be kept that did not apply before, or the other way round.
    case other
  }

  /// What made the difference.
  package enum Cause: Hashable, Sendable {
    /// A fact, by its path in the second proposal (in the first, if it is only there), as each text has it.
    case fact(path: String, from: String?, to: String?, line: Int?)
    /// What a provision is worth for the State.
    case law(cite: String, from: String, to: String)
    /// The rule, or a definition it uses, which is not the same in the two packs, with what the second pack tells
    /// of the rule and the first does not.
    case rule(changes: [RuleChange])
  }

  /// `nil` where the duty was not looked at in that judgement.
  package let old: Finding?
  package let new: Finding?
  package let direction: Direction
  package let causes: [Cause]

  /// The finding to tell of: the second, or else the first.
  package let finding: Finding

  /// A change; `nil` if there is no finding on either side.
  package init?(old: Finding?, new: Finding?, direction: Direction, causes: [Cause]) {
    guard let finding = new ?? old else { return nil }
    self.old = old
    self.new = new
    self.direction = direction
    self.causes = causes
    self.finding = finding
  }
}

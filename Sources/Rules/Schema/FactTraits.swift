/// What the schema says of a fact: how to ask for it and what silence means.
package struct FactTraits: Hashable, Sendable {
  /// The fact as a question in words, printed where it is missing.
  package let question: String?
  /// What a plain number counts, such as `days`; `nil` where nothing is counted or the value says.
  package let unit: String?
  package let polarity: FactPolarity
  package let silence: SilenceRule
  /// Whether `partial` may be written.
  package let allowsPartial: Bool
  /// What the fact is a fact of.
  package let scope: RuleScope
  /// Why no rule reads the fact; `nil` where rules may.
  package let unread: String?

  package init(
    question: String? = nil, unit: String? = nil, polarity: FactPolarity = .neutral,
    silence: SilenceRule = SilenceRule(.asks), allowsPartial: Bool = false, scope: RuleScope,
    unread: String? = nil
  ) {
    self.question = question
    self.unit = unit
    self.polarity = polarity
    self.silence = silence
    self.allowsPartial = allowsPartial
    self.scope = scope
    self.unread = unread
  }
}

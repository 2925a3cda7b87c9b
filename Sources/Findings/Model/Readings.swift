extension Finding {
  /// What an authority's reading of the duty gives.
  package struct Interpretation: Hashable, Sendable {
    package let id: String
    /// The court or body whose reading it is.
    package let authority: String
    /// The order within which it speaks.
    package let legalOrder: String
    /// Where the reading is found.
    package let citations: [String]
    /// The same with the instruments' titles.
    package let titles: [String]
    /// The verdict by this reading, whoever is bound by it.
    package let verdict: Verdict
    /// What is wrong by this reading; empty unless it fails.
    package let message: String
    /// Whether the bearer is bound by it; `nil` where the law data do not say.
    package let binds: Bool?
    /// What a reader should know of it.
    package let note: String?

    package init(
      id: String, authority: String, legalOrder: String, citations: [String], titles: [String],
      verdict: Verdict, message: String, binds: Bool?, note: String?
    ) {
      self.id = id
      self.authority = authority
      self.legalOrder = legalOrder
      self.citations = citations
      self.titles = titles
      self.verdict = verdict
      self.message = message
      self.binds = binds
      self.note = note
    }
  }

  /// The readings of a duty on which authorities disagree.
  package struct Readings: Hashable, Sendable {
    /// The verdict as the rule itself reads the law.
    package let own: Verdict
    /// In the order of the rule; at least one.
    package let interpretations: [Interpretation]
    /// The id of the reading that the finding follows, `rule` for the rule's own; `nil` where it is not known
    /// which of several binds, and they do not agree.
    package let taken: String?

    package init(own: Verdict, interpretations: [Interpretation], taken: String?) {
      self.own = own
      self.interpretations = interpretations
      self.taken = taken
    }

    /// Whether another reading would give another verdict.
    package var differ: Bool { interpretations.contains { $0.verdict != own } }
  }
}

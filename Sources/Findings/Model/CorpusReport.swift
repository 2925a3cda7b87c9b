/// How far verdicts agree with what others said of the same arrangements.
package struct CorpusReport: Hashable, Sendable {
  /// Who reached the verdict that is expected.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case foundCourt = "found_court"
    case foundTreatyBody = "found_treaty_body"
    case foundPreliminary = "found_preliminary"
    case praise
    case view
    case conflict
    case inferred
  }

  /// How a verdict stands to what is expected.
  package enum Outcome: String, Hashable, Sendable, CaseIterable {
    case agrees
    /// The verdict is open where the label is not: facts are missing.
    case open
    /// The verdict is another.
    case differs
    /// No rule answers the obligation.
    case unanswered
  }

  /// One label, and what came of it.
  package struct Label: Hashable, Sendable {
    package let proposal: String
    package let obligation: String
    package let rules: [String]
    package let bearer: String?
    package let kind: Kind
    package let basis: String?
    /// The verdict that is expected; `applies` where the label only says that the duty reaches the State.
    package let expected: String
    /// The verdict of the rules together; `nil` where none answers.
    package let verdict: Verdict?
    package let outcome: Outcome
    /// Why they differ, as the file says; empty if it does not.
    package let note: String
    package let file: String
    package let line: Int

    package init(
      proposal: String, obligation: String, rules: [String], bearer: String?, kind: Kind,
      basis: String?, expected: String, verdict: Verdict?, outcome: Outcome, note: String,
      file: String, line: Int
    ) {
      self.proposal = proposal
      self.obligation = obligation
      self.rules = rules
      self.bearer = bearer
      self.kind = kind
      self.basis = basis
      self.expected = expected
      self.verdict = verdict
      self.outcome = outcome
      self.note = note
      self.file = file
      self.line = line
    }

    /// It does not agree, and the file does not say why.
    package var isUnexplained: Bool { outcome != .agrees && note.isEmpty }
  }

  /// In the order of the files.
  package let labels: [Label]
  /// How many arrangements have labels.
  package let proposals: Int

  package init(labels: [Label], proposals: Int) {
    self.labels = labels
    self.proposals = proposals
  }
}

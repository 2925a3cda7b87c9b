package import Law
package import Rules

/// What one rule says of one subject and one duty bearer.
package struct Finding: Hashable, Sendable {
  /// The rule, as far as a reader needs it.
  package struct RuleReference: Hashable, Sendable {
    package let id: String
    package let title: String
    package let severity: RuleSeverity
    /// The obligation in plain words.
    package let duty: String
    /// The author's advice on a cure, if any.
    package let advice: String?

    package init(id: String, title: String, severity: RuleSeverity, duty: String, advice: String?) {
      self.id = id
      self.title = title
      self.severity = severity
      self.duty = duty
      self.advice = advice
    }
  }

  package var rule: RuleReference
  package var subject: Subject
  /// ISO 3166-1 alpha-3 or the code of an organisation; `nil` if the proposal does not say who acts.
  package var bearer: String?
  package var verdict: Verdict
  /// The verdict of the text alone, where practice gives another.
  package var onPaper: Verdict?
  /// How hard the sources that remain bind the bearer; `nil` if none does.
  package var force: Force?
  /// What is wrong, or why it could not be decided, in plain words.
  package var message: String
  package var rationale: String
  package var citations: [CitationStatus]
  package var evidence: [Evidence]
  package var missing: [MissingFact]
  package var exceptions: [ExceptionOutcome]
  package var remedies: [Remedy]
  package var waiver: AppliedWaiver?
  package var fingerprint: Fingerprint
  /// Why, what is missing, and who reports the practice; `nil` where it was not asked for.
  package var account: Account?
  /// What decided it or is missing, as paths that go by ids: `measures[m1].assessment.individual`.
  ///
  /// Sorted; only for what fails, is open or went wrong.
  package var places: [String]
  /// How it stands to the baseline; `nil` without one, and for what a baseline does not hold.
  package var baseline: BaselineState?

  package init(
    rule: RuleReference, subject: Subject, bearer: String?, verdict: Verdict,
    onPaper: Verdict? = nil, force: Force?, message: String, rationale: String,
    citations: [CitationStatus], evidence: [Evidence] = [], missing: [MissingFact] = [],
    exceptions: [ExceptionOutcome] = [], remedies: [Remedy] = [], waiver: AppliedWaiver? = nil,
    fingerprint: Fingerprint, account: Account? = nil, places: [String] = [],
    baseline: BaselineState? = nil
  ) {
    self.rule = rule
    self.subject = subject
    self.bearer = bearer
    self.verdict = verdict
    self.onPaper = onPaper
    self.force = force
    self.message = message
    self.rationale = rationale
    self.citations = citations
    self.evidence = evidence
    self.missing = missing
    self.exceptions = exceptions
    self.remedies = remedies
    self.waiver = waiver
    self.fingerprint = fingerprint
    self.account = account
    self.places = places
    self.baseline = baseline
  }
}

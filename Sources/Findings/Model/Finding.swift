package import Law
package import Rules

/// What one rule says of one subject and one duty bearer.
///
/// A value like any other, but one that is copied for the price of one reference: findings are sorted, grouped
/// and handed on many times in a run, and seldom changed.
package struct Finding: Hashable, Sendable {
  /// The rule, as far as a reader needs it.
  ///
  /// A class because reports ask for it many times; it never changes.
  package final class RuleReference: Hashable, Sendable {
    package let id: String
    package let title: String
    package let severity: RuleSeverity
    /// The obligation in plain words.
    package var duty: String { storedDuty.text }
    /// The author's advice on a cure, if any.
    package var advice: String? { storedAdvice?.text }
    /// Whether it is no rule of a pack, but what is said of waivers and baselines.
    let isNotice: Bool

    private let storedDuty: StoredText
    private let storedAdvice: StoredText?

    package init(
      id: String, title: String, severity: RuleSeverity, duty: StoredText, advice: StoredText?
    ) {
      self.id = id
      isNotice = Notices.themes.contains { id.hasPrefix($0) }
      self.title = title
      self.severity = severity
      storedDuty = duty
      storedAdvice = advice
    }

    package convenience init(
      id: String, title: String, severity: RuleSeverity, duty: String, advice: String?
    ) {
      self.init(
        id: id, title: title, severity: severity, duty: StoredText(duty),
        advice: advice.map(StoredText.init))
    }

    /// Whether they say the same of one rule.
    package static func == (left: RuleReference, right: RuleReference) -> Bool {
      left === right
        || (left.id == right.id && left.title == right.title && left.severity == right.severity
          && left.storedDuty == right.storedDuty && left.storedAdvice == right.storedAdvice)
    }

    package func hash(into hasher: inout Hasher) { hasher.combine(id) }
  }

  /// What a finding holds; a field that is added here gets a property below.
  fileprivate struct Content: Hashable, Sendable {
    var rule: RuleReference
    var subject: Subject
    var bearer: String?
    var verdict: Verdict
    var onPaper: Verdict?
    var force: Force?
    var message: String
    var rationale: String
    var citations: [CitationStatus]
    var evidence: [Evidence]
    var missing: [MissingFact]
    var exceptions: [ExceptionOutcome]
    var remedies: [Remedy]
    var waiver: AppliedWaiver?
    var fingerprint: Fingerprint
    var account: Account?
    var readings: Readings?
    var places: [String]
    var baseline: BaselineState?
  }

  private var shared: SharedContent

  private var content: Content {
    get { shared.content }
    set { shared = SharedContent(newValue) }
  }

  package init(
    rule: RuleReference, subject: Subject, bearer: String?, verdict: Verdict,
    onPaper: Verdict? = nil, force: Force?, message: String, rationale: String,
    citations: [CitationStatus], evidence: [Evidence] = [], missing: [MissingFact] = [],
    exceptions: [ExceptionOutcome] = [], remedies: [Remedy] = [], waiver: AppliedWaiver? = nil,
    fingerprint: Fingerprint, account: Account? = nil, readings: Readings? = nil,
    places: [String] = [], baseline: BaselineState? = nil
  ) {
    shared = SharedContent(
      Content(
        rule: rule, subject: subject, bearer: bearer, verdict: verdict, onPaper: onPaper,
        force: force, message: message, rationale: rationale, citations: citations,
        evidence: evidence, missing: missing, exceptions: exceptions, remedies: remedies,
        waiver: waiver, fingerprint: fingerprint, account: account, readings: readings,
        places: places, baseline: baseline))
  }
}

// The parts of a finding.
extension Finding {
  /// The rule, as far as a reader needs it.
  package var rule: RuleReference {
    get { shared.content.rule }
    set { content.rule = newValue }
  }

  /// What it was decided for.
  package var subject: Subject {
    get { shared.content.subject }
    set { content.subject = newValue }
  }

  /// ISO 3166-1 alpha-3 or the code of an organisation; `nil` if the proposal does not say who acts.
  package var bearer: String? {
    get { shared.content.bearer }
    set { content.bearer = newValue }
  }

  /// What came of it.
  package var verdict: Verdict {
    get { shared.content.verdict }
    set { content.verdict = newValue }
  }

  /// The verdict of the text alone, where practice gives another.
  package var onPaper: Verdict? {
    get { shared.content.onPaper }
    set { content.onPaper = newValue }
  }

  /// How hard the sources that remain bind the bearer; `nil` if none does.
  package var force: Force? {
    get { shared.content.force }
    set { content.force = newValue }
  }

  /// What is wrong, or why it could not be decided, in plain words.
  package var message: String {
    get { shared.content.message }
    set { content.message = newValue }
  }

  /// Why the duty is as it is, with the facts of the case.
  package var rationale: String {
    get { shared.content.rationale }
    set { content.rationale = newValue }
  }

  /// Every citation of the rule, in its order.
  package var citations: [CitationStatus] {
    get { shared.content.citations }
    set { content.citations = newValue }
  }

  /// The facts that decided.
  package var evidence: [Evidence] {
    get { shared.content.evidence }
    set { content.evidence = newValue }
  }

  /// What would have to be known.
  package var missing: [MissingFact] {
    get { shared.content.missing }
    set { content.missing = newValue }
  }

  /// The exceptions that were looked at.
  package var exceptions: [ExceptionOutcome] {
    get { shared.content.exceptions }
    set { content.exceptions = newValue }
  }

  /// The smallest changes that would cure it.
  package var remedies: [Remedy] {
    get { shared.content.remedies }
    set { content.remedies = newValue }
  }

  /// The decision by which it is accepted, if there is one.
  package var waiver: AppliedWaiver? {
    get { shared.content.waiver }
    set { content.waiver = newValue }
  }

  /// Whether it was accepted by a waiver.
  package var isWaived: Bool { if case .some = shared.content.waiver { true } else { false } }

  /// Its identity across runs.
  package var fingerprint: Fingerprint {
    get { shared.content.fingerprint }
    set { content.fingerprint = newValue }
  }

  /// Why, what is missing, and who reports the practice; `nil` where it was not asked for.
  package var account: Account? {
    get { shared.content.account }
    set { content.account = newValue }
  }

  /// What each reading of the duty gives, where authorities disagree; `nil` where the rule has one reading.
  package var readings: Readings? {
    get { shared.content.readings }
    set { content.readings = newValue }
  }

  /// What decided it or is missing, as paths that go by ids: `measures[m1].assessment.individual`.
  ///
  /// Sorted; only for what fails, is open or went wrong.
  package var places: [String] {
    get { shared.content.places }
    set { content.places = newValue }
  }

  /// How it stands to the baseline; `nil` without one, and for what a baseline does not hold.
  package var baseline: BaselineState? {
    get { shared.content.baseline }
    set { content.baseline = newValue }
  }
}

/// The one copy of a finding's content that all copies of the finding share; it never changes.
private final class SharedContent: Hashable, Sendable {
  let content: Finding.Content

  init(_ content: Finding.Content) { self.content = content }

  static func == (left: SharedContent, right: SharedContent) -> Bool {
    left === right || left.content == right.content
  }

  func hash(into hasher: inout Hasher) { hasher.combine(content) }
}

package import Diagnostics
package import Documents
import Findings
package import Law

/// One case of a rule: a proposal, a day, and every finding that the rule must give.
package struct RuleTest: Sendable {
  /// What the rule must say of one subject and bearer.
  package struct Expectation: Sendable {
    /// The subject's id, `m1` or `m1/children`; `nil` where the case does not name it.
    let subject: String?
    let bearer: Bearer
    let verdict: Verdict
    let onPaper: Verdict?
    let force: Force?
    /// The exceptions that lift a citation.
    let lifted: [String]?
    /// The paths of the facts that are missing.
    let missing: [String]?
    /// The verdict under each interpretation that the case names, by its id; `rule` for the rule's own.
    let readings: [(id: String, verdict: Verdict)]
    /// The reading that the verdict follows: an id, `rule`, or `none` where it is open which binds.
    let reading: String?
    let span: SourceSpan
  }

  /// Whose duty an expectation is about.
  package enum Bearer: Hashable, Sendable {
    /// The case does not say.
    case any
    /// A finding without a bearer, because the proposal does not say who acts.
    case nobody
    case state(String)
  }

  package let name: String
  /// The day whose law is asked; the proposal's own date if `nil`.
  package let asOf: CalendarDate?
  /// A proposal, written within the file of cases.
  package let proposal: Document
  package let expectations: [Expectation]
  package let span: SourceSpan
  package let expectSpan: SourceSpan
}

/// The cases of one rule, as their file gives them.
package struct RuleTestFile: Sendable {
  package let rule: String
  package let ruleSpan: SourceSpan
  package let tests: [RuleTest]
  package let source: SourceFile
}

/// A decision to accept findings for a time: which ones, why, who decided, and until when.
package struct Waiver: Hashable, Sendable {
  /// How many findings a waiver by rule and path may reach if it does not say.
  package static let usualMost = 10

  /// Which findings it is about; what is `nil` restricts nothing.
  package struct Target: Hashable, Sendable {
    /// 32 hexadecimal digits; then the rule and the path may be left out.
    package var fingerprint: String?
    /// The id of a rule; a pattern is read, so that it can be told that it reaches too far.
    package var rule: String?
    /// A path by ids, `measures[m1].remedy`: the finding rests on a fact there or below, or lacks one.
    package var path: String?
    /// A pattern for the name of the proposal's file.
    package var file: String?
    /// The proposal's id.
    package var proposal: String?
    /// ISO 3166-1 alpha-3, or the code of an organisation.
    package var bearer: String?

    package init(
      fingerprint: String? = nil, rule: String? = nil, path: String? = nil, file: String? = nil,
      proposal: String? = nil, bearer: String? = nil
    ) {
      self.fingerprint = fingerprint
      self.rule = rule
      self.path = path
      self.file = file
      self.proposal = proposal
      self.bearer = bearer
    }
  }

  package let target: Target
  /// How many findings it may reach.
  package let atMost: Int
  /// What is put on each finding that it reaches.
  package let decision: AppliedWaiver

  package init(target: Target, atMost: Int = Waiver.usualMost, decision: AppliedWaiver) {
    self.target = target
    self.atMost = atMost
    self.decision = decision
  }

  /// Whether a finding on a proposal is one that it is about, whatever its verdict.
  package func isAbout(_ finding: Finding, of report: ProposalReport) -> Bool {
    guard isAbout(report) else { return false }
    if let fingerprint = target.fingerprint, finding.fingerprint.description != fingerprint {
      return false
    }
    if let rule = target.rule, !Glob(rule).matches(finding.rule.id) { return false }
    if let bearer = target.bearer, finding.bearer != bearer { return false }
    if let path = target.path, !finding.places.contains(where: { Self.lies($0, at: path) }) {
      return false
    }
    return true
  }

  /// Whether a proposal is one that it may be about.
  func isAbout(_ report: ProposalReport) -> Bool {
    if let proposal = target.proposal, report.id != proposal { return false }
    if let file = target.file, !Glob(file).matches(report.file) { return false }
    return true
  }

  /// Whether a path is another one or leads on from it.
  private static func lies(_ path: String, at other: String) -> Bool {
    guard path.hasPrefix(other) else { return false }
    let next = path.dropFirst(other.count).first
    return next == nil || next == "." || next == "["
  }

  /// What it reaches too far by, as a sentence; `nil` if it is narrow enough.
  func excess(reaching count: Int) -> String? {
    if target.fingerprint == nil {
      if let rule = target.rule, rule.contains("*") || rule.contains("?") {
        return "Its rule is a pattern: a waiver names one rule."
      }
      if target.path == nil {
        return "It names no path, so it reaches the whole of every proposal."
      }
    }
    guard count > atMost else { return nil }
    return
      "It reaches \(count) findings, and \(atMost) \(atMost == 1 ? "is" : "are") the most it may."
  }
}

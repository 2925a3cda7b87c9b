/// Findings accepted as they were found, so that only new ones count.
package struct Baseline: Sendable {
  /// The version of the file's shape.
  package static let schema = "check-baseline/1"

  /// One finding, by its identity; all else is for people who read the file.
  package struct Entry: Hashable, Sendable {
    package let fingerprint: String
    package let proposal: String
    package let rule: String
    package let title: String
    package let bearer: String?
    /// `m1/children`; empty for the whole proposal.
    package let subject: String
    /// `fail` or `undetermined`.
    package let verdict: Verdict
    package let isAbsolute: Bool
    /// Where the entry is written; `nil` for one that was not read from a file.
    package let location: Location?

    package init(
      fingerprint: String, proposal: String, rule: String, title: String, bearer: String?,
      subject: String, verdict: Verdict, isAbsolute: Bool, location: Location? = nil
    ) {
      self.fingerprint = fingerprint
      self.proposal = proposal
      self.rule = rule
      self.title = title
      self.bearer = bearer
      self.subject = subject
      self.verdict = verdict
      self.isAbsolute = isAbsolute
      self.location = location
    }
  }

  /// As the user wrote it.
  package let name: String
  /// `sha256:…` over the bytes of the file; empty for one that was not read from a file.
  package let digest: String
  package let entries: [Entry]

  package init(name: String, digest: String, entries: [Entry]) {
    self.name = name
    self.digest = digest
    self.entries = entries
  }

  /// What fails or is open in a report and was not waived, in an order that does not depend on the order of input.
  package init(of report: Report) {
    var entries: [String: Entry] = [:]
    for proposal in report.proposals {
      for finding in proposal.findings where Triage.isOpen(finding) && finding.waiver == nil {
        let entry = Entry(
          fingerprint: finding.fingerprint.description, proposal: proposal.id,
          rule: finding.rule.id, title: finding.rule.title, bearer: finding.bearer,
          subject: finding.subject.id, verdict: finding.verdict,
          isAbsolute: finding.restsOnAbsoluteDuty)
        entries[entry.fingerprint] = entry
      }
    }
    func key(_ entry: Entry) -> [String] {
      [entry.proposal, entry.rule, entry.subject, entry.bearer ?? "", entry.fingerprint]
    }
    let sorted = entries.values.sorted { key($0).lexicographicallyPrecedes(key($1)) }
    self.init(name: "", digest: "", entries: sorted)
  }
}

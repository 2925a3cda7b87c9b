package import Diagnostics

/// Everything one run has to say, before it takes a form.
package struct Report: Sendable {
  /// The program that judged.
  package struct Tool: Hashable, Sendable {
    package let name: String
    package let version: String

    package init(name: String, version: String) {
      self.name = name
      self.version = version
    }
  }

  /// What a run came to.
  package struct Outcome: Hashable, Sendable {
    /// The exit status of the program.
    package let status: Int
    /// Whether the gate is open, and why, in words.
    package let sentence: String

    package init(status: Int, sentence: String) {
      self.status = status
      self.sentence = sentence
    }
  }

  package let tool: Tool
  /// In order of input.
  package var proposals: [ProposalReport]
  /// Messages about the form of what was read, in order of place.
  package var diagnostics: [Diagnostic]
  /// The texts that spans point into.
  package let sources: SourceSet
  /// Which findings count against a proposal.
  package var gate: GatePolicy
  /// What the run came to, where that is known: the exit status and a sentence that says why.
  package var outcome: Outcome?
  /// What is wrong with a waiver or with the baseline, as findings of their own: `waivers/expired`.
  package var notices: [Finding] = []

  package init(
    tool: Tool, proposals: [ProposalReport], diagnostics: [Diagnostic], sources: SourceSet,
    gate: GatePolicy = GatePolicy(), outcome: Outcome? = nil
  ) {
    self.tool = tool
    self.proposals = proposals
    self.diagnostics = diagnostics
    self.sources = sources
    self.gate = gate
    self.outcome = outcome
  }

  /// The proposals, and after them the notices as if they were on one more: for forms that list findings.
  package var sections: [ProposalReport] {
    guard !notices.isEmpty, let run = proposals.first?.run else { return proposals }
    let receipt = run.waivers ?? run.baseline
    let file = notices.lazy.compactMap { $0.evidence.first?.location?.file }.first
    return proposals + [
      ProposalReport(
        id: "notices", title: "Waivers and baseline", file: file ?? receipt?.file ?? "",
        digest: receipt?.digest ?? "", run: run, findings: notices)
    ]
  }

  /// The counts over all proposals.
  package var summary: ReportSummary {
    proposals.reduce(ReportSummary()) { $0 + $1.summary }
  }
}

/// The findings on one proposal.
package struct ProposalReport: Sendable {
  package let id: String
  package let title: String
  package let file: String
  /// `sha256:…` over the bytes of the file.
  package let digest: String
  package var run: RunMetadata
  /// In the order of reports: what blocks first; the same whatever the order of rules and files.
  package var findings: [Finding]
  /// How many more duties do not apply: those that were only counted, because no form of the report tells of them.
  package let counted: Int
  /// What the proposal names as the sources of its facts, in its order.
  package let sources: [ProposalSource]

  package init(
    id: String, title: String, file: String, digest: String, run: RunMetadata,
    findings: [Finding], counted: Int = 0, sources: [ProposalSource] = []
  ) {
    self.id = id
    self.title = title
    self.file = file
    self.digest = digest
    self.run = run
    self.findings = findings
    self.counted = counted
    self.sources = sources
  }

  package var summary: ReportSummary { ReportSummary(findings, counted: counted) }
}

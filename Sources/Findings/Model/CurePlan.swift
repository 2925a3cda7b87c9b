/// One smallest set of changes that cures every binding failure of a proposal that can be cured.
package struct CurePlan: Sendable {
  /// A failing duty that no change cures while the measure stands, and why.
  package struct Obstacle: Sendable {
    package let finding: Finding
    /// Ready to be printed, as a sentence.
    package let reason: String

    package init(finding: Finding, reason: String) {
      self.finding = finding
      self.reason = reason
    }
  }

  /// A finding that the changes make worse.
  package struct Harm: Sendable {
    package let finding: Finding
    package let verdict: Verdict

    package init(finding: Finding, verdict: Verdict) {
      self.finding = finding
      self.verdict = verdict
    }
  }

  /// In the order of the document; empty where nothing fails or nothing can be cured.
  package var changes: [Remedy.Change] = []
  /// The failures that the changes cure together, as they were judged again.
  package var cured: [Finding] = []
  package var obstacles: [Obstacle] = []
  package var harms: [Harm] = []
  /// What was not looked into to the end.
  package var notes: [String] = []

  package init() {}

  /// The changes that a drafter can make.
  package var textChanges: [Remedy.Change] { changes.filter { $0.layer == .text } }
  /// The changes that only other conduct makes.
  package var practiceChanges: [Remedy.Change] { changes.filter { $0.layer == .practice } }
}

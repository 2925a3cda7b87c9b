import Diagnostics
import Law
import Rules

/// A file or record that could not be read, in its place among the proposals of a run.
extension ProposalReport {
  /// The rule that such a record breaks; no rule of any pack has this name.
  package static let unreadableRule = "input/unreadable"

  /// What is said in the place of a proposal that could not be read.
  ///
  /// - Parameters:
  ///   - file: The name of the file.
  ///   - digest: `sha256:…` over its bytes.
  ///   - run: Under what it would have been judged.
  ///   - message: What is wrong.
  ///   - place: Where the first mistake stands.
  /// - Returns: A report with one finding, an error.
  package static func unreadable(
    _ file: String, digest: String, run: RunMetadata, message: String, at place: Location?
  ) -> ProposalReport {
    let finding = Finding(
      rule: .init(
        id: unreadableRule, title: "The proposal could not be read", severity: .grave,
        duty: "What can’t be read can’t be judged, and does not pass.", advice: nil),
      subject: Subject(), bearer: nil, verdict: .error, force: nil, message: message,
      rationale: "", citations: [],
      evidence: place.map {
        [
          Evidence(
            path: "", value: .null, layer: .text, location: $0, note: nil, source: nil,
            meaning: "The first mistake.")
        ]
      } ?? [],
      fingerprint: Fingerprint(
        proposal: file, rule: unreadableRule, bearer: nil, subject: Subject(), ground: [message]))
    return ProposalReport(
      id: file, title: "", file: file, digest: digest, run: run, findings: [finding])
  }

  /// The rule under which it is told that nothing was asked; no rule of any pack has this name.
  package static let nothingAskedRule = "input/nothing-asked"

  /// Whether no rule was asked of it, not even one that does not apply.
  package var saysNothing: Bool { findings.isEmpty && counted == 0 }

  /// Puts a question in the place of findings where there are none: what says nothing of what is done would pass.
  package mutating func askWhatIsDone() {
    let message =
      "No rule asks anything of the proposal, because it names nothing that a rule is for: nobody acts in it, or nothing is done."
    findings = [
      Finding(
        rule: .init(
          id: Self.nothingAskedRule, title: "The proposal says what is done, and by whom",
          severity: .grave, duty: "What names no measure can’t be judged, and does not pass.",
          advice: nil),
        subject: Subject(), bearer: nil, verdict: .undetermined, force: nil, message: message,
        rationale: "", citations: [],
        fingerprint: Fingerprint(
          proposal: id, rule: Self.nothingAskedRule, bearer: nil, subject: Subject(), ground: []))
    ]
  }

  /// Whether it stands in the place of a proposal that could not be read.
  package var isUnreadable: Bool { findings.first?.rule.id == Self.unreadableRule }
}

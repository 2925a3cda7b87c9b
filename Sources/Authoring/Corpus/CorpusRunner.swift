package import Diagnostics
package import Engine
package import Findings
import Law
import Rules

/// Judges arrangements and holds the verdicts against what courts, treaty bodies and others said of them.
package struct CorpusRunner: Sendable {
  /// What came of one proposal.
  package struct Outcome: Sendable {
    package let labels: [CorpusReport.Label]
    /// Labels that differ without a word why, and rules that do not exist.
    package let diagnostics: [Diagnostic]
  }

  private let pack: CompiledPack
  private let evaluator: ProposalEvaluator

  package init(_ pack: CompiledPack) {
    self.pack = pack
    evaluator = ProposalEvaluator(pack)
  }

  /// Judges a proposal by the law of its own date.
  package func run(_ proposal: Proposal) -> Outcome {
    let labels = CorpusLabel.read(proposal.document)
    guard !labels.isEmpty else { return Outcome(labels: [], diagnostics: []) }
    let findings = evaluator.evaluate(proposal, detail: .applicable).findings
    let lines = LineTable(proposal.source.bytes)
    let known = pack.rules.map(\.id.rawValue)
    var result: [CorpusReport.Label] = []
    var diagnostics: [Diagnostic] = []
    for label in labels {
      for rule in label.rules where !known.contains(rule.id) {
        diagnostics.append(CorpusDiagnostics.unknownRule(rule.id, at: rule.span, known: known))
      }
      let verdict = Self.verdict(of: label, in: findings)
      let outcome = Self.outcome(verdict, of: label)
      let entry = CorpusReport.Label(
        proposal: proposal.id, obligation: label.obligation, rules: label.rules.map(\.id),
        bearer: label.bearer, kind: label.kind, basis: label.basis, expected: label.verdict,
        verdict: verdict, outcome: outcome, note: label.note, file: proposal.source.name,
        line: lines.position(of: label.span.start).line)
      if entry.isUnexplained {
        diagnostics.append(CorpusDiagnostics.unexplained(entry, at: label.span))
      }
      result.append(entry)
    }
    return Outcome(labels: result, diagnostics: diagnostics)
  }

  /// What the rules of a label say together: what blocks most of what any of them says of the bearer.
  private static func verdict(of label: CorpusLabel, in findings: [Finding]) -> Verdict? {
    let rules = Set(label.rules.map(\.id))
    return findings.filter { finding in
      rules.contains(finding.rule.id)
        && (label.bearer == nil || finding.bearer == label.bearer || finding.bearer == nil)
    }.map(\.verdict).min { $0.rank < $1.rank }
  }

  private static func outcome(_ verdict: Verdict?, of label: CorpusLabel)
    -> CorpusReport.Outcome
  {
    guard let verdict else { return .unanswered }
    if label.verdict == "applies" { return verdict == .notApplicable ? .differs : .agrees }
    if verdict.rawValue == label.verdict { return .agrees }
    return verdict == .undetermined ? .open : .differs
  }
}

/// The CORP codes: arrangements whose labels and verdicts do not go together.
package enum CorpusDiagnostics {
  static let unexplained = DiagnosticCode(
    "CORP0001",
    "An arrangement's file expects one verdict and the rules give another, and the file does not say which is wrong and why. "
      + "Mend the rule or the fact, or explain the difference in the entry's `note`. The label itself is what somebody found "
      + "and is not changed to fit.")
  static let unknownRule = DiagnosticCode(
    "CORP0002",
    "An entry of `expected` names a rule that the pack does not have, so that nothing is held against the label."
  )

  /// Every CORP code.
  package static let all: [DiagnosticCode] = [unexplained, unknownRule]

  static func unexplained(_ label: CorpusReport.Label, at span: SourceSpan) -> Diagnostic {
    let found = label.verdict.map { "the rules say \($0.rawValue)" } ?? "no rule answers"
    return Diagnostic(
      unexplained, .error,
      "`\(label.obligation)` is expected to be \(label.expected), and \(found)", at: span,
      label: "nothing says why they differ",
      notes: ["Write under `note` which of the two is wrong, and why."])
  }

  static func unknownRule(_ id: String, at span: SourceSpan, known: [String]) -> Diagnostic {
    let closest = Suggestions.closest(to: id, among: known)
    return Diagnostic(
      unknownRule, .error, "there is no rule `\(id)`", at: span, label: "not a rule of the pack",
      notes: closest.map { ["Did you mean `\($0)`?"] } ?? [])
  }
}

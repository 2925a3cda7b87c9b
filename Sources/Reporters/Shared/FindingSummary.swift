import Diagnostics
import Findings
import Law

/// One finding in plain sentences, for formats that have room for no more.
struct FindingSummary {
  let finding: Finding
  let sources: SourceSet

  private var group: FindingGroup { FindingGroup(findings: [finding]) }

  /// `Mexico (MEX): Nobody is removed unheard (measure m1, population families)`.
  var title: String {
    let bearer = finding.bearer.map(StateWords.withCode) ?? "State not named"
    return "\(bearer): \(finding.rule.title)" + (subject.isEmpty ? "" : " (\(subject))")
  }

  /// The part of the proposal it is about; empty for the whole.
  var subject: String {
    finding.subject == Subject() || finding.subject == Subject(party: finding.bearer)
      ? "" : Wording.subject(finding.subject)
  }

  /// What it comes to, and why.
  var outcome: String {
    let standing = Standing(finding)
    let reason = standing == .waived ? waiver + " " + verdict : finding.message
    // Some messages say themselves what comes of it.
    let lead = "\(standing.lead): "
    return (reason.hasPrefix(lead) ? "" : lead) + Self.ended(reason)
  }

  /// The verdict that a waiver accepts.
  private var verdict: String {
    var unwaived = finding
    unwaived.waiver = nil
    return "\(Standing(unwaived).lead): \(finding.message)"
  }

  /// By whom it was accepted, why and until when.
  private var waiver: String {
    guard let waiver = finding.waiver else { return "" }
    return WaiverWords.sentence(waiver)
  }

  /// The provisions that apply, by their force.
  var law: String { Wording.breakable(BindingWords.brief(group)) }

  /// The rest, a paragraph each: duty, law, facts, exceptions, questions, cures.
  var details: [String] {
    let writer = EvidenceWords(sources: sources)
    var lines = ["Duty: \(finding.rule.duty)"]
    if finding.citations.contains(where: \.binding.applies) {
      lines.append("Law: \(law)")
    }
    for fact in finding.evidence {
      let place = fact.location.map { " [\($0.file):\($0.start.line):\($0.start.column)]" } ?? ""
      lines.append("Fact: \(writer.sentence(fact).plain)\(place)")
    }
    lines += ExceptionWords.sentences(finding.exceptions).map { "Exception: \($0.plain)" }
    if let readings = ReadingText(group, isSoft: ProposalSections.isSoft(finding)) {
      lines.append("Readings: \(readings.sentence)")
    }
    if let onPaper = finding.onPaper {
      lines.append("On paper: the text alone gives \(onPaper.rawValue).")
    }
    for fact in finding.missing {
      let place = fact.insertion.map { " [\($0.file):\($0.line):\($0.column)]" } ?? ""
      lines.append("Question: \(fact.question) (\(fact.path))\(place)")
    }
    if finding.verdict == .fail, let advice = finding.rule.advice, !advice.isEmpty {
      lines.append("To cure: \(Wording.sentence(advice))")
    }
    lines += finding.remedies.map { "To cure: \(RemedyWords.sentence($0).plain)" }
    return lines.map(Wording.breakable)
  }

  /// The text with a full stop unless it has one; the first letter stays, since a lead stands before it.
  private static func ended(_ text: String) -> String {
    guard let last = text.last else { return "" }
    return ".!?…”\"".contains(last) ? text : text + "."
  }
}

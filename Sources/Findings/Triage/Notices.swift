import Law
import Rules

/// What is wrong with a waiver or an entry of a baseline, as findings of their own.
///
/// Each fails, rests on no law, and points at where the waiver is written. A notice shuts the gate only where
/// the user says so: what a waiver no longer covers fails by itself.
enum Notices {
  /// How the names of their rules begin; no rule of a pack that ships does.
  static let themes = ["waivers/", "baseline/"]

  /// A waiver whose last day has passed.
  static func expired(_ waiver: Waiver, reaching count: Int, on day: CalendarDate) -> Finding {
    let days = waiver.decision.until.days(to: day)
    let reach =
      count == 0
      ? "Nothing that it was for is open any more: take it out."
      : "\(findings(count)) that it covered \(count == 1 ? "counts" : "count") again."
    return notice(
      "waivers/expired", "A waiver has expired", .serious,
      duty: "A waiver holds until the day that it names, and not a day longer.",
      advice: "Cure what it covered, or have it decided again and write the new day.",
      "The waiver \(words(waiver)) ended on \(waiver.decision.until), \(days) \(days == 1 ? "day" : "days") ago. \(reach)",
      on: waiver)
  }

  /// A waiver that ends soon.
  static func expiring(_ waiver: Waiver, on day: CalendarDate) -> Finding {
    let left = day.days(to: waiver.decision.until)
    let when = left == 0 ? "today" : left == 1 ? "tomorrow" : "in \(left) days"
    return notice(
      "waivers/expiring", "A waiver ends soon", .minor,
      duty: "What a waiver covers is cured, or decided again, before the waiver ends.",
      advice: "Cure what it covers, or have it decided again.",
      "The waiver \(words(waiver)) ends \(when), on \(waiver.decision.until). Then what it covers counts again.",
      on: waiver)
  }

  /// A waiver that no finding needs.
  static func unused(_ waiver: Waiver) -> Finding {
    notice(
      "waivers/unused", "A waiver is not used", .minor,
      duty: "A waiver is for a finding that is there.",
      advice: "Take it out; a waiver left lying about covers what nobody decided.",
      "The waiver \(words(waiver)) fits no finding that fails or is open: what it was for was cured, or has changed.",
      on: waiver)
  }

  /// A waiver that reaches more than its author can have looked at.
  static func overBroad(_ waiver: Waiver, because excess: String) -> Finding {
    notice(
      "waivers/over-broad", "A waiver reaches too far", .serious,
      duty: "A waiver is decided for findings that somebody looked at.",
      advice: "Name the rule and the path, or the fingerprint; `at_most` allows a larger number.",
      "The waiver \(words(waiver)) waives nothing. \(excess)", on: waiver)
  }

  /// A waiver of what nobody may waive.
  static func refused(_ waiver: Waiver, _ finding: Finding) -> Finding {
    let cites = finding.citations.filter {
      $0.isAbsolute && $0.liftedBy == nil && $0.binding.applies
    }
    .map(\.cite).joined(separator: ", ")
    let whom = finding.bearer.map { " for \($0)" } ?? ""
    let what = finding.subject.id.isEmpty ? "" : " (\(finding.subject.id))"
    return notice(
      "waivers/refused", "A waiver of an absolute duty is refused", .grave,
      duty: "A duty that admits no exception can’t be waived by anybody.",
      advice: "Cure what fails, and take the waiver out.",
      "The waiver \(words(waiver)) is refused for `\(finding.rule.id)`\(whom)\(what): \(cites) admits no exception. The finding counts.",
      on: waiver, of: finding.fingerprint)
  }

  /// An entry of the baseline that is not found any more.
  static func gone(_ entry: Baseline.Entry, in baseline: Baseline) -> Finding {
    let whom = entry.bearer.map { " for \($0)" } ?? ""
    let what = entry.subject.isEmpty ? "" : " (\(entry.subject))"
    return Finding(
      rule: .init(
        id: "baseline/gone", title: "An entry of the baseline is gone", severity: .minor,
        duty: "A baseline holds what is still there.",
        advice: "Write the baseline again, so that what was cured can’t come back unseen."),
      subject: Subject(), bearer: nil, verdict: .fail, force: nil,
      message:
        "`\(entry.rule)`\(whom)\(what) of `\(entry.proposal)` no longer \(entry.verdict == .fail ? "fails" : "is open") as the baseline has it.",
      rationale: "", citations: [],
      evidence: [
        Evidence(
          path: "entries", value: .text(entry.fingerprint), layer: .text,
          location: entry.location, note: nil, source: baseline.name,
          meaning: "The fingerprint of the finding.")
      ],
      fingerprint: Fingerprint(
        rule: "baseline/gone", bearer: nil, subject: Subject(), ground: [entry.fingerprint]))
  }

  private static func notice(
    _ rule: String, _ title: String, _ severity: RuleSeverity, duty: String, advice: String,
    _ message: String, on waiver: Waiver, of finding: Fingerprint? = nil
  ) -> Finding {
    let target = waiver.target
    let ground = [
      target.fingerprint, target.rule, target.path, target.file, target.proposal, target.bearer,
      finding?.description,
    ].map { $0 ?? "" }
    return Finding(
      rule: .init(id: rule, title: title, severity: severity, duty: duty, advice: advice),
      subject: Subject(), bearer: nil, verdict: .fail, force: nil, message: message,
      rationale:
        "Decided by \(waiver.decision.decidedBy), under \(waiver.decision.authority): \(waiver.decision.reason)",
      citations: [],
      evidence: [
        Evidence(
          path: "waivers", value: .text(waiver.decision.until.description), layer: .text,
          location: waiver.decision.location, note: nil, source: nil,
          meaning: "The last day of the waiver.")
      ],
      fingerprint: Fingerprint(
        rule: rule, bearer: nil, subject: Subject(),
        // In this order: what is empty says which part is meant.
        ground: [ground.map { "\($0.utf8.count):\($0)" }.joined()]))
  }

  /// What a waiver is about, in a few words.
  private static func words(_ waiver: Waiver) -> String {
    let target = waiver.target
    var parts: [String] = []
    if let rule = target.rule { parts.append("of `\(rule)`") }
    if let path = target.path { parts.append("at `\(path)`") }
    if let bearer = target.bearer { parts.append("for \(bearer)") }
    if let proposal = target.proposal { parts.append("in `\(proposal)`") }
    if let file = target.file { parts.append("in the file `\(file)`") }
    if let fingerprint = target.fingerprint {
      parts.append("of the finding \(fingerprint.prefix(12))…")
    }
    return parts.joined(separator: " ")
  }

  private static func findings(_ count: Int) -> String {
    count == 1 ? "1 finding" : "\(count) findings"
  }
}

package import Diagnostics
package import Findings
import Rules

/// What changed between two judgements, for people: what got worse first, and what did it.
package struct ComparisonText {
  private let layout: TextLayout

  package init(style: TextStyle, width: Int) {
    layout = TextLayout(style: style, width: width)
  }

  /// The comparison as a text.
  package func page(_ comparison: ReportComparison) -> String {
    let (old, new) = (comparison.old.report, comparison.new.report)
    var lines = layout.lines(StyledText(new.title.isEmpty ? new.id : new.title, .strong))
    lines += layout.lines(StyledText("from \(basis(old))", .dim))
    lines += layout.lines(StyledText("to   \(basis(new))", .dim)) + [""]
    let changes = comparison.changes
    guard !changes.isEmpty else {
      return (lines + ["No verdict changed."]).text
    }
    func count(_ direction: VerdictChange.Direction) -> Int {
      changes.count { $0.direction == direction }
    }
    lines += layout.lines(
      StyledText(
        "\(Wording.count(changes.count, "verdict", "verdicts")) changed: \(count(.worse)) for the worse, "
          + "\(count(.better)) for the better, \(count(.other)) neither.", .strong))
    for change in changes { lines += [""] + self.lines(change) }
    return lines.text
  }

  private func basis(_ report: ProposalReport) -> String {
    let pack = report.run.pack
    return
      "\(report.file), law of \(Wording.date(report.run.asOf)), \(pack.id) \(pack.version) (\(pack.digest.prefix(19)))"
  }

  private func lines(_ change: VerdictChange) -> TextLines {
    let finding = change.finding
    let (word, role): (String, TextStyle.Role) =
      switch change.direction {
      case .worse: ("WORSE", .error)
      case .better: ("BETTER", .success)
      case .other: ("CHANGED", .note)
      }
    let bearer = finding.bearer.map(StateWords.withCode) ?? "State not named"
    var text = StyledText("\(bearer): \(finding.rule.title)", .strong)
    text.append(" (\(Wording.subject(finding.subject)); \(finding.rule.id))", .dim)
    var lines = layout.lines(
      text, indent: word.count + 2,
      lead: (layout.style.apply(role, word) + "  ", word.count + 2))
    lines += layout.labelled(
      "Verdict", StyledText("\(Self.word(change.old)) → \(Self.word(change.new))"))
    for cause in change.causes {
      let (label, words) = Self.words(cause)
      lines += layout.labelled(label, StyledText(words))
    }
    if let new = change.new, new.verdict == .fail || new.verdict == .undetermined {
      lines += layout.labelled("Now", StyledText(Wording.sentence(new.message)))
    }
    return lines
  }

  private static func word(_ finding: Finding?) -> String {
    switch finding?.verdict {
    case .pass?: "kept"
    case .fail?: "fails"
    case .undetermined?: "can’t be decided"
    case .notApplicable?: "does not apply"
    case .error?: "could not be judged"
    case nil: "not there"
    }
  }

  private static func words(_ cause: VerdictChange.Cause) -> (label: String, words: String) {
    switch cause {
    case .fact(let path, let from, let to, let line):
      let place = line.map { " (line \($0))" } ?? ""
      return ("Fact", "\(path): \(from ?? "not stated") → \(to ?? "not stated")\(place)")
    case .law(let cite, let from, let to): return ("Law", "\(cite): \(from) → \(to)")
    case .rule(let changes):
      let told = changes.map { "\(Wording.version($0)): \(Wording.sentence($0.note))" }
      return (
        "Rule",
        told.isEmpty
          ? "The rule, or a definition it uses, is not the same in the two packs."
          : told.joined(separator: " ")
      )
    }
  }
}

import Diagnostics
import Findings

/// The account of findings in text: the tree of conditions, what would decide it, who reports the practice.
struct AccountText {
  let layout: TextLayout

  func lines(_ account: JointAccount) -> TextLines {
    var lines: TextLines = []
    // Which law reaches whom is told under a label of its own.
    let law = account.findings[0].verdict == .notApplicable ? [] : [Explanation.Part.law]
    for explanation in account.explanation where !law.contains(explanation.part) {
      lines += tree(explanation, label: lines.isEmpty ? "Because" : "", depth: 0)
    }
    lines += needs(account.needs)
    lines += practice(account.practice)
    for note in account.notes { lines += layout.labelled("Note", StyledText(note, .dim)) }
    return lines
  }

  // MARK: Why

  private func tree(_ explanation: Explanation, label: String, depth: Int) -> TextLines {
    let (mark, role): (String, TextStyle.Role) =
      switch explanation.value {
      case .holds: ("✓", .success)
      case .fails: ("✗", .error)
      case .unknown: ("?", .warning)
      case .error: ("!", .error)
      }
    let steps = String(repeating: "  ", count: depth)
    let lead = layout.lead(label) + steps + layout.style.apply(role, mark) + " "
    let inset = layout.indent + layout.labelWidth + steps.count + 2
    var text = StyledText(explanation.words, explanation.decides ? nil : .dim)
    let places = self.places(explanation)
    // Of what has parts the parts show how it is put together.
    let expression = explanation.children.isEmpty ? explanation.expression : nil
    let rest = [places, expression ?? ""].filter { !$0.isEmpty }.joined(separator: "; ")
    if !rest.isEmpty { text.append(" (\(rest))", .dim) }
    var lines = layout.lines(text, indent: inset, lead: (lead, inset))
    lines += explanation.children.map { tree($0, label: "", depth: depth + 1) }
    return lines
  }

  /// Where the facts stand, or would stand.
  private func places(_ explanation: Explanation) -> String {
    let written = explanation.facts.map { fact in
      fact.location.map { "line \($0.start.line): \(fact.path)" } ?? fact.path
    }
    return (written + explanation.missing.map(\.path)).joined(separator: ", ")
  }

  // MARK: What is missing

  /// Each set once, with the places of its facts for every population.
  private func needs(_ sets: [[MissingSet]]) -> TextLines {
    var lines: TextLines = []
    for alike in sets {
      let set = alike[0]
      var text = StyledText(set.facts.map(\.question).joined(separator: " And: "))
      let outcomes = set.ways(in: Wording.value).map { "\($0.answers): \(Self.word($0.verdict))" }
      text.append(" " + Wording.capitalised(outcomes.joined(separator: "; ")) + ".", .note)
      let places = alike.flatMap(\.facts).compactMap { fact in
        fact.insertion.map { "line \($0.line), column \($0.column): \(fact.path)" }
      }.unique
      if !places.isEmpty { text.append(" (\(places.joined(separator: "; ")))", .dim) }
      lines += layout.labelled(lines.isEmpty ? "Decides" : "", text)
    }
    return lines
  }

  private static func word(_ verdict: Verdict) -> String {
    switch verdict {
    case .pass: "kept"
    case .fail: "fails"
    case .undetermined: "still open"
    case .notApplicable: "does not apply"
    case .error: "could not be judged"
    }
  }

  // MARK: Practice

  private func practice(_ reports: [PracticeReport]) -> TextLines {
    var lines: TextLines = []
    for report in reports {
      let paper: String =
        switch report.onPaper {
        case .null: report.textExtent.silence
        default: "the text says \(Wording.value(report.onPaper))"
        }
      var text = StyledText(
        "\(Wording.sentence(report.meaning)) On paper \(paper); in practice it is \(Wording.value(report.inPractice))"
      )
      text.append(
        report.source.map { ", as \($0) reports." } ?? "; the proposal does not say who reports it."
      )
      let basis = report.basis.map { $0.split(separator: "_").joined(separator: " ") }
      let place = report.location.map { "line \($0.start.line)" }
      let rest = [basis, place, report.path].compactMap(\.self).joined(separator: ", ")
      text.append(" (\(rest))", .dim)
      lines += layout.labelled(lines.isEmpty ? "Practice" : "", text)
    }
    return lines
  }
}

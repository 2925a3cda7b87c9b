package import Diagnostics
package import Findings

/// What would cure a proposal, for people: the duties, the changes as a diff, and what no change cures.
package struct CurePlanText {
  private let layout: TextLayout

  package init(style: TextStyle, width: Int) {
    layout = TextLayout(style: style, width: width)
  }

  /// The plan as a text.
  ///
  /// - Parameters:
  ///   - report: The proposal as it was judged.
  ///   - plan: What was found.
  ///   - diff: The changes of the text as `diff -u` writes them; empty if there are none.
  /// - Returns: The text with its last line end.
  package func page(_ report: ProposalReport, _ plan: CurePlan, diff: String) -> String {
    var lines = layout.lines(
      StyledText(report.title.isEmpty ? report.id : report.title, .strong))
    lines += layout.lines(StyledText("\(report.id) · \(report.file)", .dim)) + [""]
    guard !plan.cured.isEmpty || !plan.obstacles.isEmpty else {
      lines += layout.lines(
        StyledText("No duty that binds by treaty, law or custom fails: there is nothing to cure."))
      return lines.text
    }
    if !plan.cured.isEmpty {
      lines += layout.lines(
        StyledText(
          "\(Wording.count(plan.changes.count, "change cures", "changes together cure")) "
            + "\(Wording.count(plan.cured.count, "failing duty", "failing duties")), judged again with all made:",
          .strong))
      lines += plan.cured.map { item("✓", .success, name($0)) }
    }
    if !plan.practiceChanges.isEmpty {
      lines += ["", "Practice must change; another text alone would not cure these:"]
      lines += plan.practiceChanges.map { change in
        item(
          "!", .warning,
          "\(Wording.sentence(change.meaning)) It is \(Wording.value(change.from)) and must be \(Wording.value(change.to)). (\(change.path))"
        )
      }
    }
    if !plan.harms.isEmpty {
      lines += ["", "These would come to fail by the changes:"]
      lines += plan.harms.map { item("✗", .error, name($0.finding)) }
    }
    if !plan.obstacles.isEmpty {
      lines += ["", "These can’t be met while the measure stands:"]
      lines += plan.obstacles.map { item("✗", .error, name($0.finding) + ": " + $0.reason) }
    }
    for note in plan.notes { lines += [""] + layout.lines(StyledText(note, .dim)) }
    let text = lines.text
    return diff.isEmpty ? text : text + "\n" + coloured(diff)
  }

  private func item(_ mark: String, _ role: TextStyle.Role, _ text: String) -> TextLines {
    layout.lines(
      StyledText(text), indent: 4, lead: ("  " + layout.style.apply(role, mark) + " ", 4))
  }

  private func name(_ finding: Finding) -> String {
    let subject = Wording.subject(finding.subject)
    return
      "\(StateWords.withCode(finding.bearer ?? "")): \(finding.rule.title) (\(subject); \(finding.rule.id))"
  }

  private func coloured(_ diff: String) -> String {
    diff.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      switch line.first {
      case "+": layout.style.apply(.success, String(line))
      case "-": layout.style.apply(.error, String(line))
      case "@": layout.style.apply(.dim, String(line))
      default: String(line)
      }
    }.joined(separator: "\n")
  }
}

import Diagnostics
import Findings
import Law

/// The text on one proposal: header, what blocks, what is open, what is kept, what to ask.
struct ProposalText {
  private let proposal: ProposalReport
  private let tool: Report.Tool
  private let options: TextOptions
  private let layout: TextLayout
  private let sections: ProposalSections
  private let questionnaire: Questionnaire
  private let findings: FindingText

  init(_ proposal: ProposalReport, in sources: SourceSet, tool: Report.Tool, options: TextOptions) {
    self.proposal = proposal
    self.tool = tool
    self.options = options
    layout = TextLayout(style: options.style, width: options.width)
    sections = ProposalSections(proposal.findings)
    questionnaire = Questionnaire(sections.open)
    findings = FindingText(
      layout: layout, sources: sources, questionnaire: questionnaire,
      listedQuestions: QuestionText.listed(options.extent), explains: options.explains)
  }

  /// The lines of the text.
  func lines() -> TextLines {
    let notLaw = "Not law: to miss one of these is no breach of a legal duty."
    var lines = header()
    add("Could not be judged", sections.errors, to: &lines, findings.full)
    add("Duties that fail", sections.failing, to: &lines, findings.full)
    add(
      "Commitments and guidance that are not met", sections.unmetCommitments, note: notLaw,
      to: &lines, findings.full)
    addOpen("Duties that can’t be decided yet", sections.undecided, to: &lines)
    addOpen(
      "Commitments and guidance that can’t be decided yet", sections.undecidedCommitments,
      note: notLaw, to: &lines)
    lines += QuestionText(layout: layout, extent: options.extent).lines(questionnaire)
    add("Duties that are kept", sections.kept, to: &lines, findings.line)
    add(
      "Commitments and guidance that are met", sections.keptCommitments, to: &lines, findings.line)
    add("Accepted by waiver", sections.waived, to: &lines, findings.waived)
    add("Known from the baseline", sections.known, to: &lines, findings.known)
    if options.extent == .all {
      add("Does not apply", sections.notApplicable, to: &lines, findings.line)
    }
    return lines + footer()
  }

  private func header() -> TextLines {
    let run = proposal.run
    var lines = layout.lines(
      StyledText(proposal.title.isEmpty ? proposal.id : proposal.title, .strong))
    lines += layout.lines(StyledText("\(proposal.id) · \(proposal.file)", .dim))
    var basis = StyledText("Judged by the law of ")
    basis.append(Wording.date(run.asOf), .strong)
    basis.append(
      " with the rules of \(run.pack.id) \(run.pack.version), which know the law up to "
        + Wording.date(run.lawUpTo) + ".")
    lines += layout.lines(basis)
    if !run.settings.isEmpty {
      lines += layout.lines(
        StyledText(
          "Not as the file has it, but with: \(run.settings.joined(separator: ", "))", .warning))
    }
    lines.append("")
    lines += layout.lines(StyledText(SummaryWords.sentence([proposal]), .strong))
    return lines
  }

  /// A section, if it has anything in it: long findings are set apart by a line, short ones are not.
  private func add(
    _ title: String, _ groups: [FindingGroup], note: String? = nil, to lines: inout TextLines,
    _ render: (FindingGroup) -> TextLines
  ) {
    guard !groups.isEmpty else { return }
    addHeading(title, note, to: &lines)
    let isShort = groups.allSatisfy {
      $0.first.verdict == .pass || $0.first.verdict == .notApplicable
    }
    if isShort { lines.append("") }
    for group in groups {
      if !isShort { lines.append("") }
      lines += render(group)
    }
  }

  /// A section of what can’t be decided, if there is anything: what waits for the same State to be named is told together.
  private func addOpen(
    _ title: String, _ groups: [FindingGroup], note: String? = nil, to lines: inout TextLines
  ) {
    guard !groups.isEmpty else { return }
    addHeading(title, note, to: &lines)
    for alike in findings.together(groups) {
      lines.append("")
      lines += alike.count == 1 ? findings.brief(alike[0]) : findings.unnamed(alike)
    }
  }

  private func addHeading(_ title: String, _ note: String?, to lines: inout TextLines) {
    lines += ["", ""] + layout.heading(title)
    if let note { lines += layout.lines(StyledText(note, .dim)) }
  }

  private func footer() -> TextLines {
    var lines: TextLines = [""]
    let idle = proposal.counted + sections.idle.count
    if options.extent == .open, idle > 0 {
      lines.append("")
      lines += layout.lines(
        StyledText(
          Wording.count(idle, "duty does", "duties do")
            + " not apply; --show all lists them with the reasons.", .dim))
    } else {
      lines.append("")
    }
    if proposal.counted + proposal.findings.count > 0 {
      lines += layout.lines(
        StyledText("check explain RULE says what a rule asks and what it rests on.", .dim))
    }
    for line in Receipt(proposal, tool: tool).lines {
      lines += layout.lines(StyledText(line, .dim))
    }
    return lines
  }
}

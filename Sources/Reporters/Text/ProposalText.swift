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
    findings = FindingText(layout: layout, sources: sources, questionnaire: questionnaire)
  }

  /// The lines of the text, without line ends.
  func lines() -> [String] {
    var lines = header()
    add("Could not be judged", sections.errors, to: &lines, findings.full)
    add("Duties that fail", sections.failing, to: &lines, findings.full)
    add("Duties that can’t be decided yet", sections.undecided, to: &lines, findings.brief)
    addCommitments(to: &lines)
    add("Duties that are kept", sections.kept, to: &lines, findings.line)
    add("Accepted by waiver", sections.waived, to: &lines, findings.waived)
    if options.extent == .all {
      add("Does not apply", sections.notApplicable, to: &lines, findings.line)
    }
    lines += QuestionText(layout: layout, extent: options.extent).lines(questionnaire)
    return lines + footer()
  }

  private func header() -> [String] {
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
    lines.append("")
    lines += layout.lines(StyledText(SummaryWords.sentence(proposal.findings), .strong))
    return lines
  }

  /// A section, if it has anything in it: full findings are set apart by a line, findings of one line are not.
  private func add(
    _ title: String, _ groups: [FindingGroup], to lines: inout [String],
    _ render: (FindingGroup) -> [String]
  ) {
    guard !groups.isEmpty else { return }
    lines += ["", ""] + layout.heading(title)
    var wasLong = true
    for group in groups {
      let text = render(group)
      if wasLong || text.count > 3 { lines.append("") }
      wasLong = text.count > 3
      lines += text
    }
  }

  private func addCommitments(to lines: inout [String]) {
    let full = sections.unmetCommitments + sections.undecidedCommitments
    guard !full.isEmpty || !sections.keptCommitments.isEmpty else { return }
    lines += ["", ""] + layout.heading("Commitments and guidance")
    lines += layout.lines(
      StyledText("Not law: to miss one of these is no breach of a legal duty.", .dim))
    for group in sections.unmetCommitments { lines += [""] + findings.full(group) }
    for group in sections.undecidedCommitments { lines += [""] + findings.brief(group) }
    if !sections.keptCommitments.isEmpty { lines.append("") }
    for group in sections.keptCommitments { lines += findings.line(group) }
  }

  private func footer() -> [String] {
    var lines = [""]
    let idle = sections.notApplicable.reduce(0) { $0 + $1.findings.count }
    if options.extent == .open, idle > 0 {
      lines.append("")
      lines += layout.lines(
        StyledText(
          Wording.count(idle, "duty does", "duties do")
            + " not apply; --show all lists them with the reasons.", .dim))
    } else {
      lines.append("")
    }
    if !proposal.findings.isEmpty {
      lines += layout.lines(
        StyledText("check explain RULE says what a rule asks and what it rests on.", .dim))
    }
    let run = proposal.run
    lines += layout.lines(
      StyledText(
        "\(tool.name) \(tool.version) · pack \(short(run.pack.digest)) · proposal \(short(proposal.digest))",
        .dim))
    return lines
  }

  /// Enough of a digest to tell two apart by eye; the whole stands in the JSON report.
  private func short(_ digest: String) -> String {
    guard let colon = digest.firstIndex(of: ":") else { return digest }
    return String(digest[...colon] + digest[digest.index(after: colon)...].prefix(12))
  }
}

import Diagnostics
import Findings
import Law

/// One proposal’s report for people, sorted and numbered, before it is laid out.
struct CaseFile {
  /// How much is said of each duty of a section.
  enum Length { case full, brief, line }

  /// A part of the report.
  struct Section {
    /// For links: `fails`.
    let id: String
    let title: String
    var note: String?
    let length: Length
    let cards: [(number: Int, group: FindingGroup)]

    /// How many findings its cards hold.
    var count: Int { cards.reduce(0) { $0 + $1.group.findings.count } }
  }

  let proposal: ProposalReport
  let sources: SourceSet
  let sections: [Section]
  let questionnaire: Questionnaire
  let bibliography: Bibliography
  let matrix: DutyMatrix
  let receipt: Receipt

  init(_ proposal: ProposalReport, in report: Report) {
    self.proposal = proposal
    sources = report.sources
    let sorted = ProposalSections(proposal.findings)
    let notLaw = "Not law: to miss one of these is no breach of a legal duty."
    var numbered = 0
    func section(
      _ id: String, _ title: String, _ groups: [FindingGroup], _ length: Length,
      note: String? = nil
    ) -> Section {
      defer { numbered += groups.count }
      return Section(
        id: id, title: title, note: note, length: length,
        cards: groups.enumerated().map { (numbered + $0.offset, $0.element) })
    }
    sections = [
      section("faults", "Could not be judged", sorted.errors, .full),
      section("fails", "Duties that fail", sorted.failing, .full),
      section(
        "not-met", "Commitments and guidance that are not met", sorted.unmetCommitments, .full,
        note: notLaw),
      section("open", "Duties that can’t be decided yet", sorted.undecided, .brief),
      section(
        "open-commitments", "Commitments and guidance that can’t be decided yet",
        sorted.undecidedCommitments, .brief, note: notLaw),
      section("waived", "Accepted by waiver", sorted.waived, .full),
      section("known", "Known from the baseline", sorted.known, .full),
      section("kept", "Duties that are kept", sorted.kept, .brief),
      section(
        "met", "Commitments and guidance that are met", sorted.keptCommitments, .brief,
        note: notLaw),
      section("not-applicable", "What does not apply", sorted.notApplicable, .line),
    ].filter { !$0.cards.isEmpty }
    let cards = sections.flatMap(\.cards).map(\.group)
    questionnaire = Questionnaire(sorted.open)
    let told = sections.filter { $0.length != .line }.flatMap(\.cards).map(\.group)
    bibliography = Bibliography(told, sources: proposal.sources)
    matrix = DutyMatrix(cards)
    receipt = Receipt(proposal, tool: report.tool)
  }

  /// Of what sort the proposal’s findings are, in the order of sections: `8 fail`.
  var counts: [(standing: Standing, count: Int)] {
    let standings = proposal.findings.map(Standing.init)
    return Standing.allCases.map { standing in
      (standing, standings.count { $0 == standing })
    }.filter { $0.count > 0 }
  }
}

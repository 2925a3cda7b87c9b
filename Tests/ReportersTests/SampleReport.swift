import Diagnostics
import Findings
@testable import Law
import Rules

/// One report with every feature that a format can show, built by hand.
enum SampleReport {
  static let text = """
    proposal:
      id: transfers-2018
      title: Removal flights paid by a neighbour
      date: 2018-09-12
      text: available
    populations:
      - {id: families, tags: [families]}
    measures:
      - id: m1
        type: removal
        actors: {removing: [MEX], funding: [USA]}
        populations: [families]
        assessment:
          individual_before_removal: partial
        collective: {expulsion: yes}
        detention:
          max_duration: {value: 60, unit: working_days, practice: 90, source: Human rights commission 2017}
    """

  static let title = "Nobody is removed without an individual assessment"

  static func make() -> Report {
    var sources = SourceSet()
    let file = sources.add(name: "proposals/transfers.yaml", text: text)
    let parts = Parts(file: file)
    let code = DiagnosticCode("DOC0203", "A key that the schema does not know.")
    return Report(
      tool: Report.Tool(name: "check", version: "0.1.0"),
      proposals: [
        ProposalReport(
          id: "transfers-2018", title: "Removal flights paid by a neighbour",
          file: "proposals/transfers.yaml", digest: "sha256:0123456789abcdef0123", run: parts.run,
          findings: parts.findings),
        ProposalReport(
          id: "empty", title: "", file: "proposals/empty.yaml", digest: "sha256:ffff",
          run: parts.run, findings: []),
      ],
      diagnostics: [
        Diagnostic(
          code, .error, "unknown key `detentoin`", at: parts.location("detention").span,
          label: "not a group of facts", notes: ["The schema has `detention` here."],
          fixIts: [FixIt("replace `detentoin` by `detention`", edits: [])])
      ],
      sources: sources)
  }

  /// A report on nothing.
  static func none() -> Report {
    Report(tool: make().tool, proposals: [], diagnostics: [], sources: SourceSet())
  }

  /// What findings are made from.
  struct Parts {
    let file: SourceFile

    func day(_ year: Int, _ month: Int, _ day: Int) -> CalendarDate {
      guard let date = CalendarDate(year: year, month: month, day: day) else {
        preconditionFailure("the sample has only days of the calendar")
      }
      return date
    }

    var run: RunMetadata {
      RunMetadata(
        asOf: day(2018, 9, 12),
        pack: .init(id: "protection", version: "0.1.0", digest: "sha256:abcdef0123456789abcdef"),
        lawUpTo: day(2026, 3, 1))
    }

    /// Where a piece of the sample's text stands first.
    func location(_ piece: String) -> Location {
      let bytes = file.bytes
      let wanted = Array(piece.utf8)
      let start =
        (0...(bytes.count - wanted.count)).first { Array(bytes[$0..<$0 + wanted.count]) == wanted }
        ?? 0
      let span = SourceSpan(source: file.id, start: start, end: start + wanted.count)
      let table = LineTable(bytes)
      return Location(
        span: span, file: file.name, start: table.position(of: span.start),
        end: table.position(of: span.end))
    }

    func rule(_ id: String, _ title: String, _ severity: RuleSeverity, advice: String? = nil)
      -> Finding.RuleReference
    {
      .init(
        id: id, title: title, severity: severity,
        duty: "A State owes every person this, whoever pays and wherever it happens.",
        advice: advice)
    }

    var convention: CitationStatus {
      CitationStatus(
        conventionText, binding: status(.binds, .binding, since: day(2000, 9, 5)),
        isAbsolute: false, liftedBy: nil)
    }

    var conventionThroughProtocol: CitationStatus {
      CitationStatus(
        conventionText, binding: status(.binds, .binding, since: day(1968, 11, 1)),
        carrier: text("RP1967 art. I(1)", "1967 Refugee Protocol", "art. I(1)"),
        isAbsolute: false, liftedBy: nil)
    }

    private var conventionText: CitationText {
      CitationText(
        instrument: "RC1951", shortTitle: "1951 Refugee Convention",
        fullTitle: StoredText("Convention relating to the Status of Refugees"),
        provision: "art. 33(1)",
        heading: StoredText("no return to where life or freedom is threatened"))
    }

    private func text(_ cite: String, _ title: String, _ provision: String) -> CitationText {
      CitationText(
        instrument: String(cite.prefix { $0 != " " }), shortTitle: title,
        fullTitle: StoredText(title), provision: provision)
    }

    func citation(
      _ cite: String, _ title: String, _ provision: String, _ binding: BindingStatus,
      absolute: Bool = false, lifted: String? = nil
    ) -> CitationStatus {
      CitationStatus(
        text(cite, title, provision), binding: binding, isAbsolute: absolute, liftedBy: lifted)
    }

    func finding(
      _ rule: Finding.RuleReference, _ verdict: Verdict, _ bearer: String?,
      _ subject: Subject = Subject(measure: "m1"), onPaper: Verdict? = nil, force: Force?,
      _ message: String, rationale: String = "", citations: [CitationStatus],
      evidence: [Evidence] = [], missing: [MissingFact] = [],
      exceptions: [Finding.ExceptionOutcome] = [], remedies: [Remedy] = [],
      waiver: AppliedWaiver? = nil
    ) -> Finding {
      Finding(
        rule: rule, subject: subject, bearer: bearer, verdict: verdict, onPaper: onPaper,
        force: force, message: message, rationale: rationale, citations: citations,
        evidence: evidence, missing: missing, exceptions: exceptions, remedies: remedies,
        waiver: waiver,
        fingerprint: Fingerprint(rule: rule.id, bearer: bearer, subject: subject))
    }
  }
}

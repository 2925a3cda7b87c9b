import Diagnostics
import Findings
@testable import Law
import Rules

extension SampleReport {
  /// The sample with what wants to break out of a format, evidence of several lines, an account, a gate and all receipts.
  static func full() -> Report {
    let base = make()
    var sources = base.sources
    let file = sources.add(name: "./drafts/a b,c:d%.yaml", text: hostileText)
    let parts = Parts(file: file)
    var run = parts.run
    run.waivers = InputReceipt(file: "waivers.yaml", digest: "sha256:aaaa")
    run.baseline = InputReceipt(file: "it's a baseline.json", digest: "sha256:bbbb")
    run.settings = ["measures[0].remedy.suspensive=true"]
    run.command = ["check", "evaluate", file.name, "--as-of", "2018-09-12", "--rules", "return/*"]
    let hostile = ProposalReport(
      id: "hostile", title: "Title </script><script>alert(1)</script> ]]> | *bold* `code` # %0A",
      file: file.name, digest: "sha256:eeee", run: run, findings: parts.hostileFindings,
      sources: [
        ProposalSource(title: "=HYPERLINK(\"https://a.example\")", url: "javascript:alert(1)"),
        ProposalSource(title: "A report", url: "https://example.org/report", date: "2018-09-14"),
      ])
    return Report(
      tool: base.tool, proposals: base.proposals + [hostile], diagnostics: base.diagnostics,
      sources: sources, gate: GatePolicy(),
      outcome: .init(status: 70, sentence: "Gate shut: a rule could not be run."))
  }

  /// Every way out of a format that we know of, in one line.
  static let attack =
    "<script>alert(1)</script> ]]> -->\n::error file=x::pwned\n##[add-mask]x | a,b;\"c\" `d` *e* "
    + "[f](javascript:g) \u{1B}[31mred\u{1B}[0m \u{202E}rtl\u{2066} & ' \\ # %0A \u{2028}\u{0} &lt; 😀"

  private static let hostileText = """
    proposal:
      id: hostile
      note: |
        first line <b>bold</b>
          second line | with pipe
        third \u{202E}line

        fifth line
        sixth line
        seventh line
        eighth line
      😀key: <i>value</i>
    """
}

extension SampleReport.Parts {
  /// Findings whose every text is hostile, and one with an account of itself.
  var hostileFindings: [Finding] {
    let attack = SampleReport.attack
    let rule = Finding.RuleReference(
      id: "hostile/attack", title: attack, severity: .serious, duty: attack, advice: attack)
    let long = lines(of: "first line", through: "eighth line")
    let evidence = [
      Evidence(
        path: "proposal.note", value: .text(attack), layer: .text, location: long, note: attack,
        source: attack, meaning: attack),
      Evidence(
        path: "proposal['😀key']", value: .text("<i>value</i>"), layer: .practice,
        location: location("<i>value</i>"), note: nil, source: "A report", meaning: "A key"),
    ]
    let law = citation(
      "RC1951 art. 33(1)", attack, "art. 33(1)",
      status(.binds, .binding, since: day(1968, 11, 1), reasons: [attack]))
    let asked = MissingFact(
      path: "proposal.note", why: .silent, question: attack, answers: [attack, "no"],
      insertion: .init(file: file.name, line: 11, column: 3, key: "note"))
    var fail = finding(
      rule, .fail, "ITA", Subject(measure: "=1+1", population: attack), force: .binding, attack,
      rationale: attack, citations: [law], evidence: evidence,
      exceptions: [
        .init(
          id: "danger", applies: false, lifts: ["RC1951 art. 33(1)"], citations: [],
          note: attack, kept: [.init(cite: "CAT art. 3(1)", reason: "it is absolute")])
      ],
      remedies: [
        Remedy(
          changes: [
            .init(path: "proposal.note", from: .text(attack), to: .bool(true), layer: .practice)
          ], isVerified: false, alsoCures: [], breaks: ["ff"])
      ])
    fail.account = Account(
      explanation: [
        Explanation(
          part: .requirement, words: "The note is kept, which is not so.",
          expression: "proposal.note && \"<script>\" != `x`", value: .fails,
          facts: [evidence[0]],
          children: [
            Explanation(
              part: .condition, words: "The note is written.", expression: "proposal.note",
              value: .holds, decides: false, facts: [evidence[1]])
          ])
      ],
      practice: [
        PracticeReport(
          path: "proposal.note", meaning: "A note", onPaper: .bool(true), inPractice: .bool(false),
          source: attack, basis: "practice_report", note: attack,
          location: location("<i>value</i>"))
      ], notes: ["The search was bounded."])
    var open = finding(
      rule, .undetermined, nil, Subject(), onPaper: .fail, force: .commitment, attack,
      citations: [law], missing: [asked])
    open.account = Account(
      needs: [
        MissingSet(
          facts: [asked],
          outcomes: [
            .init(answers: [.text(attack)], verdict: .pass),
            .init(answers: [.bool(false)], verdict: .fail),
          ])
      ])
    let waived = finding(
      rule, .undetermined, "ITA", Subject(fundingLine: "f1"), force: .binding, attack,
      citations: [law], missing: [asked],
      waiver: AppliedWaiver(reason: attack, decidedBy: attack, until: day(2019, 6, 30)))
    return [fail, open, waived]
  }

  /// From the beginning of one piece of the text to the end of another.
  private func lines(of first: String, through last: String) -> Location {
    let from = location(first)
    let to = location(last)
    return Location(
      span: SourceSpan(source: file.id, start: from.span.start, end: to.span.end),
      file: file.name, start: from.start, end: to.end)
  }
}

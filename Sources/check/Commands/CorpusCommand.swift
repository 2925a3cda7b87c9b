import ArgumentParser
import Authoring
import Diagnostics
import Documents
import Engine
import Findings
import Reporters

/// Holds verdicts against what others said of real arrangements: `check corpus`.
struct CorpusCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "corpus",
    abstract: "Hold the verdicts on real arrangements against those of courts and others.",
    discussion: """
      check corpus
      check corpus Policies/proposals --pack Policies/protection --format json

      A difference that the arrangement’s file does not explain makes the exit status 1.
      """)

  @Argument(
    help: ArgumentHelp("The folder of the arrangements.", valueName: "folder"),
    completion: .directory)
  var folder = "Policies/proposals"

  @Option(
    help: ArgumentHelp("A folder to read rules and law from.", valueName: "folder"),
    completion: .directory)
  var pack: String?

  @Option(help: "The form of the answer: text or json.")
  var format: AnswerForm = .text

  @OptionGroup(title: "Display") var display: DisplayOptions

  func run() throws {
    var session = Session(display)
    guard let pack = RuleLocator.pack(in: pack, for: &session),
      let paths = PackFolder.files(under: folder, for: &session)
    else { return try session.finish() }
    let reader = ProposalReader(pack)
    let runner = CorpusRunner(pack)
    var labels: [CorpusReport.Label] = []
    var count = 0
    for path in paths where path.hasSuffix(".yaml") || path.hasSuffix(".json") {
      let proposals = ProposalInput.proposals(
        in: path, with: reader, limits: ReadLimits(), for: &session)
      for proposal in proposals {
        let outcome = runner.run(proposal)
        session.tell(outcome.diagnostics, as: .failed)
        labels += outcome.labels
        if !outcome.labels.isEmpty { count += 1 }
      }
    }
    let report = CorpusReport(labels: labels, proposals: count)
    switch format {
    case .text:
      let text = CorpusText(style: session.terminal.style(for: .output), width: session.width)
      session.say(text.page(report))
    case .json: session.say(CorpusJSON.page(report))
    }
    try session.finish()
  }
}

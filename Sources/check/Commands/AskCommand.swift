import ArgumentParser
import Diagnostics
import Documents
import Engine
import Findings
import Law
import Reporters

/// Prints what a proposal must still say: `check ask`.
struct AskCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ask",
    abstract: "Ask what a proposal leaves open, what decides most first.",
    discussion: """
      check ask proposal.yaml
      check ask proposal.yaml --format json
      check ask proposal.yaml --write

      A fact that can no longer change any verdict is not asked for. With --write the questions are added \
      to the file as comments, where their answers belong; nothing else in it changes.
      """)

  @Argument(
    help: ArgumentHelp("Files with proposals, or - for standard input.", valueName: "proposal"),
    completion: .file())
  var proposals: [String]

  @OptionGroup(title: "Rules and law") var packOptions: PackOptions

  @OptionGroup var day: DayOptions

  @Option(help: "The form: text or json.")
  var format: AnswerForm = .text

  @Flag(help: "Add the questions to the file as comments.")
  var write = false

  @OptionGroup(title: "Display") var display: DisplayOptions
  @OptionGroup(title: "Limits") var limitOptions: LimitOptions

  func validate() throws {
    if write, proposals.contains("-") {
      throw ValidationError("--write needs a file: standard input can’t be written to.")
    }
  }

  func run() throws {
    var session = Session(display)
    guard let pack = packOptions.load(for: &session), session.status != .usage else {
      return try session.finish()
    }
    let evaluator = ProposalEvaluator(pack)
    let reader = ProposalReader(pack)
    var asked: [(ProposalReport, [AskedQuestion])] = []
    for path in proposals {
      let read = ProposalInput.proposals(
        in: path, with: reader, limits: limitOptions.limits, for: &session)
      var questions: [(Proposal, [AskedQuestion])] = []
      for proposal in read {
        let report = evaluator.evaluate(proposal, asOf: day.asOf, detail: .accounted)
        let open = AskedQuestion.all(report.findings)
        asked.append((report, open))
        questions.append((proposal, open))
      }
      if write, !questions.isEmpty { add(questions, to: path, in: &session) }
    }
    if !write {
      switch format {
      case .json: session.say(QuestionnaireJSON.text(asked))
      case .text:
        let text = QuestionnaireText(
          style: session.terminal.style(for: .output), width: session.width)
        session.say(asked.map { text.page($0, $1) }.joined(separator: "\n"))
      }
    }
    try session.finish()
  }

  /// Writes the questions of a file's proposals into it, from the last to the first so that places stay true.
  private func add(
    _ questions: [(Proposal, [AskedQuestion])], to path: String, in session: inout Session
  ) {
    guard let file = questions.first?.0.source,
      ProposalText.reader(of: file, limits: limitOptions.limits) != nil,
      !path.lowercased().hasSuffix(".json")
    else {
      return session.tell([CommandDiagnostics.noComments(path)], as: .usage)
    }
    var bytes = file.bytes
    var (added, left) = (0, 0)
    for (proposal, open) in questions.reversed() {
      let fields = open.filter { $0.fact.why != .legal }.compactMap { question in
        DocumentPath(parsing: question.fact.path).map { path in
          let answers = question.fact.answers
          let choice = answers.isEmpty ? "" : " (\(answers.joined(separator: ", ")))"
          return CommentedFields.Field(path, remark: question.fact.question + choice)
        }
      }
      let result = CommentedFields.insert(fields, in: proposal.document, of: bytes)
      bytes = result.bytes
      added += fields.count - result.left.count
      left += result.left.count
    }
    if added > 0 { session.write(bytes, to: path) }
    let rest =
      left == 0
      ? ""
      : "; \(left) \(left == 1 ? "is" : "are") there already or can’t stand on a line of their own"
    session.complain(
      "\(added) \(added == 1 ? "question" : "questions") added to \(path) as comments\(rest).\n")
  }
}

import ArgumentParser
import Diagnostics
import Engine
import Findings
import Law
import Reporters

/// Judges proposals: `check evaluate`, and `check` alone.
struct EvaluateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate",
    abstract: "Judge proposals against the law.",
    discussion: """
      check evaluate proposal.yaml
      check evaluate drafts/*.yaml --as-of 2026-01-01 --format json --output report.json
      check evaluate drafts/*.yaml --format sarif=check.sarif --format html=report.html
      check evaluate - --rules 'detention/*' --undetermined allow < proposal.yaml
      """)

  @Argument(
    help: ArgumentHelp("Files with proposals, or - for standard input.", valueName: "proposal"))
  var proposals: [String] = []

  @OptionGroup(title: "Rules and law") var packOptions: PackOptions

  @Option(
    help: ArgumentHelp(
      "Judge by the law of this day, not that of the proposal’s date.", valueName: "day"))
  var asOf: CalendarDate?

  @Option(
    help: ArgumentHelp(
      "The form of the report; may be given again, each with an --output or a file after =.",
      discussion: "\(ReportFormat.allCases.map(\.rawValue).joined(separator: ", ")).",
      valueName: "form[=file]"))
  var format: [FormatArgument] = []

  @Option(
    help: ArgumentHelp(
      "The file for the form named just before; standard output if not given.", valueName: "file"))
  var output: [String] = []

  @Option(help: "The softest force that counts: binding, customary, commitment, guidance or none.")
  var gate: Gate.Level = .customary

  @Option(help: "What a duty that can’t be decided does to the exit status: block or allow.")
  var undetermined: Gate.Undetermined = .block

  @Option(help: "Which findings the text shows: open, or all with what does not apply.")
  var show: TextOptions.Extent = .open

  @OptionGroup(title: "Display") var display: DisplayOptions
  @OptionGroup(title: "Limits") var limitOptions: LimitOptions

  func validate() throws {
    guard proposals.count(where: { $0 == "-" }) <= 1 else {
      throw ValidationError("Standard input can be read only once.")
    }
  }

  func run() throws {
    // Asked for here and not when arguments are parsed, so that a misspelt option is told first.
    let proposals = proposals + packOptions.takenFiles
    guard !proposals.isEmpty else {
      throw ValidationError("Name a file with a proposal, or - for standard input.")
    }
    let plan = try OutputPlan(CommandLine.arguments.dropFirst())
    var session = Session(display)
    guard let pack = packOptions.load(for: &session), session.status != .usage else {
      return try session.finish()
    }
    let evaluator = ProposalEvaluator(pack)
    // A text that leaves out what does not apply needs no reasons for it.
    let detail: ProposalEvaluator.Detail =
      show == .open && plan.outputs.allSatisfy { $0.format == .text } ? .applicable : .all
    let reader = ProposalReader(pack)
    var reports: [ProposalReport] = []
    for path in proposals {
      let read = ProposalInput.proposals(
        in: path, with: reader, limits: limitOptions.limits, for: &session)
      reports += read.map { proposal in
        var report = evaluator.evaluate(proposal, asOf: asOf, detail: detail)
        report.run.command = command(for: path, asOf: report.run.asOf)
        return report
      }
    }
    let gate = Gate(level: gate, undetermined: undetermined)
    let outcome = conclude(reports, by: gate, in: &session)
    let report = Report(
      tool: .init(name: "check", version: Version.text), proposals: reports,
      diagnostics: session.diagnostics, sources: session.sources, gate: gate.policy,
      outcome: outcome)
    write(report, by: plan, in: &session)
    session.complain(
      session.status.rawValue == outcome.status
        ? outcome.sentence + "\n"
        : "Gate shut: not every report could be written. Of what was judged: \(outcome.sentence)\n")
    // The end of the process frees all that was read and judged at once.
    withExtendedLifetime((evaluator, report)) { session.end() }
  }

  /// What the run comes to, by what could be read and judged; raises the status to it.
  private func conclude(
    _ reports: [ProposalReport], by gate: Gate, in session: inout Session
  ) -> Report.Outcome {
    let findings = reports.flatMap(\.findings)
    var sentence = gate.sentence(on: findings)
    if reports.isEmpty {
      sentence = "Gate shut: nothing was judged."
      // Also an input without a single proposal: that nothing fails must not look like a pass.
      session.raise(.unreadable)
    } else if session.status > .failed {
      sentence = "Gate shut: not everything could be read. Of what was: \(gate.words(on: findings))"
    }
    session.raise(gate.status(of: findings))
    return Report.Outcome(status: Int(session.status.rawValue), sentence: sentence)
  }

  /// The program and its arguments that judge a file so again, whatever the day.
  private func command(for path: String, asOf day: CalendarDate) -> [String] {
    var command = ["check", "evaluate", path, "--as-of", day.description]
    command += packOptions.arguments
    if gate != .customary { command += ["--gate", gate.rawValue] }
    if undetermined != .block { command += ["--undetermined", undetermined.rawValue] }
    return command
  }

  private func write(_ report: Report, by plan: OutputPlan, in session: inout Session) {
    for output in plan.outputs {
      let style = output.file == nil ? session.terminal.style(for: .output) : .plain
      var text = ""
      output.format.render(
        report, options: TextOptions(width: session.width, style: style, extent: show), to: &text)
      if let file = output.file { session.write(text, to: file) } else { session.say(text) }
      // GitHub shows what is added to this file on the page of the run.
      if output.format == .github, output.file == nil, let summary = Terminal.stepSummary {
        session.append(JobSummary.markdown(report), to: summary)
      }
    }
  }
}

extension TextOptions.Extent: ExpressibleByArgument {}

import ArgumentParser
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
      check evaluate proposal.yaml --set measures[0].remedy.suspensive=true
      check evaluate proposal.yaml --explain
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

  @Option(
    name: .customLong("set"),
    help: ArgumentHelp(
      "Judge with this fact, the file left as it is; may be given again.", valueName: "path=value"))
  var settings: [String] = []

  @Flag(help: "Tell of each finding why, what would decide it and what would cure it.")
  var explain = false

  @OptionGroup(title: "Display") var display: DisplayOptions
  @OptionGroup(title: "Limits") var limitOptions: LimitOptions

  func validate() throws {
    guard proposals.count(where: { $0 == "-" }) <= 1 else {
      throw ValidationError("Standard input can be read only once.")
    }
  }

  /// What was asked for, apart from how it was read.
  var evaluation: Evaluation {
    Evaluation(
      proposals: proposals, rules: packOptions.choice, asOf: asOf, gate: gate,
      undetermined: undetermined, show: show, settings: settings,
      explain: explain, display: display.choice,
      limits: limitOptions.limits)
  }

  func run() throws { try evaluation.run() }
}

extension TextOptions.Extent: ExpressibleByArgument {}

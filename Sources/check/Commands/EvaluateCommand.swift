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
      check evaluate drafts --waivers waivers.yaml --baseline .check-baseline.json
      check evaluate proposal.yaml --set measures[0].remedy.suspensive=true
      check evaluate proposal.yaml --explain
      check evaluate - --rules 'detention/*' --undetermined allow < proposal.yaml
      """)

  @Argument(
    help: ArgumentHelp(
      "Files with proposals, folders, patterns such as 'drafts/**/*.yaml', or - for standard input.",
      valueName: "proposal"), completion: .file())
  var proposals: [String] = []

  @OptionGroup(title: "Rules and law") var packOptions: PackOptions

  @OptionGroup var day: DayOptions

  @Option(
    help: ArgumentHelp(
      "The form of the report; may be given again, each with an --output or a file after =.",
      discussion: "\(ReportFormat.allCases.map(\.rawValue).joined(separator: ", ")).",
      valueName: "form[=file]"))
  var format: [FormatArgument] = []

  @Option(
    help: ArgumentHelp(
      "The file for the form named just before; standard output if not given.", valueName: "file"),
    completion: .file())
  var output: [String] = []

  @Option(
    help: "Which findings the text shows: open (if not given), or all with what does not apply.")
  var show: TextOptions.Extent?

  @OptionGroup(title: "Gate") var gateOptions: GateOptions
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
    var evaluation = Evaluation(
      proposals: proposals, rules: packOptions.choice, asOf: day.asOf, show: show,
      display: display.choice, limits: limitOptions.limits)
    evaluation.explain = explain
    evaluation.facts = settings
    gateOptions.put(into: &evaluation)
    return evaluation
  }

  func run() throws { try evaluation.run() }
}

extension TextOptions.Extent: ExpressibleByArgument {}

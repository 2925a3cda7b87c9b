import ArgumentParser
import Law
import Rules

/// What keeps a proposal from passing, and what was accepted; what is not given comes from `.check.yaml`.
struct GateOptions: ParsableArguments {
  @Option(
    help:
      "The softest force that counts: binding, customary (if not given), commitment, guidance or none."
  )
  var gate: Gate.Level?

  @Option(
    help: "The least grave breach that counts: grave, serious, moderate or minor (if not given).")
  var gateSeverity: RuleSeverity?

  @Option(help: "What a duty that can’t be decided does: block (if not given) or allow.")
  var undetermined: Gate.Undetermined?

  @Option(
    help:
      "What a waiver does that expired, reaches too far or is not used, and an entry of the baseline that is gone: block, or allow (if not given)."
  )
  var notices: Gate.Undetermined?

  @Option(
    help: ArgumentHelp("Findings accepted for a time.", valueName: "file"), completion: .file())
  var waivers: String?

  @Option(
    help: ArgumentHelp(
      "Findings accepted as found, as `check baseline write` wrote them.", valueName: "file"),
    completion: .file())
  var baseline: String?

  @Option(
    help: ArgumentHelp(
      "The day, as 2026-01-31, on which waivers must hold; today if not given.", valueName: "day"))
  var today: CalendarDate?

  @Option(
    help: ArgumentHelp(
      "Files that folders and patterns pass over, as in .checkignore; may be given again.",
      valueName: "pattern"))
  var ignore: [String] = []

  @Option(help: ArgumentHelp("How many files are judged at once.", valueName: "number"))
  var jobs: Int?

  @Flag(name: .customLong("no-config"), help: "Take no settings from .check.yaml.")
  var withoutConfiguration = false

  func validate() throws {
    if let jobs, !(1...256).contains(jobs) {
      throw ValidationError("--jobs takes a number from 1 to 256.")
    }
  }

  /// Puts what was chosen where the run looks for it.
  func put(into evaluation: inout Evaluation) {
    evaluation.gate = gate
    evaluation.gateSeverity = gateSeverity
    evaluation.undetermined = undetermined
    evaluation.notices = notices
    evaluation.waivers = waivers
    evaluation.baseline = baseline
    evaluation.today = today
    evaluation.ignore = ignore
    evaluation.jobs = jobs
    evaluation.usesConfiguration = !withoutConfiguration
  }
}

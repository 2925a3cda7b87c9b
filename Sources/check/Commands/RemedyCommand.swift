import ArgumentParser
import Diagnostics
import Documents
import Engine
import Findings
import Law
import Reporters

/// Finds what would cure a proposal: `check remedy`.
struct RemedyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remedy",
    abstract: "Find the fewest changes that cure every binding failure together.",
    discussion: """
      check remedy proposal.yaml
      check remedy proposal.yaml --write

      The changes are shown as a diff of the file, after everything was judged again with them made. What \
      only other conduct would cure is named and never written. Exit status: 0 all is cured, or nothing \
      fails; 1 a failure stays.
      """)

  @Argument(
    help: ArgumentHelp("A file with one proposal.", valueName: "proposal"), completion: .file())
  var proposal: String

  @OptionGroup(title: "Rules and law") var packOptions: PackOptions

  @OptionGroup var day: DayOptions

  @Option(help: "The form: text or json.")
  var format: AnswerForm = .text

  @Flag(help: "Make the changes in the file, comments and layout kept.")
  var write = false

  @OptionGroup(title: "Display") var display: DisplayOptions
  @OptionGroup(title: "Limits") var limitOptions: LimitOptions

  func validate() throws {
    if write, proposal == "-" {
      throw ValidationError("--write needs a file: standard input can’t be written to.")
    }
  }

  func run() throws {
    var session = Session(display)
    guard let pack = packOptions.load(for: &session), session.status != .usage else {
      return try session.finish()
    }
    let read = ProposalInput.proposals(
      in: proposal, with: ProposalReader(pack), limits: limitOptions.limits, for: &session)
    guard read.count <= 1 else {
      throw ValidationError(
        "\(proposal) holds \(read.count) proposals; put the one to be cured into a file of its own."
      )
    }
    guard let proposal = read.first else { return try session.finish() }
    let (report, plan) = ProposalEvaluator(pack).curePlan(for: proposal, asOf: day.asOf)
    let changes = ProposalEdit.changes(plan.changes, in: proposal.document)
    let new =
      changes.isEmpty
      ? nil : ProposalText.changed(proposal, by: changes, limits: limitOptions.limits)
    let diff =
      new.map {
        UnifiedDiff.text(
          from: String(decoding: proposal.source.bytes, as: UTF8.self),
          to: String(decoding: $0, as: UTF8.self), name: proposal.source.name)
      } ?? ""
    switch format {
    case .text:
      let text = CurePlanText(style: session.terminal.style(for: .output), width: session.width)
      session.say(text.page(report, plan, diff: diff))
    case .json: session.say(CurePlanJSON.text(report, plan, diff: diff))
    }
    if !changes.isEmpty, new == nil {
      session.tell([CommandDiagnostics.unwritableChange(proposal.source.name)], as: .unreadable)
    } else if write, let new {
      session.write(new, to: self.proposal)
      session.complain(
        "\(changes.count) \(changes.count == 1 ? "fact" : "facts") changed in \(self.proposal).\n")
    }
    if !plan.obstacles.isEmpty || !plan.practiceChanges.isEmpty { session.raise(.failed) }
    try session.finish()
  }
}

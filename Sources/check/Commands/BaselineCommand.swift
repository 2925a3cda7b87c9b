import ArgumentParser
import Engine
import Findings
import Law
import Reporters

/// Accepts findings as they are, so that only new ones count: `check baseline`.
struct BaselineCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "baseline",
    abstract: "Accept findings as found, so that only new ones count.",
    subcommands: [BaselineWriteCommand.self, BaselineCheckCommand.self])
}

/// Writes what fails or is open now: `check baseline write`.
struct BaselineWriteCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "write",
    abstract: "Write what fails or is open now.",
    discussion: """
      check baseline write drafts
      check baseline write drafts --output .check-baseline.json
      """)

  /// The usual name: hidden, so that no folder of proposals takes it for one.
  static let usualFile = ".check-baseline.json"

  @Option(
    help: ArgumentHelp(
      "The file to write; that of --baseline or .check.yaml if not given, else \(Self.usualFile).",
      valueName: "file"), completion: .file())
  var output: String?

  @OptionGroup var drafts: DraftOptions
  @OptionGroup(title: "Limits") var limitOptions: LimitOptions

  func run() throws {
    var evaluation = drafts.evaluation
    evaluation.limits = limitOptions.limits
    var session = Session(evaluation.display)
    guard var settings = evaluation.settings(for: &session) else { return try session.finish() }
    let file = output ?? settings.baseline ?? Self.usualFile
    // What is written is what is there, whatever an older baseline has accepted.
    settings.baseline = nil
    guard let judged = try evaluation.judge(settings, detail: .all, for: &session) else {
      return try session.finish()
    }
    // Half a baseline would look as if the rest had been cured.
    guard session.status == .passed else {
      session.complain("No baseline was written: not everything could be read.\n")
      return try session.finish()
    }
    let baseline = Baseline(of: judged.report)
    session.write(BaselineJSON.text(baseline), to: file)
    let failing = baseline.entries.count { $0.verdict == .fail }
    let absolute = baseline.entries.count { $0.isAbsolute }
    if session.status == .passed {
      session.say(
        "\(file): \(failing) that \(failing == 1 ? "fails" : "fail") and "
          + "\(baseline.entries.count - failing) that can’t be decided, in "
          + "\(judged.report.proposals.count) \(judged.report.proposals.count == 1 ? "proposal" : "proposals")"
          + (absolute > 0 ? "; \(absolute) of them under a duty without exception" : "") + ".\n")
    }
    try session.finish()
  }
}

/// Holds proposals against a baseline: `check baseline check`.
struct BaselineCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Tell what is new since the baseline, and what is gone.",
    discussion: """
      check baseline check drafts
      check baseline check drafts --baseline .check-baseline.json --notices block
      """)

  @OptionGroup var drafts: DraftOptions
  @OptionGroup(title: "Limits") var limitOptions: LimitOptions

  func run() throws {
    var evaluation = drafts.evaluation
    evaluation.limits = limitOptions.limits
    var session = Session(evaluation.display)
    guard var settings = evaluation.settings(for: &session) else { return try session.finish() }
    settings.baseline = settings.baseline ?? BaselineWriteCommand.usualFile
    guard let judged = try evaluation.judge(settings, detail: .all, for: &session) else {
      return try session.finish()
    }
    let gate = settings.gate
    for proposal in judged.report.proposals {
      for finding in proposal.findings where finding.baseline == .new && finding.waiver == nil {
        let whom = finding.bearer.map { " for \($0)" } ?? ""
        let what = finding.subject.id.isEmpty ? "" : " (\(finding.subject.id))"
        session.say(
          "new: \(proposal.file): \(finding.rule.id)\(whom)\(what): \(finding.verdict.rawValue)\n")
      }
    }
    for notice in judged.report.notices where notice.rule.id == "baseline/gone" {
      session.say("gone: \(notice.message)\n")
    }
    let findings = judged.report.sections.flatMap(\.findings)
    session.complain(gate.sentence(on: findings) + "\n")
    session.raise(gate.status(of: findings))
    try session.finish()
  }
}

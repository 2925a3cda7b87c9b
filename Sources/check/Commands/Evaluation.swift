import ArgumentParser
import Diagnostics
import Documents
import Engine
import Findings
import Law
import Reporters
import Rules

/// Judging proposals, as asked for: what `check evaluate` does once its arguments are read.
///
/// What is `nil` was not asked for: then `.check.yaml` has a say.
struct Evaluation: Equatable {
  /// Files, folders, patterns, or `-` for standard input.
  var proposals: [String] = []
  var rules = RuleChoice()
  /// The day whose law is asked; each proposal's own if `nil`.
  var asOf: CalendarDate?
  var gate: Gate.Level?
  var gateSeverity: RuleSeverity?
  var undetermined: Gate.Undetermined?
  var notices: Gate.Undetermined?
  var waivers: String?
  var baseline: String?
  /// The day on which waivers must hold; today if `nil`.
  var today: CalendarDate?
  var show: TextOptions.Extent?
  var ignore: [String] = []
  var jobs: Int?
  var usesConfiguration = true
  /// Tell of each finding why, what would decide it and what would cure it.
  var explain = false
  /// Facts to judge with, the files left as they are: `path=value`.
  var facts: [String] = []
  var display = DisplayChoice()
  var limits = ReadLimits.standard

  /// What was judged, with what was accepted.
  struct Judged {
    var report: Report
    let settings: Settings
    let triage: Triage
    let evaluators: [ProposalEvaluator]
  }

  func run() throws {
    var session = Session(display)
    guard let settings = settings(for: &session) else { return try session.finish() }
    let plan = try settings.plan(CommandLine.arguments.dropFirst())
    // A text that leaves out what does not apply needs no reasons for it, and shows no identities; but what is
    // accepted is known by its identity.
    let isText = plan.outputs.allSatisfy { $0.format == .text }
    let isBrief = settings.show == .open && settings.waivers == nil && settings.baseline == nil
    let detail: ProposalEvaluator.Detail =
      explain || !isText ? .accounted : isBrief ? .brief : .all
    guard var judged = try judge(settings, detail: detail, for: &session) else {
      return try session.finish()
    }
    let outcome = conclude(judged.report, by: settings.gate, in: &session)
    judged.report.outcome = outcome
    write(judged.report, by: plan, showing: settings.show, in: &session)
    session.complain(
      session.status.rawValue == outcome.status
        ? outcome.sentence + "\n"
        : "Gate shut: not every report could be written. Of what was judged: \(outcome.sentence)\n")
    // The end of the process frees all that was read and judged at once.
    withExtendedLifetime(judged) { session.end() }
  }

  /// What holds in this run; `nil` if the file of settings can't be used.
  func settings(for session: inout Session) -> Settings? {
    guard usesConfiguration else { return Settings(self, Configuration()) }
    return ConfigurationFinder.configuration(for: &session).map { Settings(self, $0) }
  }

  /// Reads, judges, and puts waivers and the baseline on what was found.
  ///
  /// - Returns: `nil` if there is nothing to judge by.
  /// - Throws: A `ValidationError` if nothing was named to be judged.
  func judge(
    _ settings: Settings, detail: ProposalEvaluator.Detail, for session: inout Session
  ) throws -> Judged? {
    guard !settings.proposals.isEmpty else {
      throw ValidationError("Name a file with a proposal, or - for standard input.")
    }
    guard let packs = settings.rules.loadAll(for: &session), session.status != .usage else {
      return nil
    }
    guard packs.contains(where: { !$0.chosen.rules.isEmpty }) else {
      // A proposal of which no rule asks anything would pass.
      let isChosen = packs.contains { !$0.whole.rules.isEmpty }
      session.tell(
        [CommandDiagnostics.noRules(isChosen: isChosen)], as: isChosen ? .usage : .unreadable)
      return nil
    }
    let facts: SettingsInput
    do throws(SettingsMistake) {
      facts = try SettingsInput(self.facts)
    } catch {
      throw ValidationError(error.sentence)
    }
    let day = today ?? Today.date()
    let triage = TriageFiles.read(
      waivers: settings.waivers, baseline: settings.baseline, on: day, packs: packs, limits: limits,
      for: &session)
    var finder = ProposalFinder(
      ignoring: settings.ignore,
      others: [settings.waivers, settings.baseline].compactMap(\.self))
    let files = finder.files(for: settings.proposals, in: &session)
    let judges = packs.map { Judging.Judge($0.chosen) }
    let judging = Judging(
      judges: judges, asOf: settings.asOf, detail: detail, limits: limits,
      threads: settings.jobs, asksAll: settings.rules.isWhole, facts: facts)
    var report = Report(
      tool: .init(name: "check", version: Version.text),
      proposals: judging.reports(on: files, for: &session), diagnostics: session.diagnostics,
      sources: session.sources, gate: settings.gate.policy)
    triage.apply(to: &report)
    for place in report.proposals.indices {
      report.proposals[place].run.settings = facts.texts
      report.proposals[place].run.command = command(
        for: report.proposals[place], by: settings)
    }
    return Judged(
      report: report, settings: settings, triage: triage, evaluators: judges.map(\.evaluator))
  }

  /// What the run comes to, by what could be read and judged; raises the status to it.
  func conclude(
    _ report: Report, by gate: Gate, in session: inout Session
  ) -> Report.Outcome {
    let findings = report.sections.flatMap(\.findings)
    var sentence = gate.sentence(on: findings)
    if !report.proposals.contains(where: { !$0.isUnreadable }) {
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
  private func command(for proposal: ProposalReport, by settings: Settings) -> [String] {
    let file = proposal.file == "<standard input>" ? "-" : proposal.file
    var command = ["check", "evaluate", file, "--as-of", proposal.run.asOf.description]
    command += settings.rules.arguments
    for fact in facts { command += ["--set", fact] }
    let usual = Gate()
    let gate = settings.gate
    if gate.level != usual.level { command += ["--gate", gate.level.rawValue] }
    if gate.severity != usual.severity { command += ["--gate-severity", gate.severity.rawValue] }
    if gate.undetermined != usual.undetermined {
      command += ["--undetermined", gate.undetermined.rawValue]
    }
    if gate.notices != usual.notices { command += ["--notices", gate.notices.rawValue] }
    if let waivers = settings.waivers {
      command += ["--waivers", waivers, "--today", (today ?? Today.date()).description]
    }
    if let baseline = settings.baseline { command += ["--baseline", baseline] }
    return command
  }

  private func write(
    _ report: Report, by plan: OutputPlan, showing show: TextOptions.Extent,
    in session: inout Session
  ) {
    for output in plan.outputs {
      let style = output.file == nil ? session.terminal.style(for: .output) : .plain
      var text: [UInt8] = []
      output.format.render(
        report,
        options: TextOptions(
          width: session.width, style: style, extent: show, explains: explain), to: &text)
      if let file = output.file { session.write(text, to: file) } else { session.say(text) }
      // GitHub shows what is added to this file on the page of the run.
      if output.format == .github, output.file == nil, let summary = Terminal.stepSummary {
        session.append(JobSummary.markdown(report), to: summary)
      }
    }
  }
}

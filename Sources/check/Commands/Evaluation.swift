import ArgumentParser
import Diagnostics
import Documents
import Engine
import Findings
import Law
import Reporters

/// Judging proposals, as asked for: what `check evaluate` does once its arguments are read.
struct Evaluation: Equatable {
  /// Files, or `-` for standard input.
  var proposals: [String] = []
  var rules = RuleChoice()
  /// The day whose law is asked; each proposal's own if `nil`.
  var asOf: CalendarDate?
  var gate = Gate.Level.customary
  var undetermined = Gate.Undetermined.block
  var show = TextOptions.Extent.open
  /// Facts to judge with, as `path=value`, the files left as they are.
  var settings: [String] = []
  /// Tell of each finding why, what would decide it and what would cure it.
  var explain = false
  var display = DisplayChoice()
  var limits = ReadLimits.standard

  func run() throws {
    // Asked for here and not when arguments are parsed, so that a misspelt option is told first.
    let proposals = proposals + rules.takenFiles
    guard !proposals.isEmpty else {
      throw ValidationError("Name a file with a proposal, or - for standard input.")
    }
    let settings: SettingsInput
    do throws(SettingsMistake) {
      settings = try SettingsInput(self.settings)
    } catch {
      throw ValidationError(error.sentence)
    }
    let plan = try OutputPlan(CommandLine.arguments.dropFirst())
    var session = Session(display)
    guard let pack = rules.load(for: &session), session.status != .usage else {
      return try session.finish()
    }
    let evaluator = ProposalEvaluator(pack)
    // A text that leaves out what does not apply needs no reasons for it, and shows no identities.
    let isText = plan.outputs.allSatisfy { $0.format == .text }
    let detail: ProposalEvaluator.Detail =
      explain || !isText ? .accounted : show == .open ? .brief : .all
    let reader = ProposalReader(pack)
    var reports: [ProposalReport] = []
    for path in proposals {
      let written = ProposalInput.proposals(in: path, with: reader, limits: limits, for: &session)
      let read = settings.applied(to: written, with: reader, limits: limits, for: &session)
      reports += read.map { proposal in
        var report = evaluator.evaluate(proposal, asOf: asOf, detail: detail)
        report.run.settings = settings.texts
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
    command += rules.arguments
    for setting in settings { command += ["--set", setting] }
    if gate != .customary { command += ["--gate", gate.rawValue] }
    if undetermined != .block { command += ["--undetermined", undetermined.rawValue] }
    return command
  }

  private func write(_ report: Report, by plan: OutputPlan, in session: inout Session) {
    for output in plan.outputs {
      let style = output.file == nil ? session.terminal.style(for: .output) : .plain
      var text = ""
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

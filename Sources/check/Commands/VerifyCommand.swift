import ArgumentParser
import Diagnostics
import Documents
import Engine
import Findings
import Law

/// Judges again what a report says, and tells whether the same comes out: `check verify`.
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Judge again what a report says, and tell whether the same comes out.",
    discussion: """
      check verify report.json
      check verify report.json --pack our-rules.tar

      Takes a report in any form but text, which is wrapped for who reads it. What JSON says is compared verdict by \
      verdict, any other form line by line. Exit status: 0 the same; 1 something differs.
      """)

  @Argument(
    help: ArgumentHelp("A report that check wrote.", valueName: "report"), completion: .file())
  var report: String

  @Option(
    help: ArgumentHelp(
      "The pack to judge by, where it is not the one that ships; may be given again.",
      valueName: "pack"), completion: .file())
  var pack: [String] = []

  @OptionGroup(title: "Display") var display: DisplayOptions
  @OptionGroup(title: "Limits") var limitOptions: LimitOptions

  func run() throws {
    var session = Session(display.choice)
    guard let file = session.read(report, limit: limitOptions.maxBytes) else {
      return try session.finish()
    }
    if let recorded = RecordedText(file, limits: limitOptions.limits) {
      return try compare(recorded, with: file, in: &session)
    }
    let read = JSONReader.read(file, limits: limitOptions.limits)
    guard let root = read.value?.first?.root, !read.hasErrors else {
      let whole = SourceSpan(source: file.id, start: 0, end: 0)
      session.tell([CommandDiagnostics.noReport(report, at: whole)])
      return try session.finish()
    }
    guard root.value(forKey: "schema")?.text == "check-report/1",
      let proposals = root.value(forKey: "proposals")
    else {
      session.tell([CommandDiagnostics.noReport(report, at: root.span)])
      return try session.finish()
    }
    var differences = 0
    for recorded in proposals.elements {
      let words = try differing(RecordedProposal(recorded), in: &session)
      let name = recorded.value(forKey: "file")?.text ?? "?"
      for line in words { session.say("\(name): \(line)\n") }
      if words.isEmpty { session.say("\(name): the same\n") }
      differences += words.count
    }
    conclude(proposals.count, differences, in: &session)
    try session.finish()
  }

  private func conclude(_ count: Int, _ differences: Int, in session: inout Session) {
    session.complain(
      differences == 0
        ? "The same verdicts come out for \(count) of \(count).\n"
        : "\(differences) \(differences == 1 ? "thing differs" : "things differ").\n")
    if differences > 0 || count == 0 { session.raise(.failed) }
  }

  /// Judges again what a report in another form than JSON says, gives it that form, and compares the lines.
  private func compare(
    _ recorded: RecordedText, with file: SourceFile, in session: inout Session
  ) throws {
    guard let again = try recorded.judgedAgain(by: pack, limits: limitOptions.limits, &session)
    else {
      session.raise(.failed)
      return try session.finish()
    }
    let then = String(decoding: file.bytes, as: UTF8.self)
    let differing =
      again.map { RecordedText.differences(then, $0) }.min { $0.count < $1.count } ?? []
    for line in differing.prefix(20) { session.say("\(line)\n") }
    conclude(Set(recorded.commands).count, differing.count, in: &session)
    try session.finish()
  }

  /// What differs on one proposal, a line each; none if nothing does.
  private func differing(
    _ recorded: RecordedProposal, in session: inout Session
  ) throws -> [String] {
    guard recorded.file != "<standard input>" else {
      return ["it was read from standard input and is not there any more"]
    }
    guard FileSystem.kind(of: recorded.file) == .file else { return ["the file is not there"] }
    let asked = (try? EvaluateCommand.parse(Array(recorded.command.dropFirst(2))))?.evaluation
    var rules = asked?.rules ?? RuleChoice()
    // The report is no instruction: which packs are read is said here.
    rules.packs = pack
    guard let packs = rules.loadAll(for: &session) else { return ["no pack could be read"] }
    guard let loaded = packs.first(where: { $0.whole.identity.id == recorded.packID }) else {
      return ["it was judged by the pack `\(recorded.packID)`: name it with --pack"]
    }
    var words: [String] = []
    let digest = loaded.whole.identity.digest
    if digest != recorded.packDigest {
      words.append(
        "the pack `\(recorded.packID)` is another: \(recorded.packDigest) then, \(digest) now")
    }
    let triage = TriageFiles.read(
      waivers: recorded.waivers?.file, baseline: recorded.baseline?.file,
      on: recorded.triageDay ?? Today.date(), packs: [loaded], limits: limitOptions.limits,
      for: &session)
    for (name, then, now) in [
      ("waivers", recorded.waivers, triage.waivers?.digest),
      ("baseline", recorded.baseline, triage.baseline?.digest),
    ] {
      if let then, then.digest != now {
        words.append("the file of \(name) `\(then.file)` is another, or can’t be read")
      }
    }
    let judging = Judging(
      judges: [Judging.Judge(loaded.chosen)], asOf: recorded.asOf, detail: .all,
      limits: limitOptions.limits, threads: 1,
      asksAll: rules.isWhole,
      facts: (try? SettingsInput(asked?.facts ?? [])) ?? .none)
    // A file that can't be read, as it could not then, is no fault of this run.
    var run = session
    var report = Report(
      tool: .init(name: "check", version: Version.text),
      proposals: judging.reports(on: [recorded.file], for: &run), diagnostics: [],
      sources: run.sources)
    triage.apply(to: &report)
    guard let now = report.proposals.first(where: { $0.id == recorded.id }) else {
      // A file that can’t be read has no report of its own.
      if recorded.isUnreadable, report.proposals.isEmpty { return words }
      return words + ["the proposal `\(recorded.id)` is not in the file any more"]
    }
    if now.digest != recorded.digest {
      words.append("the file is another: \(recorded.digest) then, \(now.digest) now")
    }
    return words + Self.differences(recorded.verdicts, RecordedProposal.verdicts(of: now))
  }

  /// Which verdicts differ, by rule, subject and bearer.
  private static func differences(_ then: [String: String], _ now: [String: String]) -> [String] {
    Set(then.keys).union(now.keys).sorted().compactMap { key in
      switch (then[key], now[key]) {
      case (let then?, let now?): then == now ? nil : "\(key): \(then) then, \(now) now"
      case (let then?, nil): "\(key): \(then) then, not judged now"
      case (nil, let now?): "\(key): not judged then, \(now) now"
      case (nil, nil): nil
      }
    }
  }
}

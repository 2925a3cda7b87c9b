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

      Takes a report in JSON. Exit status: 0 the same; 1 something differs.
      """)

  @Argument(help: ArgumentHelp("A report that --format json wrote.", valueName: "report"))
  var report: String

  @Option(
    help: ArgumentHelp(
      "The pack to judge by, where it is not the one that ships; may be given again.",
      valueName: "pack"))
  var pack: [String] = []

  @OptionGroup(title: "Display") var display: DisplayOptions
  @OptionGroup(title: "Limits") var limitOptions: LimitOptions

  func run() throws {
    var session = Session(display.choice)
    guard let file = session.read(report, limit: limitOptions.maxBytes) else {
      return try session.finish()
    }
    let read = JSONReader.read(file, limits: limitOptions.limits)
    session.tell(read.diagnostics)
    guard let root = read.value?.first?.root, !read.hasErrors else { return try session.finish() }
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
    session.complain(
      differences == 0
        ? "The same verdicts come out for \(proposals.count) of \(proposals.count).\n"
        : "\(differences) \(differences == 1 ? "thing differs" : "things differ").\n")
    if differences > 0 || proposals.count == 0 { session.raise(.failed) }
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
      judges: [Judging.Judge(loaded.chosen)], asOf: recorded.asOf, today: Today.date(),
      detail: .all, limits: limitOptions.limits, threads: 1,
      facts: (try? SettingsInput(asked?.facts ?? [])) ?? .none)
    var report = Report(
      tool: .init(name: "check", version: Version.text),
      proposals: judging.reports(on: [recorded.file], for: &session), diagnostics: [],
      sources: session.sources)
    triage.apply(to: &report)
    guard let now = report.proposals.first(where: { $0.id == recorded.id }) else {
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

/// A proposal of a report that was read back.
struct RecordedProposal {
  /// A file that the judgement rested on.
  struct Input {
    let file: String
    let digest: String
  }

  let id: String
  let file: String
  let digest: String
  let asOf: CalendarDate?
  let packID: String
  let packDigest: String
  let waivers: Input?
  let baseline: Input?
  let command: [String]
  /// The day on which waivers had to hold, if the report says.
  let triageDay: CalendarDate?
  /// By rule, subject and bearer; `waived` and `known` after the verdict where that was so.
  let verdicts: [String: String]

  init(_ node: Node) {
    func text(_ node: Node?, _ keys: String...) -> String {
      keys.reduce(node) { $0?.value(forKey: $1) }.flatMap { $0.isNull ? nil : $0.text } ?? ""
    }
    func input(_ key: String) -> Input? {
      node.value(forKey: "run")?.value(forKey: key).flatMap { node in
        node.kind == .mapping ? Input(file: text(node, "file"), digest: text(node, "digest")) : nil
      }
    }
    id = text(node, "id")
    file = text(node, "file")
    digest = text(node, "digest")
    asOf = CalendarDate(text(node, "run", "as_of"))
    packID = text(node, "run", "pack", "id")
    packDigest = text(node, "run", "pack", "digest")
    waivers = input("waivers")
    baseline = input("baseline")
    let command =
      node.value(forKey: "run")?.value(forKey: "command").map { $0.elements.map(\.text) } ?? []
    self.command = command
    triageDay = command.firstIndex(of: "--today").flatMap { place in
      command.indices.contains(place + 1) ? CalendarDate(command[place + 1]) : nil
    }
    var verdicts: [String: String] = [:]
    for finding in node.value(forKey: "findings")?.elements.map(\.self) ?? [] {
      let subject = ["measure", "population", "party", "funding_line"]
        .compactMap { finding.value(forKey: "subject")?.value(forKey: $0)?.text }
        .joined(separator: "/")
      let key = Self.key(text(finding, "rule"), subject, text(finding, "bearer"))
      verdicts[key] = Self.words(
        text(finding, "verdict"),
        isWaived: finding.value(forKey: "waiver")?.kind == .mapping,
        isKnown: text(finding, "baseline") == BaselineState.unchanged.rawValue)
    }
    self.verdicts = verdicts
  }

  /// The same of a report that was just made.
  static func verdicts(of report: ProposalReport) -> [String: String] {
    var verdicts: [String: String] = [:]
    for finding in report.findings {
      verdicts[key(finding.rule.id, finding.subject.id, finding.bearer ?? "")] = words(
        finding.verdict.rawValue, isWaived: finding.waiver != nil,
        isKnown: finding.baseline == .unchanged)
    }
    return verdicts
  }

  private static func key(_ rule: String, _ subject: String, _ bearer: String) -> String {
    [rule, subject, bearer].filter { !$0.isEmpty }.joined(separator: " ")
  }

  private static func words(_ verdict: String, isWaived: Bool, isKnown: Bool) -> String {
    verdict + (isWaived ? ", waived" : "") + (isKnown ? ", known" : "")
  }
}

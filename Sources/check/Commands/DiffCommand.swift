import ArgumentParser
import Diagnostics
import Engine
import Findings
import Law
import Reporters
import Rules

/// Compares two drafts, two days or two packs: `check diff`.
struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Tell which verdicts changed between two drafts, days or packs, and what did it.",
    discussion: """
      check diff old.yaml new.yaml
      check diff proposal.yaml --as-of 2015-01-01..2026-01-01
      check diff proposal.yaml --pack rules-2025 --pack-new rules-2026

      A duty is the same on both sides if rule, State and subject are. Exit status, counting what binds by \
      treaty, law or custom: 0 nothing is worse; 1 a duty fails that did not; 2 a duty can’t be decided any \
      more.
      """)

  /// One day, or two with dots between them.
  struct Days: ExpressibleByArgument {
    let old: CalendarDate
    let new: CalendarDate

    init?(argument: String) {
      guard let dots = argument.firstRange(of: "..") else {
        guard let day = CalendarDate(argument) else { return nil }
        (old, new) = (day, day)
        return
      }
      guard let old = CalendarDate(String(argument[..<dots.lowerBound])),
        let new = CalendarDate(String(argument[dots.upperBound...]))
      else { return nil }
      (self.old, self.new) = (old, new)
    }
  }

  @Argument(
    help: ArgumentHelp("A file, or the old and the new one.", valueName: "proposal"),
    completion: .file())
  var proposals: [String]

  @OptionGroup(title: "Rules and law") var packOptions: PackOptions

  @Option(
    help: ArgumentHelp("A folder to read the second pack from.", valueName: "folder"),
    completion: .directory)
  var packNew: String?

  @Option(
    help: ArgumentHelp(
      "The day whose law is asked, or two: 2015-01-01..2026-01-01.", valueName: "days"))
  var asOf: Days?

  @Option(help: "The form: text or json.")
  var format: AnswerForm = .text

  @OptionGroup(title: "Display") var display: DisplayOptions
  @OptionGroup(title: "Limits") var limitOptions: LimitOptions

  func validate() throws {
    guard (1...2).contains(proposals.count) else {
      throw ValidationError("Give one file or two: the old draft and the new one.")
    }
    let isOneDay = asOf.map { $0.old == $0.new } ?? true
    if proposals.count == 1, packNew == nil, isOneDay {
      throw ValidationError(
        "One file alone has nothing to differ from: give a second, --as-of with two days, or --pack-new."
      )
    }
  }

  func run() throws {
    var session = Session(display)
    guard let pack = packOptions.load(for: &session), session.status != .usage else {
      return try session.finish()
    }
    var second = packOptions
    second.pack = packNew.map { [$0] } ?? packOptions.pack
    guard let packNew = packNew == nil ? pack : second.load(for: &session) else {
      return try session.finish()
    }
    let old = sides(of: proposals[0], by: pack, asOf: asOf?.old, in: &session)
    let new = sides(
      of: proposals[proposals.count - 1], by: packNew, asOf: asOf?.new, in: &session)
    guard session.status == .passed else { return try session.finish() }
    let pairs = try pairs(old, new)
    let comparisons = pairs.map { ReportComparison(old: $0, new: $1) }
    switch format {
    case .json: session.say(ComparisonJSON.text(comparisons))
    case .text:
      let text = ComparisonText(
        style: session.terminal.style(for: .output), width: session.width)
      session.say(comparisons.map(text.page).joined(separator: "\n"))
    }
    session.raise(Self.status(comparisons.flatMap(\.changes)))
    try session.finish()
  }

  /// The proposals of a file, judged.
  private func sides(
    of path: String, by pack: CompiledPack, asOf day: CalendarDate?, in session: inout Session
  ) -> [ReportComparison.Side] {
    let evaluator = ProposalEvaluator(pack)
    let changes = Dictionary(
      uniqueKeysWithValues: pack.rules.map { ($0.rule.id.rawValue, $0.rule.changes) })
    return ProposalInput.proposals(
      in: path, with: ProposalReader(pack), limits: limitOptions.limits, for: &session
    ).map {
      .init(
        report: evaluator.evaluate($0, asOf: day, detail: .all), document: $0.document,
        changes: changes)
    }
  }

  /// The proposals of both sides by their ids; one on each side are two drafts whatever they are called.
  private func pairs(_ old: [ReportComparison.Side], _ new: [ReportComparison.Side]) throws -> [(
    ReportComparison.Side, ReportComparison.Side
  )] {
    if let first = old.first, let second = new.first, old.count == 1, new.count == 1 {
      return [(first, second)]
    }
    let pairs = new.compactMap { side in
      old.first { $0.report.id == side.report.id }.map { ($0, side) }
    }
    guard !pairs.isEmpty else {
      throw ValidationError("No proposal of the one file has the id of one of the other.")
    }
    return pairs
  }

  private static func status(_ changes: [VerdictChange]) -> ExitStatus {
    let worse = changes.filter {
      $0.direction == .worse && ($0.finding.force == .binding || $0.finding.force == .customary)
    }
    if worse.contains(where: { $0.new?.verdict == .fail || $0.new?.verdict == .error }) {
      return .failed
    }
    return worse.isEmpty ? .passed : .undetermined
  }
}

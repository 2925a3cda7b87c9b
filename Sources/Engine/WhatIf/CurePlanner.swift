import CEL
package import Findings
package import Law
import Rules

/// Finds one smallest set of changes that cures every binding failure together.
///
/// Each failure has a few cures of its own; of each one is chosen, so that the facts to change are as few
/// as can be, and none is wanted in two ways. The choice is judged again as a whole.
struct CurePlanner {
  /// One way to cure one failure: facts with their new values, by the fact's slot.
  struct Cure {
    let values: [Int: Answer]
    let changes: [Remedy.Change]
  }

  /// A failing duty with its cures.
  struct Failure {
    let finding: Finding
    let bearer: State
    let place: CaseJudge.Case
    let cures: [Cure]
  }

  /// Choices that are looked at, and choices that are judged.
  static let choices = 20_000
  static let judged = 24
  /// Cures of one failure to choose from.
  static let cures = 8

  let run: ProposalEvaluator.Run

  private var writer: AccountWriter { run.writer }
  private var judge: CaseJudge { writer.judge }

  func plan() -> CurePlan {
    var plan = CurePlan()
    let failures = failures(&plan)
    guard !failures.isEmpty else { return plan }
    var search = ChoiceSearch(failures: failures)
    search.look()
    if search.isBounded {
      plan.notes.append("The search reached its bound: a smaller set of changes may do too.")
    }
    var best: (choice: [Int: Answer], open: [Failure], harms: [CurePlan.Harm])?
    for choice in search.found.prefix(Self.judged) {
      let (open, harms) = result(of: choice, failures)
      let rank = open.count * 1_000 + harms.count
      if rank < best.map({ $0.open.count * 1_000 + $0.harms.count }) ?? .max {
        best = (choice, open, harms)
      }
      if rank == 0 { break }
    }
    guard let best else { return plan }
    plan.changes = changes(best.choice, failures)
    plan.harms = best.harms
    let open = Set(best.open.map { $0.finding.fingerprint })
    plan.cured = failures.map(\.finding).filter { !open.contains($0.fingerprint) }
    plan.obstacles += best.open.map {
      .init(
        finding: $0.finding, reason: "What would cure it is at odds with what cures other duties.")
    }
    return plan
  }

  /// The binding failures that have cures; the others are told of.
  private func failures(_ plan: inout CurePlan) -> [Failure] {
    let finder = RemedyFinder(judge: judge, domain: writer.domain)
    var failures: [Failure] = []
    for (finding, outcome, place) in run.cases {
      guard finding.verdict == .fail, finding.force?.isHard == true, let bearer = outcome.bearer
      else { continue }
      let found = finder.cures(
        for: bearer, in: place, reading: outcome.interpretation, limit: Self.cures)
      guard !found.cures.isEmpty else {
        let reason =
          found.isBounded
          ? "No cure was found before the search reached its bound."
          : "No change of the facts that the rule lets a cure change would cure it."
        plan.obstacles.append(
          .init(finding: finding, reason: finding.rule.advice.map { "\(reason) \($0)" } ?? reason))
        continue
      }
      let cures = found.cures.map { answers in
        var values: [Int: Answer] = [:]
        for (fact, number) in answers {
          values[fact] = writer.domain.answers(to: fact, in: place.rule)[number]
        }
        return Cure(values: values, changes: writer.changes(answers, place))
      }
      failures.append(Failure(finding: finding, bearer: bearer, place: place, cures: cures))
    }
    // Those with the fewest ways out come first: they leave the least to choose.
    return failures.enumerated().sorted {
      ($0.element.cures.count, $0.offset) < ($1.element.cures.count, $1.offset)
    }.map(\.element)
  }

  /// Judges again with the choice made whatever reads its facts: what still fails, and what is worse than before.
  private func result(of choice: [Int: Answer], _ failures: [Failure]) -> (
    open: [Failure], harms: [CurePlan.Harm]
  ) {
    let settings = choice.sorted { $0.key < $1.key }.map {
      Scenario.Setting(address: $0.key, value: $0.value.value)
    }
    let places = judge.cases(reading: settings.map(\.address))
    let after: [CaseJudge.Case: [RuleOutcome]] = judge.with(settings) {
      places.reduce(into: [:]) { $0[$1] = judge.judge($1) }
    }
    func verdict(_ place: CaseJudge.Case, _ bearer: State?) -> Verdict {
      let outcomes = after[place] ?? judge.outcomes(of: place)
      return outcomes.first { $0.bearer == bearer }?.judgement.verdict ?? .notApplicable
    }
    let open = failures.filter { verdict($0.place, $0.bearer) != .pass }
    let harms = run.cases.compactMap { finding, outcome, place -> CurePlan.Harm? in
      let new = verdict(place, outcome.bearer)
      guard finding.verdict != .fail, new == .fail || new == .error else { return nil }
      return .init(finding: finding, verdict: new)
    }
    return (open, harms)
  }

  private func changes(_ choice: [Int: Answer], _ failures: [Failure]) -> [Remedy.Change] {
    var result: [Remedy.Change] = []
    for failure in failures {
      for cure in failure.cures
      where cure.values.allSatisfy({ choice[$0.key]?.shown == $0.value.shown }) {
        for change in cure.changes where !result.contains(change) { result.append(change) }
      }
    }
    return result.sorted { ($0.path, $0.layer.rawValue) < ($1.path, $1.layer.rawValue) }
  }
}

/// Chooses one cure for each failure so that the facts to change are as few as can be.
private struct ChoiceSearch {
  let failures: [CurePlanner.Failure]
  /// The choices found, the smallest first; of two as small the one found first.
  private(set) var found: [[Int: Answer]] = []
  private(set) var isBounded = false
  private var count = 0

  init(failures: [CurePlanner.Failure]) { self.failures = failures }

  mutating func look() {
    look(at: 0, chosen: [:])
    // Failures at odds with each other: the first that can be cured together.
    if found.isEmpty { found = [greedy()] }
    found = found.enumerated().sorted {
      ($0.element.count, $0.offset) < ($1.element.count, $1.offset)
    }.map(\.element)
  }

  private mutating func look(at place: Int, chosen: [Int: Answer]) {
    count += 1
    guard count <= CurePlanner.choices else {
      isBounded = true
      return
    }
    // A choice larger than those found by more than one fact is not looked for.
    if let smallest = found.map(\.count).min(), chosen.count > smallest + 1 { return }
    guard place < failures.count else {
      found.append(chosen)
      return
    }
    for cure in failures[place].cures {
      if let both = Self.joined(chosen, cure) { look(at: place + 1, chosen: both) }
      if found.count > 4 * CurePlanner.judged { return }
    }
  }

  private func greedy() -> [Int: Answer] {
    failures.reduce([:]) { chosen, failure in
      for cure in failure.cures {
        if let both = Self.joined(chosen, cure) { return both }
      }
      return chosen
    }
  }

  private static func joined(_ chosen: [Int: Answer], _ cure: CurePlanner.Cure) -> [Int: Answer]? {
    var result = chosen
    for (fact, answer) in cure.values {
      if let other = result[fact], other.shown != answer.shown { return nil }
      result[fact] = answer
    }
    return result
  }
}

extension ProposalEvaluator {
  /// Judges a proposal, and finds what would cure all its binding failures together.
  ///
  /// - Parameters:
  ///   - proposal: As read against the pack's schema.
  ///   - day: The day whose law is asked; the proposal's own date if `nil`.
  /// - Returns: The findings as they are, in the order of reports and without accounts, and the plan.
  package func curePlan(for proposal: Proposal, asOf day: CalendarDate? = nil) -> (
    report: ProposalReport, plan: CurePlan
  ) {
    let run = run(proposal, asOf: day)
    var report = run.report
    report.findings = FindingOrder.sorted(report.findings)
    return (report, CurePlanner(run: run).plan())
  }
}

import Documents
import Findings
import Foundation
import Law
import Rules
import TestSupport
import Testing

@testable import CEL
@testable import Engine

/// What must hold of every finding, whatever the proposal.
///
/// Each is tried on every arrangement that ships and on proposals made up from the schema. How much of each is
/// tried is bounded, so that it is done in a minute; `PROPERTY_SAMPLES=40 PROPERTY_PROPOSALS=400 swift test
/// --filter FindingProperty` tries more, and `PROPERTY_SEED=N` begins with another proposal.
@Suite("What holds of every finding")
struct FindingPropertyTests {
  /// A proposal to try a property on: an arrangement, or one that is made up.
  enum Input: CustomStringConvertible {
    case arrangement(String)
    case madeUp(seed: UInt64)

    var description: String {
      switch self {
      case .arrangement(let name): "PROPERTY_SEED=\(FindingPropertyTests.seed) \(name)"
      case .madeUp(let seed): "PROPERTY_SEED=\(seed) PROPERTY_PROPOSALS=1"
      }
    }

    func text(for schema: ProposalSchema) throws -> String {
      switch self {
      case .arrangement(let name): try ShippedPack.text(of: name)
      case .madeUp(let seed): ProposalGenerator.text(seed: seed, schema: schema)
      }
    }
  }

  static func number(_ name: String, or usual: Int) -> Int {
    ProcessInfo.processInfo.environment[name].flatMap(Int.init) ?? usual
  }

  /// How many facts or findings of one proposal are tried.
  static let samples = number("PROPERTY_SAMPLES", or: 1)
  static let seed = number("PROPERTY_SEED", or: 1)
  static let inputs =
    ShippedPack.arrangements.map(Input.arrangement)
    + (0..<number("PROPERTY_PROPOSALS", or: 8)).map { Input.madeUp(seed: UInt64(seed + $0)) }

  private let pack: CompiledPack

  init() throws { pack = try #require(ShippedPack.compiled) }

  private func judged(_ input: Input) throws -> JudgedText {
    try #require(JudgedText(try input.text(for: pack.schema), by: pack), "\(input)")
  }

  /// Some of many, the same for the same input.
  static func some<Element>(_ all: [Element], of input: Input) -> [Element] {
    let name = input.description.utf8.reduce(UInt64(0)) { $0 &* 31 &+ UInt64($1) }
    var random = SeededGenerator(seed: name)
    return Array(all.shuffled(using: &random).prefix(samples))
  }

  @Test("a verified remedy, applied, cures", arguments: inputs)
  func remedies(_ input: Input) throws {
    let before = try judged(input)
    for finding in Self.some(before.accounts { $0.verdict == .fail }, of: input) {
      for remedy in finding.remedies where remedy.isVerified {
        let changes = before.changes(of: remedy.changes)
        let after = try #require(before.setting(changes), "\(input): \(remedy.changes)")
        let verdicts = after.verdicts
        let told = "\(input): \(finding.rule.id) for \(finding.bearer ?? "-"), \(remedy.changes)"
        #expect(verdicts[.init(finding)] == .pass, "\(told)")
        let byMark = Dictionary(after.findings.map { ($0.fingerprint.description, $0.verdict) }) {
          first, _ in first
        }
        let marks = Dictionary(
          before.findings.map { ($0.fingerprint.description, JudgedText.Key($0)) }
        ) { first, _ in first }
        for mark in remedy.alsoCures {
          #expect(marks[mark].flatMap { verdicts[$0] } == .pass, "\(told) also cures")
        }
        for mark in remedy.breaks {
          let verdict = marks[mark].map { verdicts[$0] } ?? byMark[mark]
          #expect(verdict == .fail || verdict == .error, "\(told) breaks")
        }
      }
    }
  }

  @Test("answering a missing fact never changes a decided verdict", arguments: inputs)
  func answers(_ input: Input) throws {
    let before = try judged(input)
    let known = before.facts()
    let missing = Set(before.findings.flatMap(\.missing).filter { $0.why != .legal }.map(\.path))
    for name in Self.some(missing.sorted(), of: input) {
      guard let (field, slots) = known[name], let path = DocumentPath(parsing: name) else {
        continue
      }
      let rules = before.rules(reading: slots)
      for answer in Self.answers(to: field, parties: before) {
        guard let after = before.setting([.init(path, answer)], by: rules) else { continue }
        for (key, verdict) in changed(before, after) where verdict.was != .undetermined {
          // What is kept whether or not the duty applies may turn out not to be asked for.
          if verdict.was == .pass, verdict.now == .notApplicable { continue }
          // One rule may ask for what another reads silence of: a verdict that says so may change.
          if before.restsOnSilence(key, of: name) { continue }
          Issue.record(
            "\(input): \(name) = \(answer) makes \(key) \(verdict.now) from \(verdict.was)")
        }
      }
    }
  }

  @Test("an answer, written into the text, leads to what it is said to lead to", arguments: inputs)
  func outcomes(_ input: Input) throws {
    let before = try judged(input)
    for finding in Self.some(before.accounts { $0.verdict == .undetermined }, of: input) {
      let id = finding.rule.id
      let rule = pack.filter { $0.id.rawValue == id }
      for set in finding.account?.needs ?? [] where set.facts.allSatisfy({ $0.why != .legal }) {
        for outcome in set.outcomes.suffix(2) {
          let changes = zip(set.facts, outcome.answers).map {
            Remedy.Change(path: $0.path, from: .null, to: $1)
          }
          let told = "\(input): \(id), \(changes.map { "\($0.path) = \($0.to)" })"
          let after = try #require(before.setting(before.answers(changes), by: rule), "\(told)")
          // Where the answer says who acts, the finding is of that State.
          let verdicts = after.findings.filter {
            $0.subject == finding.subject
              && (finding.bearer == nil || $0.bearer == finding.bearer)
          }.map(\.verdict)
          let verdict = verdicts.min { $0.rank < $1.rank } ?? .notApplicable
          #expect(verdict == outcome.verdict, "\(told)")
        }
      }
    }
  }

  @Test("removing a fact never makes a pass out of a fail", arguments: inputs)
  func removals(_ input: Input) throws {
    let before = try judged(input)
    for (path, slot) in Self.some(before.writtenFacts(), of: input) {
      let after = before.setting(
        [.init(path, .string("silent"))], by: before.rules(reading: [slot]))
      guard let after else { continue }
      for (key, verdict) in changed(before, after) where verdict == (.fail, .pass) {
        Issue.record("\(input): without \(path), \(key) passes and fails with it")
      }
    }
  }

  @Test("a change of a fact changes nothing of rules that do not read it", arguments: inputs)
  func readers(_ input: Input) throws {
    let before = try judged(input)
    for (path, slot) in Self.some(before.writtenFacts(), of: input).prefix(1 + Self.samples / 8) {
      guard let after = before.setting([.init(path, .string("unknown"))]) else { continue }
      let readers = Set(before.rules(reading: [slot]).rules.map(\.rule.id.rawValue))
      for (key, verdict) in changed(before, after) where !readers.contains(key.rule) {
        Issue.record("\(input): \(path) changes \(key), from \(verdict.was) to \(verdict.now)")
      }
    }
  }

  @Test("the facts of an explanation alone give the same verdict", arguments: inputs)
  func explanations(_ input: Input) throws {
    let judged = try judged(input)
    let writer = judged.run.writer
    let known = judged.facts()
    let sample = Self.some(
      judged.run.cases.filter { $0.finding.verdict == .notApplicable }, of: input)
    let others = judged.run.cases.filter { $0.finding.verdict != .notApplicable }
    for one in (Self.samples > 20 ? judged.run.cases : others + sample) {
      let finding = writer.account(for: one.finding, one.outcome, of: one.place)
      let facts = (finding.account?.explanation ?? []).flatMap(\.decidingFacts).map(\.path)
      let kept = Set(facts.flatMap { known[$0]?.slots ?? [] })
      let alone = Isolation.outcomes(of: one.place, keeping: kept, in: writer.judge)
      let verdict = alone.first { $0.bearer == one.outcome.bearer }?.judgement.verdict
      #expect(
        verdict == finding.verdict,
        "\(input): \(JudgedText.Key(finding)) by \(facts.joined(separator: ", ")) alone")
    }
  }

  // MARK: Comparing

  /// What was found of the same thing before and after, where it differs.
  private func changed(_ before: JudgedText, _ after: JudgedText) -> [(
    key: JudgedText.Key, value: (was: Verdict, now: Verdict)
  )] {
    let verdicts = before.verdicts
    return after.verdicts.compactMap { key, now in
      guard let was = verdicts[key], was != now else { return nil }
      return (key, (was, now))
    }
  }

  /// Values that a fact may be given as an answer.
  private static func answers(to field: SchemaField, parties: JudgedText) -> [DocumentValue] {
    switch field.type {
    case .fact(.bool), .plain(.bool):
      return [.bool(true), .bool(false)]
        + (field.fact?.allowsPartial == true ? [.string("partial")] : [])
    case .fact(.enumeration(let words)): return words.map(DocumentValue.string)
    case .fact(.integer(let bounds)), .fact(.number(let bounds)):
      let numbers: [Int64] = [0, 1, 5, 400]
      return numbers.filter { bounds.contains(Double($0)) }.map(DocumentValue.int)
    case .fact(.period): return ["1 hours", "3 working_days", "9 years"].map(DocumentValue.string)
    case .list(.fact(.state)):
      let states = parties.findings.compactMap(\.subject.party)
      return [.list([])] + Set(states).sorted().map { .list([.string($0)]) }
    case .list(.fact(.enumeration(let words))): return words.map { .list([.string($0)]) }
    default: return []
    }
  }
}

/// Judges a case as if nothing were known but some facts.
enum Isolation {
  /// What comes of the case if only the facts in the slots that are kept are known.
  static func outcomes(
    of place: CaseJudge.Case, keeping kept: Set<Int>, in judge: CaseJudge
  ) -> [RuleOutcome] {
    let (store, projection) = (judge.view.store, judge.view.projection)
    var saved: [(address: Int, value: Value)] = []
    for address in projection.addresses where !kept.contains(address) {
      guard let origin = projection.origin(at: address) else { continue }
      let field = projection.field(of: origin)
      // What is there at all, and how it is called, is no fact.
      if case .records = field.slot { continue }
      if case .id = field.schema.type { continue }
      saved.append((address, store.value(at: address)))
      store.setValue(.unknown(UInt32(address)), at: address)
    }
    defer { for one in saved { store.setValue(one.value, at: one.address) } }
    return judge.judge(place)
  }
}

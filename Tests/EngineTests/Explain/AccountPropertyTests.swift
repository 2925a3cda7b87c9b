import Diagnostics
import Findings
import Law
import Rules
import TestSupport
import Testing

@testable import Documents
@testable import Engine

/// What must be true of every account, on all arrangements that ship and on proposals made up from the schema.
@Suite("accounts")
struct AccountPropertyTests {
  /// The pack and the texts, read once.
  struct World {
    let pack: CompiledPack
    let evaluator: ProposalEvaluator
    let texts: [(name: String, text: String)]

    init() throws {
      pack = try #require(PackReader.read(ShippedPack.files()).value)
      evaluator = ProposalEvaluator(pack)
      var texts = try ShippedPack.arrangements.map {
        (name: $0, text: try ShippedPack.text(of: $0))
      }
      for seed in 1...6 {
        var random = RandomProposal(pack.schema, seed: UInt64(seed))
        texts.append(("made up \(seed)", random.text()))
      }
      self.texts = texts
    }

    func judge(_ text: String, detail: ProposalEvaluator.Detail = .all) -> ProposalReport? {
      ShippedPack.proposal(text, as: pack).map { evaluator.evaluate($0, detail: detail) }
    }

    /// The text with changes made.
    func changed(_ text: String, _ changes: [DocumentChanges.Change]) -> String? {
      var sources = SourceSet()
      let file = sources.add(name: "proposal.yaml", text: text)
      return DocumentChanges.apply(changes, toDocument: 0, of: file) { YAMLReader.read($0) }
        .map { String(decoding: $0, as: UTF8.self) }
    }
  }

  private struct Key: Hashable {
    let rule: String
    let bearer: String?
    let subject: Subject

    init(_ finding: Finding) {
      (rule, bearer, subject) = (finding.rule.id, finding.bearer, finding.subject)
    }
  }

  private static func verdicts(_ report: ProposalReport) -> [Key: Finding] {
    Dictionary(report.findings.map { (Key($0), $0) }, uniquingKeysWith: { first, _ in first })
  }

  @Test("made-up proposals can be read")
  func generated() throws {
    let world = try World()
    for (name, text) in world.texts { #expect(world.judge(text) != nil, "\(name)") }
  }

  @Test("a verified remedy of the text, applied, cures, and does what it says to other findings")
  func remedies() throws {
    let world = try World()
    var count = 0
    for (name, text) in world.texts {
      let report = try #require(world.judge(text, detail: .accounted))
      let proposal = try #require(ShippedPack.proposal(text, as: world.pack))
      var tried: Set<[Remedy.Change]> = []
      for finding in report.findings where finding.verdict == .fail {
        for remedy in finding.remedies where !remedy.needsPractice && tried.count < 5 {
          #expect(remedy.isVerified, "\(name) \(finding.rule.id)")
          guard tried.insert(remedy.changes).inserted else { continue }
          let changes = ProposalEdit.changes(remedy.changes, in: proposal.document)
          guard let new = world.changed(text, changes) else { continue }
          let again = Self.verdicts(try #require(world.judge(new), "\(name)"))
          count += 1
          #expect(again[Key(finding)]?.verdict == .pass, "\(name) \(finding.rule.id)")
          for other in report.findings {
            let mark = other.fingerprint.description
            let now = again[Key(other)]?.verdict
            #expect(
              remedy.alsoCures.contains(mark)
                == (other.verdict == .fail && now == .pass && Key(other) != Key(finding)),
              "\(name) \(finding.rule.id) \(other.rule.id)")
            #expect(
              remedy.breaks.contains(mark) == (other.verdict != .fail && now == .fail),
              "\(name) \(finding.rule.id) \(other.rule.id)")
          }
        }
      }
    }
    #expect(count > 10)
  }

  /// Answering never turns a verdict round.
  ///
  /// What is decided by what silence counts as rests on that silence, and
  /// may change once the text speaks: the account of it names the silent fact. And a duty kept whether or not it
  /// applies may turn out not to apply.
  @Test("answering a missing fact changes no verdict that does not rest on silence about it")
  func answering() throws {
    let world = try World()
    var count = 0
    for (number, (name, text)) in world.texts.enumerated() {
      var generator = SeededGenerator(seed: UInt64(number))
      let report = try #require(world.judge(text, detail: .accounted))
      let missing = Set(report.findings.flatMap(\.missing).filter { $0.why != .legal })
        .sorted { $0.path < $1.path }.filter { !$0.answers.isEmpty }
      guard !missing.isEmpty else { continue }
      for _ in 0..<4 {
        let fact = generator.pick(missing)
        let word = generator.pick(fact.answers)
        guard let path = DocumentPath(parsing: fact.path) else { continue }
        let value: DocumentValue =
          word == "yes" ? .bool(true) : word == "no" ? .bool(false) : .string(word)
        guard let new = world.changed(text, [.init(path, value)]), let again = world.judge(new)
        else { continue }
        count += 1
        let after = Self.verdicts(again)
        for finding in report.findings where finding.verdict == .pass || finding.verdict == .fail {
          let facts = finding.account?.explanation.flatMap(\.decidingFacts) ?? []
          let isSilent = facts.contains { $0.path == fact.path && $0.layer == .silence }
          guard !isSilent, let now = after[Key(finding)]?.verdict else { continue }
          let isKept = finding.verdict == .pass && now == .notApplicable
          #expect(
            now == finding.verdict || isKept,
            "\(name): \(fact.path)=\(word) \(finding.rule.id) \(finding.verdict) → \(now)")
        }
      }
    }
    #expect(count > 10)
  }

  /// A fact taken away may lift a failure only where silence about it counts as good.
  ///
  /// A text that says nothing of a harm is not taken to do it; the verdict then says that it rests on this silence.
  @Test(
    "removing a fact makes no pass out of a fail, unless the pass says that it rests on that silence"
  )
  func removing() throws {
    let world = try World()
    var count = 0
    for (number, (name, text)) in world.texts.enumerated() {
      var generator = SeededGenerator(seed: UInt64(number))
      let report = try #require(world.judge(text, detail: .accounted))
      let failing = report.findings.filter { $0.verdict == .fail }
      let paths = Set(failing.flatMap(\.evidence).filter { $0.layer != .silence }.map(\.path))
        .sorted()
      guard !paths.isEmpty else { continue }
      for _ in 0..<4 {
        let removed = generator.pick(paths)
        guard let path = DocumentPath(parsing: removed),
          let new = world.changed(text, [.init(path, .string("silent"))]),
          let again = world.judge(new, detail: .accounted)
        else { continue }
        count += 1
        let after = Self.verdicts(again)
        for finding in failing {
          guard let now = after[Key(finding)], now.verdict == .pass else { continue }
          let rests = now.account?.explanation.flatMap(\.decidingFacts) ?? []
          #expect(
            rests.contains { $0.path == removed && $0.layer == .silence },
            "\(name): without \(removed) \(finding.rule.id) passes")
        }
      }
    }
    #expect(count > 10)
  }

  @Test("the facts of an explanation alone give the same verdict")
  func alone() throws {
    let world = try World()
    var count = 0
    for (number, (name, text)) in world.texts.enumerated() {
      var generator = SeededGenerator(seed: UInt64(number))
      let proposal = try #require(ShippedPack.proposal(text, as: world.pack))
      let report = world.evaluator.evaluate(proposal, detail: .accounted)
      for verdict in [Verdict.pass, .fail, .undetermined, .notApplicable] {
        let findings = report.findings.filter { $0.verdict == verdict }
        guard !findings.isEmpty else { continue }
        for _ in 0..<2 {
          let finding = generator.pick(findings)
          let facts = finding.account?.explanation.flatMap(\.decidingFacts) ?? []
          let reduction = Reduction(
            schema: world.pack.schema, kept: Set(facts.map(\.path)))
          let reduced = reduction.text(of: proposal.document)
          let again = try #require(world.judge(reduced), "\(name) \(finding.rule.id)")
          count += 1
          #expect(
            Self.verdicts(again)[Key(finding)]?.verdict == verdict,
            "\(name): \(finding.rule.id) \(finding.bearer ?? "nobody") \(finding.subject.id)")
        }
      }
    }
    #expect(count > 20)
  }
}

/// A proposal without its facts but for some.
private struct Reduction {
  let schema: ProposalSchema
  let kept: Set<String>

  func text(of document: Document) -> String {
    let value = object(schema.root, DocumentValue(document.root), .root)
    return ValueText.inline(value, .json)
  }

  private func object(_ object: SchemaObject, _ value: DocumentValue, _ path: DocumentPath)
    -> DocumentValue
  {
    guard case .mapping(let entries) = value else { return value }
    return .mapping(
      entries.compactMap { entry in
        guard let field = object.field(entry.key) else { return entry }
        let inner = path.appending(entry.key)
        switch field.type {
        case .object(let group): return .init(entry.key, self.object(group, entry.value, inner))
        case .list(.object(let group)):
          guard case .list(let elements) = entry.value else { return entry }
          return .init(
            entry.key,
            .list(
              elements.enumerated().map {
                self.object(group, $0.element, inner.appending($0.offset))
              }
            ))
        default:
          guard field.fact != nil, !kept.contains(inner.description), !field.isRequired,
            // Which people a measure is for is no fact about it, but what it is.
            entry.key != "populations"
          else { return entry }
          return nil
        }
      })
  }
}

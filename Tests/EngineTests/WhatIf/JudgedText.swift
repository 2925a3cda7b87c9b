import Diagnostics
import Documents
import Findings
import Rules

@testable import Engine

/// A proposal's text with what was found of it, to be changed and judged again.
struct JudgedText {
  let pack: CompiledPack
  let document: Document
  let run: ProposalEvaluator.Run
  private let file: SourceFile

  /// A finding by what it is about, the same before and after a change of facts.
  struct Key: Hashable {
    let rule: String
    let subject: String
    let bearer: String?

    init(_ finding: Finding) {
      rule = finding.rule.id
      subject = finding.subject.id
      bearer = finding.bearer
    }
  }

  /// Reads and judges a text; `nil` if it is no proposal.
  init?(_ text: String, by pack: CompiledPack) { self.init(Array(text.utf8), by: pack) }

  private init?(_ bytes: [UInt8], by pack: CompiledPack) {
    var sources = SourceSet()
    file = sources.add(name: "proposal.yaml", bytes: bytes)
    guard let document = YAMLReader.read(file).value?.first,
      let proposal = ProposalReader(pack).read(document, from: file).value
    else { return nil }
    self.pack = pack
    self.document = document
    run = ProposalEvaluator(pack).run(proposal, asOf: nil)
  }

  var findings: [Finding] { run.cases.map(\.finding) }

  /// The verdicts by what they are about.
  var verdicts: [Key: Verdict] {
    Dictionary(findings.map { (Key($0), $0.verdict) }) { first, _ in first }
  }

  /// Whether a finding says that it rests on what the silence of a fact counts as.
  func restsOnSilence(_ key: Key, of path: String) -> Bool {
    findings.contains { finding in
      Key(finding) == key
        && finding.evidence.contains { $0.path == path && $0.layer == .silence }
    }
  }

  /// Every finding with its account.
  func accounts(where isWanted: (Finding) -> Bool = { _ in true }) -> [Finding] {
    run.cases.filter { isWanted($0.finding) }.map {
      run.writer.account(for: $0.finding, $0.outcome, of: $0.place)
    }
  }

  /// The facts by their paths, each with its field and the slots that it fills.
  func facts() -> [String: (field: SchemaField, slots: [Int])] {
    let view = run.writer.judge.view
    var facts: [String: (field: SchemaField, slots: [Int])] = [:]
    for address in view.projection.addresses {
      guard let origin = view.projection.origin(at: address) else { continue }
      let path = view.projection.path(of: origin).description
      let field = view.projection.field(of: origin).schema
      facts[path, default: (field: field, slots: [])].slots.append(address)
    }
    return facts
  }

  /// The facts that are written, by the paths at which they stand.
  func writtenFacts() -> [(path: DocumentPath, slot: Int)] {
    let projection = run.writer.judge.view.projection
    var seen: Set<DocumentPath> = []
    return projection.addresses.compactMap { slot -> (path: DocumentPath, slot: Int)? in
      guard let origin = projection.origin(at: slot),
        projection.field(of: origin).schema.fact != nil,
        let node = origin.holder ?? origin.value, seen.insert(node.path).inserted
      else { return nil }
      return (node.path, slot)
    }
  }

  /// The same with only the rules that read one of the facts in some slots.
  func rules(reading slots: [Int]) -> CompiledPack {
    let facts = run.writer.judge.facts
    let places = Set(facts.rules(reading: slots.map(facts.fact)))
    let ids = Set(places.map { pack.rules[$0].rule.id })
    return pack.filter { ids.contains($0.id) }
  }

  /// The text with values set, read and judged anew by some rules; `nil` if they can't be set there.
  func setting(_ changes: [DocumentChanges.Change], by rules: CompiledPack? = nil) -> JudgedText? {
    DocumentChanges.apply(changes, toDocument: 0, of: file, reading: { YAMLReader.read($0) })
      .flatMap { JudgedText($0, by: rules ?? pack) }
  }

  /// What writes answers in the text, each in place of all that is written of the fact.
  func answers(_ changes: [Remedy.Change]) -> [DocumentChanges.Change] {
    changes.flatMap { change -> [DocumentChanges.Change] in
      // A place that is not there yet, so that it is written as it is.
      let nowhere = Remedy.Change(path: "proposal.nowhere", from: .null, to: change.to)
      guard let path = DocumentPath(parsing: change.path) else { return [] }
      return ProposalEdit.changes([nowhere], in: document).map { .init(path, $0.value) }
    }
  }

  /// What makes the changes of a remedy in the text, those of practice too.
  func changes(of changes: [Remedy.Change]) -> [DocumentChanges.Change] {
    changes.flatMap { change -> [DocumentChanges.Change] in
      guard let path = DocumentPath(parsing: change.path) else { return [] }
      let reported = path.appending("practice")
      let isPractice = change.layer == .practice && document.root.value(at: reported) != nil
      let written = Remedy.Change(
        path: isPractice ? reported.description : change.path, from: change.from, to: change.to)
      return ProposalEdit.changes([written], in: document)
    }
  }
}

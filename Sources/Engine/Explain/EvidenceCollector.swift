import CEL
import Diagnostics
import Documents
import Findings
import Law
import Rules

/// Turns the slots that decided, and those that are missing, into facts with their places in the file.
///
/// A class because what was found out about a fact is remembered: many rules rest on it or ask for it.
final class EvidenceCollector {
  let view: EvaluationView
  let source: SourceFile
  let lines: LineTable
  let document: Document
  private var known: [Int: MissingFact?] = [:]
  private var facts: [Int: Evidence] = [:]
  /// By the number of the record.
  private var recordPaths: [Int: DocumentPath] = [:]

  init(view: EvaluationView, source: SourceFile, document: Document) {
    self.view = view
    self.source = source
    self.document = document
    lines = LineTable(source.bytes)
  }

  private static let sourceKey = FieldKey("source")
  private static let noteKey = FieldKey("note")

  private var projection: Projection { view.projection }

  /// The facts in slots, in their order, each path once; of the rule that rests on them the reading of
  /// silence has to be in force.
  func evidence(at addresses: [Int], for rule: CompiledRule) -> [Evidence] {
    var seen: Set<String> = []
    return addresses.compactMap { evidence(at: $0, for: rule) }.filter {
      seen.insert($0.path).inserted
    }
  }

  /// The fact in a slot; `nil` if it is not known.
  private func evidence(at address: Int, for rule: CompiledRule) -> Evidence? {
    let judged = view.store.value(at: address)
    guard let origin = projection.origin(at: address), !judged.isUnknown else { return nil }
    let value = FactText(view: view).value(judged)
    let isSilent = origin.layer == .silence
    let field = projection.field(of: origin)
    let reason =
      isSilent ? reason(of: origin, for: rule) ?? field.schema.fact?.silence.note : nil
    // A rule that reads silence in its own way has another value here than the others, or another reason.
    if let known = facts[address], known.value == value, !isSilent || known.note == reason {
      return known
    }
    let evidence = Evidence(
      path: projection.path(of: origin).description, value: value, layer: origin.layer,
      location: isSilent ? nil : (origin.value ?? origin.holder).map { location(of: $0.useSpan) },
      note: isSilent ? reason : origin.holder.flatMap { text($0, Self.noteKey) },
      source: origin.holder.flatMap { text($0, Self.sourceKey) },
      meaning: field.schema.description)
    facts[address] = evidence
    return evidence
  }

  /// Why a rule reads the silence of a fact otherwise than the schema; `nil` where it does not.
  private func reason(of origin: Projection.Origin, for rule: CompiledRule) -> String? {
    guard !rule.silenceOverrides.isEmpty, let path = projection.rulePath(of: origin) else {
      return nil
    }
    return rule.rule.silenceOverrides.first { $0.path == path }?.reason
  }

  /// Where a fact stands or would stand in the document.
  ///
  /// The same as its path in the projection, but for what a measure has for one population alone: that
  /// is written among the measure's overrides.
  func documentPath(of origin: Projection.Origin) -> DocumentPath {
    (origin.holder ?? origin.value)?.path ?? path(of: origin)
  }

  /// What would have to be known, in order of the file, each path once.
  func missing(_ attributes: [UInt32]) -> [MissingFact] {
    var seen: Set<String> = []
    return attributes.compactMap { attribute -> MissingFact? in
      let fact = remembered(attribute)
      guard let fact, seen.insert(fact.path).inserted else { return nil }
      return fact
    }
  }

  private func remembered(_ attribute: UInt32) -> MissingFact? {
    if let fact = known[Int(attribute)] { return fact }
    let fact = legalQuestion(attribute) ?? fact(attribute)
    known[Int(attribute)] = .some(fact)
    return fact
  }

  /// A question of law: whether a citation binds a State.
  static func legalQuestion(_ citation: String, state: String) -> MissingFact {
    MissingFact(
      path: citation, why: .legal,
      question: "Is \(state) bound by \(citation) on that day? The law data do not say.",
      answers: [], insertion: nil)
  }

  private func legalQuestion(_ attribute: UInt32) -> MissingFact? {
    view.store.legalQuestion(of: attribute).map {
      Self.legalQuestion($0.citation, state: State($0.state)?.nameInSentence ?? $0.state)
    }
  }

  private func fact(_ attribute: UInt32) -> MissingFact? {
    guard let origin = projection.origin(at: Int(attribute)) else { return nil }
    let path = documentPath(of: origin)
    let field = projection.field(of: origin)
    let why: MissingFact.Reason =
      switch origin.state {
      case .contested: .contested
      case .unknown: .unknown
      case .written, .assumed, .silent: .silent
      }
    return MissingFact(
      path: path.description, why: why,
      question: field.schema.fact?.question ?? "Not stated: \(field.schema.description)",
      answers: answers(field), insertion: insertion(at: path, origin))
  }

  /// The path of a fact; many stand in one record.
  private func path(of origin: Projection.Origin) -> DocumentPath {
    let number = Int(origin.record)
    let record = recordPaths[number] ?? projection.path(ofRecord: origin.record)
    recordPaths[number] = record
    return record.appending(projection.field(of: origin).schema.name)
  }

  /// The values a fact may take, where they can be listed.
  private func answers(_ field: SchemaLayout.Field) -> [String] {
    let kind: ScalarKind
    switch field.slot {
    case .scalar(let scalar), .scalars(let scalar): kind = scalar
    case .group, .records: return []
    }
    return switch kind {
    case .bool:
      field.schema.fact?.allowsPartial == true ? ["yes", "no", "partial"] : ["yes", "no"]
    case .enumeration(let words): words
    default: []
    }
  }

  /// Where the answer would be written: over what stands there, or under the deepest part that is there.
  private func insertion(at path: DocumentPath, _ origin: Projection.Origin) -> MissingFact
    .Insertion?
  {
    if let node = origin.value {
      let start = lines.position(of: node.useSpan.start)
      return .init(file: source.name, line: start.line, column: start.column, text: "")
    }
    guard let place = document.insertionPoint(for: path, lines: lines) else { return nil }
    // The keys that are missing, each under the one before.
    let keys = place.missing.enumerated().map { depth, step in
      let indentation = String(repeating: " ", count: place.column - 1 + 2 * depth)
      return switch step {
      case .key(let key): (depth == 0 ? "" : indentation) + key + ":"
      case .index: (depth == 0 ? "" : indentation) + "-"
      }
    }
    return .init(
      file: source.name, line: place.line, column: place.column,
      text: keys.joined(separator: "\n") + " ")
  }

  func location(of span: SourceSpan) -> Location {
    Location(
      span: span, file: source.name, start: lines.position(of: span.start),
      end: lines.position(of: span.end))
  }

  /// A text of a fact's record; of a list, its parts.
  func text(_ record: Node, _ key: FieldKey) -> String? {
    guard let node = record.value(for: key) else { return nil }
    switch node.kind {
    case .scalar: return node.text.isEmpty ? nil : node.text
    case .sequence: return node.elements.map(\.text).joined(separator: "; ")
    case .mapping: return node.value(forKey: "title")?.text
    }
  }
}

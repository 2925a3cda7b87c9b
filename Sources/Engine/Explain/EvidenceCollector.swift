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
  /// How much of the text could be read.
  let textExtent: TextExtent
  /// The facts that are missing, by the addresses of their slots, of those that somebody asked for.
  private var known: [MissingFact?] = []
  /// The questions of law, by their attributes.
  private var questions: [UInt32: MissingFact] = [:]
  private var facts: [Int: Evidence] = [:]
  /// By the number of the record; those that nothing was asked of are missing.
  private var places: [RecordPlace?]

  init(view: EvaluationView, source: SourceFile, document: Document, textExtent: TextExtent) {
    self.view = view
    self.source = source
    self.document = document
    self.textExtent = textExtent
    lines = LineTable(source.bytes)
    places = [RecordPlace?](repeating: nil, count: view.projection.records.count)
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
      path: place(ofRecord: origin.record).path(of: field.schema.name), value: value,
      layer: origin.layer,
      location: isSilent ? nil : (origin.value ?? origin.holder).map { location(of: $0.useSpan) },
      note: isSilent ? reason : origin.holder.flatMap { text($0, Self.noteKey) },
      source: origin.holder.flatMap { text($0, Self.sourceKey) },
      meaning: field.schema.description, textExtent: textExtent)
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
    (origin.holder ?? origin.value)?.path
      ?? projection.path(ofRecord: origin.record)
      .appending(projection.field(of: origin).schema.name)
  }

  /// What would have to be known, in order of the file, each path once.
  func missing(_ attributes: [UInt32]) -> [MissingFact] {
    var facts: [MissingFact] = []
    facts.reserveCapacity(attributes.count)
    for attribute in attributes {
      // They are few, and nearly all of them the same objects wherever they are asked for.
      guard let fact = legalQuestion(attribute) ?? remembered(Int(attribute)),
        !facts.contains(where: { $0 === fact || $0.path == fact.path })
      else { continue }
      facts.append(fact)
    }
    return facts
  }

  private func remembered(_ address: Int) -> MissingFact? {
    if address < known.count, let fact = known[address] { return fact }
    guard let fact = fact(at: address) else { return nil }
    if address >= known.count {
      known.append(contentsOf: repeatElement(nil, count: address + 1 - known.count))
    }
    known[address] = fact
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
    guard let asked = view.store.legalQuestion(of: attribute) else { return nil }
    if let known = questions[attribute] { return known }
    let question = Self.legalQuestion(
      asked.citation, state: State(asked.state)?.nameInSentence ?? asked.state)
    questions[attribute] = question
    return question
  }

  private func fact(at address: Int) -> MissingFact? {
    guard let origin = projection.origin(at: address) else { return nil }
    let field = projection.field(of: origin).schema
    let why: MissingFact.Reason =
      switch origin.state {
      case .contested: .contested
      case .unknown: .unknown
      case .written, .assumed, .silent: textExtent == .whole ? .silent : .unknown
      }
    let (path, insertion) = place(of: origin, field.name)
    return MissingFact(
      path: path, why: why,
      question: field.fact?.question ?? "Not stated: \(field.description)",
      answers: answers(projection.field(of: origin)), insertion: insertion)
  }

  /// The path of a fact, and where its answer would be written: over what stands there, or under the deepest part that
  /// is there.
  private func place(
    of origin: Projection.Origin, _ name: String
  ) -> (path: String, insertion: MissingFact.Insertion?) {
    if let written = origin.holder ?? origin.value {
      let path = written.path
      return (path.description, insertion(over: origin.value) ?? insertion(at: path))
    }
    let place = place(ofRecord: origin.record)
    return (place.path(of: name), place.insertion(of: name))
  }

  /// Where the facts of a record stand; many stand in one.
  private func place(ofRecord record: Int32) -> RecordPlace {
    if let place = places[Int(record)] { return place }
    let place =
      silentGroup(record)
      ?? RecordPlace(
        projection.path(ofRecord: record), in: document, named: source.name, lines: lines)
    places[Int(record)] = place
    return place
  }

  /// The place of a record of which nothing is written, by that of the one that holds it; `nil` for other records.
  private func silentGroup(_ number: Int32) -> RecordPlace? {
    let record = projection.records[Int(number)]
    guard record.parent >= 0, record.place < 0 else { return nil }
    return place(ofRecord: record.parent).silentGroup(named: projection.name(of: record))
  }

  /// The values a fact may take, where they can be listed.
  private func answers(_ field: SchemaLayout.Field) -> [String] {
    switch field.kind {
    case .bool:
      field.schema.fact?.allowsPartial == true ? ["yes", "no", "partial"] : ["yes", "no"]
    case .enumeration(let words): words
    default: []
    }
  }

  /// Where an answer would take the place of what stands there.
  private func insertion(over node: Node?) -> MissingFact.Insertion? {
    node.map {
      let start = lines.position(of: $0.useSpan.start)
      return .init(file: source.name, line: start.line, column: start.column)
    }
  }

  /// Where an answer would be written under the deepest part of a path that is there.
  private func insertion(at path: DocumentPath) -> MissingFact.Insertion? {
    guard let place = document.insertionPoint(for: path, lines: lines),
      case .key(let last) = place.missing.last
    else { return nil }
    return MissingFact.Insertion(place, file: source.name, upTo: place.missing.dropLast())
      .followed(by: last)
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

import Diagnostics
import Documents

/// A provision as it was read, before it has its place.
struct ProvisionDraft {
  let instrument: Int32
  let label: ProvisionLabel
  let span: SourceSpan
  var row: ProvisionRow
}

extension RegistryLoader {
  /// Reads one file of provisions: a document for each instrument.
  mutating func readProvisions(_ file: SourceFile) {
    for document in notes.take(YAMLReader.read(file)) ?? [] {
      var reader = NodeReader(document.root, as: "the provisions of an instrument")
      let instrument = instrument(reader.requiredNode("instrument"))
      let source = reader.optionalString("confirmed_in") ?? ""
      let list = reader.list("provisions")
      notes.add(reader.finish())
      guard let instrument else { continue }
      for node in list { readProvision(node, of: instrument, source: source) }
    }
  }

  private mutating func readProvision(_ node: Node, of instrument: Int32, source: String) {
    var reader = NodeReader(node, as: "a provision")
    let at = reader.requiredNode("at")
    let heading = reader.string("heading") ?? ""
    let confirmed: Confirmation? = reader.choice("confirmed")
    let confirmedIn = reader.optionalString("confirmed_in") ?? source
    let from = date(reader.optionalNode("valid_from"))
    let until = date(reader.optionalNode("valid_until"))
    var flags: ProvisionFlags = []
    if reader.optionalBool("absolute") ?? false { flags.insert(.absolute) }
    if reader.optionalBool("non_derogable") ?? false { flags.insert(.nonDerogable) }
    if reader.optionalString("reservations") == "forbidden" {
      flags.insert(.reservationsForbidden)
    }
    reader.allow("note")
    notes.add(reader.finish())
    guard let at, let label = ProvisionLabel(at.text), let confirmed else { return }
    let adopted = draft.instruments[Int(instrument)].adopted
    if let until, let adopted, until.latest < adopted.earliest {
      notes.add(
        LawDiagnostics.beforeAdoption("valid_until \(until)", adopted: adopted, at: node.span))
    }
    if let from, let until, until.latest < from.earliest {
      notes.add(
        LawDiagnostics.outOfOrder(
          "valid_until \(until)", before: "valid_from \(from)", at: node.span, other: nil))
    }
    let row = ProvisionRow(
      instrument: instrument, label: place(label.description), heading: place(heading),
      validFrom: from, validUntil: until, flags: flags.rawValue, confirmation: confirmed,
      confirmedIn: confirmed == .recalled ? -1 : place(confirmedIn))
    draft.provisions.append(
      ProvisionDraft(instrument: instrument, label: label, span: at.span, row: row))
  }

  /// Sorts the provisions, gives each its place, and reports those that are there twice.
  mutating func settleProvisions() {
    draft.provisions.sort { left, right in
      if left.instrument != right.instrument { return left.instrument < right.instrument }
      let (a, b) = (left.label.description, right.label.description)
      if a != b { return a.utf8.lexicographicallyPrecedes(b.utf8) }
      return (left.row.validFrom?.stored ?? Int32.min) < (right.row.validFrom?.stored ?? Int32.min)
    }
    for (place, provision) in draft.provisions.enumerated() {
      let row = Int(provision.instrument)
      if draft.instruments[row].provisionCount == 0 {
        draft.instruments[row].firstProvision = Int32(place)
      }
      draft.instruments[row].provisionCount += 1
      if place > 0, draft.provisions[place - 1].instrument == provision.instrument,
        draft.provisions[place - 1].label == provision.label
      {
        reportOverlap(draft.provisions[place - 1], provision)
      } else {
        draft.labels[provision.instrument, default: []].append((provision.label, Int32(place)))
      }
    }
  }

  private mutating func reportOverlap(_ first: ProvisionDraft, _ second: ProvisionDraft) {
    if first.row.validFrom == second.row.validFrom, first.row.validUntil == second.row.validUntil {
      notes.add(
        LawDiagnostics.duplicate(
          "`\(second.label)`", at: second.span, first: first.span))
      return
    }
    let begins = second.row.validFrom?.earliest
    let ends = first.row.validUntil?.latest
    if let begins, let ends, ends < begins { return }
    notes.add(
      LawDiagnostics.overlap(
        "two versions of `\(second.label)`", at: second.span, first: first.span))
  }

  // MARK: Nodes

  /// The place of the instrument that a node names.
  mutating func instrument(_ node: Node?) -> Int32? {
    guard let node else { return nil }
    if let place = draft.instrumentPlaces[node.text] { return place }
    notes.add(LawDiagnostics.unresolved(problem(instrument: node.text), at: node.span))
    return nil
  }

  /// The date that a node holds.
  mutating func date(_ node: Node?) -> RecordedDate? {
    guard let node else { return nil }
    if let date = RecordedDate(node.text) { return date }
    notes.add(LawDiagnostics.impossibleDate(node.text, at: node.span))
    return nil
  }

  /// The State that a node names.
  mutating func state(_ node: Node) -> State? {
    if let state = State(node.text) { return state }
    notes.add(LawDiagnostics.unknownState(node.text, at: node.span))
    return nil
  }

  /// What a citation points at: an instrument, and all registered provisions that its label covers.
  ///
  /// - Returns: The instrument and the label, or `nil` after a report. A label that covers no registered
  ///   provision is reported only if it must be registered itself.
  mutating func citation(
    _ text: String, at span: SourceSpan, mustBeRegistered: Bool
  ) -> (instrument: Int32, label: ProvisionLabel?)? {
    let words = text.split(separator: " ", maxSplits: 1)
    guard let id = words.first.map(String.init) else {
      notes.add(
        LawDiagnostics.unresolved(
          CitationProblem(kind: .empty, text: text, part: text, suggestion: nil), at: span))
      return nil
    }
    guard let instrument = draft.instrumentPlaces[id] else {
      notes.add(LawDiagnostics.unresolved(problem(instrument: id), at: span))
      return nil
    }
    guard words.count > 1, let label = ProvisionLabel(words[1]) else { return (instrument, nil) }
    if mustBeRegistered, place(of: label, in: instrument) == nil {
      let known = draft.labels[instrument, default: []].map(\.label.description)
      let meant = Suggestions.closest(to: label.description, among: known)
      notes.add(
        LawDiagnostics.unresolved(
          CitationProblem(
            kind: .unknownProvision, text: text, part: String(words[1]),
            suggestion: meant.map { "\(id) \($0)" }), at: span))
      return nil
    }
    return (instrument, label)
  }

  /// The place of a registered label.
  func place(of label: ProvisionLabel, in instrument: Int32) -> Int32? {
    draft.labels[instrument, default: []].first { $0.label == label }?.place
  }
}

import Diagnostics
import Documents

extension RegistryLoader {
  /// Reads incorporation.yaml: treaties that carry others, acts of the Union, readings, parts, limits.
  mutating func readIncorporation(_ file: SourceFile) {
    guard let document = notes.take(YAMLReader.read(file))?.first else { return }
    var reader = NodeReader(document.root, as: "the table of incorporation")
    for node in reader.optionalList("carries") { readCarriage(node) }
    for node in reader.optionalList("limits") { readLimit(node) }
    if let union = reader.optionalNode("union") { readUnion(union) }
    for node in reader.optionalList("interprets") { readInterpretation(node) }
    for node in reader.optionalList("parts") { readPart(node) }
    notes.add(reader.finish())
  }

  private mutating func readCarriage(_ node: Node) {
    var reader = NodeReader(node, as: "a carriage")
    let through = reader.requiredNode("through")
    let carried = reader.requiredNode("provisions")
    let source = source(reader.requiredNode("source"))
    let confidence: Confidence? = reader.choice("confidence")
    let note = reader.optionalString("note") ?? ""
    notes.add(reader.finish())
    guard let through, let carried, let confidence,
      let carrier = citation(through.text, at: through.span, mustBeRegistered: true),
      let carrierLabel = carrier.label,
      let carrierPlace = place(of: carrierLabel, in: carrier.instrument),
      let target = citation(carried.text, at: carried.span, mustBeRegistered: true),
      let label = target.label
    else { return }
    let notePlace = place(note)
    let covered = draft.labels[target.instrument, default: []].filter { label.covers($0.label) }
    // The instrument as a whole is carried too, by whatever carries its rights.
    let whole = label.range == nil ? [] : [Int32(-1)]
    for provision in whole + covered.map(\.place) {
      draft.rows.carriages.append(
        CarriageRow(
          instrument: target.instrument, provision: provision, carrier: carrier.instrument,
          carrierProvision: carrierPlace, source: source, confidence: confidence, note: notePlace))
    }
  }

  private mutating func readLimit(_ node: Node) {
    var reader = NodeReader(node, as: "a limit")
    let instrument = instrument(reader.requiredNode("instrument"))
    let lifted = self.instrument(reader.requiredNode("lifted_by"))
    let note = reader.string("note") ?? ""
    notes.add(reader.finish())
    guard let instrument, let lifted else { return }
    draft.rows.limits.append(
      LimitRow(instrument: instrument, liftedBy: lifted, note: place(note)))
  }

  private mutating func readUnion(_ node: Node) {
    var reader = NodeReader(node, as: "the Union")
    if let membership = instrument(reader.requiredNode("membership")) {
      draft.numbers[LawNumber.membership.rawValue] = membership
    }
    for transition in reader.optionalList("transition") { readTransition(transition) }
    for act in reader.optionalList("acts") { readAct(act) }
    notes.add(reader.finish())
  }

  private mutating func readTransition(_ node: Node) {
    var reader = NodeReader(node, as: "a transition")
    let state = reader.requiredNode("state").flatMap { self.state($0) }
    let until = date(reader.requiredNode("until"))
    let source = source(reader.requiredNode("source"))
    let note = reader.optionalString("note") ?? ""
    notes.add(reader.finish())
    guard let state else { return }
    draft.rows.transitions.append(
      TransitionRow(state: state, until: until, source: source, note: place(note)))
  }

  private mutating func readAct(_ node: Node) {
    var reader = NodeReader(node, as: "an act of the Union")
    let instrument = instrument(reader.requiredNode("instrument"))
    let from = reader.optionalNode("applies_from")
    let appliesFrom = date(from)
    var exceptions: [(State, UnionPosition)] = []
    for (key, position) in [
      ("not_bound", UnionPosition.notBound), ("bound_too", .boundToo),
      ("undetermined", .undetermined),
    ] {
      exceptions += reader.optionalList(key).compactMap { state($0) }.map { ($0, position) }
    }
    let source = source(reader.requiredNode("source"))
    let confidence: Confidence? = reader.choice("confidence")
    let note = reader.optionalString("note") ?? ""
    notes.add(reader.finish())
    guard let instrument, let confidence else { return }
    let adopted = draft.instruments[Int(instrument)].adopted
    if let appliesFrom, let adopted, appliesFrom.latest < adopted.earliest {
      notes.add(
        LawDiagnostics.beforeAdoption(
          "applies_from \(appliesFrom)", adopted: adopted, at: from?.span))
    }
    draft.rows.unionActs.append(
      UnionActRow(
        instrument: instrument, appliesFrom: appliesFrom, source: source, confidence: confidence,
        note: place(note)))
    draft.rows.unionExceptions += exceptions.map {
      UnionExceptionRow(instrument: instrument, state: $0.0, position: $0.1)
    }
  }

  private mutating func readInterpretation(_ node: Node) {
    var reader = NodeReader(node, as: "a reading")
    let readers = reader.list("instruments").compactMap { instrument($0) }
    let treaties = reader.optionalList("of").compactMap { instrument($0) }
    let state = reader.optionalNode("of_state").flatMap { self.state($0) }
    notes.add(reader.finish())
    for reading in readers {
      for treaty in treaties {
        draft.rows.interpretations.append(
          InterpretationRow(instrument: reading, of: treaty, state: State(code: 0)))
      }
      if let state {
        draft.rows.interpretations.append(
          InterpretationRow(instrument: reading, of: -1, state: state))
      }
    }
  }

  private mutating func readPart(_ node: Node) {
    var reader = NodeReader(node, as: "a part")
    let part = instrument(reader.requiredNode("instrument"))
    let whole = reader.requiredNode("of")
    notes.add(reader.finish())
    guard let part, let whole,
      let target = citation(whole.text, at: whole.span, mustBeRegistered: true)
    else { return }
    let provision = target.label.flatMap { place(of: $0, in: target.instrument) } ?? -1
    draft.rows.parts.append(
      PartRow(instrument: part, whole: target.instrument, provision: provision))
  }

  /// The place of the source keys that a node holds.
  mutating func source(_ node: Node?) -> Int32 {
    guard let node else { return -1 }
    if let mistake = check(sources: node.text, at: node.span) { notes.add(mistake) }
    return place(node.text)
  }
}

import Diagnostics
import Documents

extension RegistryLoader {
  /// Reads custom.yaml: what binds without consent.
  mutating func readCustom(_ file: SourceFile) {
    guard let document = notes.take(YAMLReader.read(file))?.first else { return }
    var reader = NodeReader(document.root, as: "the table of custom")
    var seen: [String: SourceSpan] = [:]
    for node in reader.list("custom") { readRule(node, &seen) }
    notes.add(reader.finish())
  }

  private mutating func readRule(_ node: Node, _ seen: inout [String: SourceSpan]) {
    var reader = NodeReader(node, as: "a rule of custom")
    let idNode = reader.requiredNode("id")
    let instrument = instrument(reader.requiredNode("instrument"))
    let provisions = reader.optionalList("provisions")
    let objectors = reader.optionalList("except").compactMap { state($0) }
    let from = date(reader.optionalNode("latest_from"))
    let mirrors = reader.optionalList("mirrors")
    let confidence: Confidence? = reader.choice("confidence")
    let isPeremptory = reader.optionalBool("peremptory") ?? false
    let contested = reader.optionalString("contested") ?? ""
    let source = source(reader.requiredNode("source"))
    notes.add(reader.finish())
    guard let idNode, let instrument, let confidence else { return }
    if let first = seen[idNode.text] {
      notes.add(LawDiagnostics.duplicate("custom `\(idNode.text)`", at: idNode.span, first: first))
      return
    }
    seen[idNode.text] = idNode.span
    let id = place(idNode.text)
    let dispute = place(contested)
    for provision in places(of: provisions, in: instrument) {
      draft.rows.customs.append(
        CustomRow(
          instrument: instrument, provision: provision, id: id, latestFrom: from,
          isPeremptory: isPeremptory ? 1 : 0, source: source, confidence: confidence,
          contested: dispute))
    }
    draft.rows.objectors += objectors.map { ObjectorRow(id: id, state: $0) }
    for mirror in mirrors {
      guard let target = citation(mirror.text, at: mirror.span, mustBeRegistered: true),
        let label = target.label, let provision = place(of: label, in: target.instrument)
      else { continue }
      draft.rows.mirrors.append(MirrorRow(provision: provision, instrument: instrument))
    }
  }

  /// The places of the provisions named, or of the instrument as a whole if none is.
  private mutating func places(of nodes: [Node], in instrument: Int32) -> [Int32] {
    if nodes.isEmpty { return [-1] }
    let id = draft.instrumentPlaces.first { $0.value == instrument }?.key ?? ""
    return nodes.compactMap { node in
      guard
        let target = citation("\(id) \(node.text)", at: node.span, mustBeRegistered: true),
        let label = target.label
      else { return nil }
      return place(of: label, in: instrument)
    }
  }
}

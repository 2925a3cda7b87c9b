package import Diagnostics
package import Documents
package import Findings
package import Law

/// A duty of the catalogue behind a pack, and what became of it: an entry of `duties.yaml`.
package struct Duty: Sendable {
  /// A rule that encodes it.
  package struct RuleName: Sendable {
    package let id: String
    package let span: SourceSpan
  }

  package let id: String
  package let idSpan: SourceSpan
  /// What it asks, in a line.
  package let title: String
  package let theme: String
  /// How its sources bind, at least one.
  package let force: [Force]
  package let rules: [RuleName]
  /// What the rules leave out; `nil` where they are the whole of it.
  package let lacks: String?
  /// Why no rule can decide it from a proposal.
  package let undecidable: String?

  /// How far it is encoded.
  package var extent: LawCoverage.Extent {
    if rules.isEmpty { return .not }
    return lacks == nil ? .encoded : .partly
  }
}

/// Reads `duties.yaml`.
package enum DutyLoader {
  /// The file's name in a pack's folder.
  package static let file = "duties.yaml"

  /// Reads the duties; every mistake of the file is reported, with DOC and DUTY codes.
  ///
  /// - Parameters:
  ///   - document: A mapping whose `duties` are a list.
  ///   - rules: The ids of the rules that the pack has.
  /// - Returns: The duties that could be read, in written order.
  package static func load(_ document: Document, rules: [String]) -> Diagnosed<[Duty]> {
    let known = Set(rules)
    var places: [String: SourceSpan] = [:]
    var reader = NodeReader(document.root, as: "a catalogue of duties")
    if document.root.kind == .mapping { _ = reader.requiredNode("duties") }
    var duplicates: [Diagnostic] = []
    let duties: [Duty] = reader.nestedList("duties", as: "a duty") { part in
      guard let duty = duty(&part, known: known, rules: rules) else { return nil }
      if let first = places[duty.id] {
        duplicates.append(DutyDiagnostics.duplicate(duty.id, at: duty.idSpan, first: first))
        return nil
      }
      places[duty.id] = duty.idSpan
      return duty
    }
    reader.report(duplicates)
    var collector = DiagnosticCollector()
    collector.add(reader.finish())
    return Diagnosed(duties, collector.diagnostics)
  }

  private static func duty(
    _ part: inout NodeReader, known: Set<String>, rules: [String]
  ) -> Duty? {
    let id = part.string("id")
    let title = part.string("title")
    let theme = part.string("theme")
    var force: [Force] = []
    for node in part.list("force") {
      if node.kind == .scalar, let word = Force(rawValue: node.text) {
        force.append(word)
      } else {
        part.report(
          DocumentDiagnostics.notAChoice(
            node, field: "force", choices: Force.allCases.map(\.rawValue)))
      }
    }
    let names = part.optionalList("rules").compactMap { node -> Duty.RuleName? in
      guard let name = part.read(node, of: "rules", expecting: "the id of a rule", \.stringValue)
      else { return nil }
      if !known.contains(name) {
        part.report(DutyDiagnostics.unknownRule(name, at: node.useSpan, known: rules))
      }
      return .init(id: name, span: node.useSpan)
    }
    let lacks = part.optionalString("lacks")
    let undecidable = part.optionalString("undecidable")
    guard let id, let title, let theme, let idNode = part.node.value(forKey: "id") else {
      return nil
    }
    if undecidable != nil, !names.isEmpty, let node = part.node.value(forKey: "undecidable") {
      part.report(DutyDiagnostics.undecidableWithRules(id, at: node.useSpan))
    }
    return Duty(
      id: id, idSpan: idNode.useSpan, title: title, theme: theme, force: force, rules: names,
      lacks: lacks, undecidable: undecidable)
  }
}

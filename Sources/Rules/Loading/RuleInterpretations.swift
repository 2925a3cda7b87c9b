import Diagnostics
import Documents

extension RuleReading {
  /// Reads the interpretations: each names its authority, its legal order and where it is found.
  mutating func readInterpretations() -> [Interpretation] {
    let citations = citations
    var names = NamedParts(example: "hirsi")
    let result: [Interpretation] = reader.nestedList("interpretations", as: "an interpretation") {
      part in
      let id = part.string("id")
      let authority = Self.optionalText("authority", in: &part)
      let legalOrder = Self.text("legal_order", in: &part)
      let law = citations.read(part.optionalList("citations"), of: "citations")
      part.report(law.diagnostics)
      let binds = Self.expression(part.optionalNode("binds"), of: "binds", in: &part)
      let when = Self.expression(part.optionalNode("when"), of: "when", in: &part)
      let requirements = Self.requirements(in: &part)
      let note = part.optionalString("note")
      guard let id, let idNode = part.node.value(forKey: "id") else { return nil }
      guard names.takes(id, at: idNode.useSpan, in: &part) else { return nil }
      if id == Interpretation.ownReading {
        part.report(
          RuleDiagnostics.badName(
            id, at: idNode.useSpan, note: "The word stands for the rule's own reading."))
      }
      if authority == nil {
        part.report(RuleDiagnostics.noAuthority(id, at: idNode.useSpan))
      }
      if part.node.value(forKey: "citations")?.count ?? 0 == 0 {
        part.report(RuleDiagnostics.noCitation("the interpretation `\(id)`", at: idNode.useSpan))
      }
      guard let authority, let legalOrder else { return nil }
      return Interpretation(
        id: id, idSpan: idNode.useSpan, authority: authority, legalOrder: legalOrder,
        citations: law.value ?? [], binds: binds, when: when, requirements: requirements,
        note: note, span: part.node.useSpan)
    }
    reader.report(names.duplicates)
    return result
  }

  /// A text that may be left out; one that is blank counts as left out.
  private static func optionalText(_ key: String, in reader: inout NodeReader) -> String? {
    reader.optionalString(key).flatMap { text in
      text.utf8.contains { $0 > 0x20 } ? text : nil
    }
  }
}

import Diagnostics
import Documents
import Law

extension RuleReading {
  /// Reads what the rule judges otherwise than before: each change with the version of the pack that has it, oldest first.
  mutating func readChanges() -> [RuleChange] {
    let latest = packVersion
    var last: (version: PackVersion, span: SourceSpan)?
    return reader.nestedList("changes", as: "a change") { part in
      let version = Self.version(in: &part)
      let date = Self.day(in: &part)
      let note = Self.text("note", in: &part)
      guard let version, let node = part.node.value(forKey: "version") else { return nil }
      if let latest, version > latest {
        part.report(RuleDiagnostics.changeAhead(version, of: latest, at: node.useSpan))
      }
      if let last, version < last.version {
        part.report(
          RuleDiagnostics.changesOutOfOrder(version, at: node.useSpan, after: last.span))
      }
      last = (version, node.useSpan)
      return note.map { RuleChange(version: version, date: date, note: StoredText($0)) }
    }
  }

  private static func version(in part: inout NodeReader) -> PackVersion? {
    guard let node = part.requiredNode("version") else { return nil }
    guard node.kind == .scalar, let version = PackVersion(node.text) else {
      part.report(RuleDiagnostics.badVersion(node.text, at: node.useSpan))
      return nil
    }
    return version
  }

  private static func day(in part: inout NodeReader) -> CalendarDate? {
    guard let text = part.optionalString("date"), let node = part.node.value(forKey: "date") else {
      return nil
    }
    guard let date = CalendarDate(text) else {
      part.report(RuleDiagnostics.badChangeDate(text, at: node.useSpan))
      return nil
    }
    return date
  }
}

import Diagnostics

/// Diagnostics about what YAML allows and we do not, or what its core schema does not know.
extension DocumentDiagnostics {
  static func unknownTag(_ tag: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      unknownTag, .error, "the tag \(quoted(tag)) is not known", at: span, label: "unknown tag",
      notes: ["Known are `!!str`, `!!int`, `!!float`, `!!bool`, `!!null`, `!!seq` and `!!map`."])
  }

  static func tagMismatch(_ tag: String, found: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      tagMismatch, .error, "the tag \(quoted(tag)) does not fit \(found)", at: span,
      label: "is \(found)",
      notes: ["Leave the tag out, or write a value that it fits."])
  }

  static func keyNotScalar(_ kind: Node.Kind, at span: SourceSpan) -> Diagnostic {
    let found = kind == .sequence ? "a list" : "a mapping"
    return Diagnostic(
      keyNotScalar, .error, "\(found) can't be a key", at: span, label: "\(found) as a key",
      notes: ["A key is a plain text. Text that begins with a bracket or brace goes in quotes."])
  }

  static func mergeKey(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      mergeKey, .error, "the merge key `<<` is not supported", at: span, label: "merge key",
      notes: ["Write the entries out, so that each fact stands where it is said."])
  }

  static func unknownAnchor(_ name: String, known: [String], at span: SourceSpan) -> Diagnostic {
    var notes = ["An alias refers to an anchor that stands before it in the same document."]
    var fixIts: [FixIt] = []
    if let closest = Suggestions.closest(to: name, among: known) {
      notes.append("Did you mean `*\(closest)`?")
      fixIts.append(
        FixIt(
          "replace `*\(name)` by `*\(closest)`", edits: [.init(span, replacement: "*" + closest)]))
    }
    return Diagnostic(
      unknownAnchor, .error, "there is no anchor `&\(name)`", at: span, label: "alias of nothing",
      notes: notes, fixIts: fixIts)
  }

  static func recursiveAlias(
    _ name: String, at span: SourceSpan, anchor: SourceSpan
  ) -> Diagnostic {
    Diagnostic(
      recursiveAlias, .error, "the alias `*\(name)` stands inside the value it refers to", at: span,
      label: "would never end",
      labels: [
        Label(
          SourceSpan(source: anchor.source, start: anchor.start, end: anchor.start),
          "the value begins here")
      ],
      notes: ["Write the value out."])
  }
}

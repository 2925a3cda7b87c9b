package import Diagnostics

/// Diagnostics about the fields of a mapping; for other rooms too, so that all of them sound alike.
extension DocumentDiagnostics {
  /// A key that must be there is not.
  package static func missingKey(_ key: String, of what: String, in mapping: Node) -> Diagnostic {
    let span = mapping.useSpan
    let first = mapping.entries.first { _ in true }?.key.span
    let place = mapping.aliasSpan == nil ? first ?? span : span
    return Diagnostic(
      missingKey, .error, "\(what) needs the key \(quoted(key))", at: place,
      label: "\(quoted(key)) is missing", notes: ["Add `\(key): …` to this mapping."])
  }

  /// A value is of another kind than belongs there.
  ///
  /// `expected` says what belongs there, with its article; `field` is the key whose value it is, if it is one.
  package static func wrongType(expected: String, node: Node, field: String?) -> Diagnostic {
    let found = node.descriptionOfKind
    var diagnostic = Diagnostic(
      wrongType, .error,
      "expected \(expected)\(field.map { " at \(quoted($0))" } ?? ""), found \(found)",
      at: node.useSpan, label: "is \(found)", labels: definitionLabel(node))
    if expected == "text", node.kind == .scalar, node.style == .plain, !node.isNull,
      node.aliasSpan == nil
    {
      diagnostic.notes = ["Put it in quotes to make it text."]
      diagnostic.fixIts = [
        FixIt(
          "put it in quotes", edits: [.init(node.span, replacement: "\"\(node.text)\"")])
      ]
    }
    return diagnostic
  }

  /// A key means nothing where it stands.
  ///
  /// `what` says what the mapping is, with its article; `known` are the keys it may have.
  package static func unknownKey(_ key: Node, of what: String, known: [String]) -> Diagnostic {
    let name = key.text
    var notes: [String] = []
    var fixIts: [FixIt] = []
    if let closest = Suggestions.closest(to: name, among: known) {
      notes.append("Did you mean \(quoted(closest))?")
      if key.aliasSpan == nil {
        fixIts.append(
          FixIt(
            "replace \(quoted(name)) by \(quoted(closest))",
            edits: [.init(key.span, replacement: key.style == .plain ? closest : "\"\(closest)\"")]
          ))
      }
    } else if !known.isEmpty, known.count <= 12 {
      notes.append("Known here: " + known.map(quoted).joined(separator: ", ") + ".")
    }
    return Diagnostic(
      unknownKey, .error, "\(what) has no key \(quoted(name))", at: key.useSpan,
      label: "unknown key",
      labels: definitionLabel(key), notes: notes, fixIts: fixIts)
  }

  /// A text is not one of the words that may stand there.
  package static func notAChoice(_ node: Node, field: String, choices: [String]) -> Diagnostic {
    var notes = ["May be " + choices.map(quoted).joined(separator: ", ") + "."]
    var fixIts: [FixIt] = []
    if let closest = Suggestions.closest(to: node.text, among: choices) {
      notes.insert("Did you mean \(quoted(closest))?", at: 0)
      if node.aliasSpan == nil {
        fixIts.append(
          FixIt(
            "replace \(quoted(node.text)) by \(quoted(closest))",
            edits: [
              .init(node.span, replacement: node.style == .plain ? closest : "\"\(closest)\"")
            ]))
      }
    }
    return Diagnostic(
      notAChoice, .error, "\(quoted(field)) can't be \(quoted(node.text))", at: node.useSpan,
      label: "not one of the known words", labels: definitionLabel(node), notes: notes,
      fixIts: fixIts)
  }

  /// A whole number does not fit.
  static func numberOutOfRange(
    _ node: Node, field: String, range: ClosedRange<Int64>
  ) -> Diagnostic {
    Diagnostic(
      numberOutOfRange, .error, "\(quoted(field)) can't be \(quoted(node.text))", at: node.useSpan,
      label: "out of range", labels: definitionLabel(node),
      notes: ["It lies between \(range.lowerBound) and \(range.upperBound)."])
  }

  private static func definitionLabel(_ node: Node) -> [Label] {
    node.aliasSpan == nil ? [] : [Label(node.span, "written here, used by an alias")]
  }
}

import Diagnostics

/// Diagnostics about JSON's grammar.
extension DocumentDiagnostics {
  static func jsonUnexpected(_ expected: String, found: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      jsonUnexpected, .error, "expected \(expected), found \(quoted(found))", at: span,
      label: "expected \(expected)")
  }

  static func jsonTrailing(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      jsonTrailing, .error, "something stands after the end of the document", at: span,
      label: "not part of it",
      notes: ["A JSON file holds one value. For several, write one a line and read them as NDJSON."]
    )
  }

  static func jsonUnclosedString(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      jsonString, .error, "a string is never closed", at: span, label: "begins here",
      notes: ["Close it by `\"` on the same line; a line break inside it is written `\\n`."])
  }

  static func jsonControl(_ scalar: Unicode.Scalar, at span: SourceSpan) -> Diagnostic {
    let escape = scalar == "\t" ? "\\t" : "\\u" + hexadecimal(scalar.value, digits: 4)
    return Diagnostic(
      jsonControl, .error, "a control character stands in a string", at: span,
      label: "U+" + hexadecimal(scalar.value, digits: 4),
      notes: ["Write it as the escape `\(escape)`."],
      fixIts: [FixIt("write it as `\(escape)`", edits: [.init(span, replacement: escape)])])
  }

  static func jsonEscape(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      jsonEscape, .error, "this is not an escape", at: span, label: "unknown escape",
      notes: [
        "Escapes are `\\\"`, `\\\\`, `\\/`, `\\b`, `\\f`, `\\n`, `\\r`, `\\t`, and `\\u` with four hexadecimal digits."
      ])
  }

  static func jsonSurrogate(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      jsonEscape, .error, "half of a surrogate pair stands alone", at: span,
      label: "no character",
      notes: ["Write the character itself, or both halves one after the other."])
  }

  static func jsonNumber(_ text: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      jsonNumber, .error, "\(quoted(text)) is not a number in JSON", at: span,
      label: "not a number",
      notes: [
        "A number has no leading `+` or zero, and digits on both sides of its point. Text goes in double quotes."
      ])
  }

  static func jsonBracket(
    isMapping: Bool, at span: SourceSpan, opening: SourceSpan
  ) -> Diagnostic {
    Diagnostic(
      jsonBracket, .error, "the closing bracket does not fit the opening one", at: span,
      label: "expected `\(isMapping ? "}" : "]")`", labels: [Label(opening, "opened here")])
  }

  static func jsonUnclosed(
    isMapping: Bool, at span: SourceSpan, opening: SourceSpan
  ) -> Diagnostic {
    Diagnostic(
      jsonBracket, .error, "\(isMapping ? "an object" : "an array") is not closed", at: span,
      label: "the text ends here", labels: [Label(opening, "opened here")],
      notes: ["Close it by `\(isMapping ? "}" : "]")`."])
  }

  static func jsonMissing(
    _ sign: String, after what: String, at span: SourceSpan, insertAt place: SourceSpan? = nil
  ) -> Diagnostic {
    Diagnostic(
      jsonMissing, .error, "a `\(sign)` is missing after \(what)", at: span,
      label: "expected `\(sign)` before this",
      fixIts: place.map { [FixIt("insert `\(sign)`", edits: [.init($0, replacement: sign)])] } ?? []
    )
  }

  static func jsonTrailingComma(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      jsonTrailingComma, .error, "a comma stands after the last value", at: span,
      label: "nothing follows", notes: ["Delete it."],
      fixIts: [FixIt("delete the comma", edits: [.init(span, replacement: "")])])
  }

  static func jsonComment(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      jsonComment, .error, "JSON has no comments", at: span, label: "comment",
      notes: ["Delete it, or write the file as YAML."],
      fixIts: [FixIt("delete the comment", edits: [.init(span, replacement: "")])])
  }

  static func jsonUnquoted(_ key: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      jsonWord, .error, "the key \(quoted(key)) needs double quotes", at: span, label: "no quotes",
      fixIts: [FixIt("put it in quotes", edits: [.init(span, replacement: "\"\(key)\"")])])
  }

  static func jsonSingleQuotes(_ text: String, at span: SourceSpan) -> Diagnostic {
    let isPlain = !text.contains("\"") && !text.contains("\\")
    return Diagnostic(
      jsonWord, .error, "a string goes in double quotes", at: span, label: "single quotes",
      fixIts: isPlain
        ? [FixIt("use double quotes", edits: [.init(span, replacement: "\"\(text)\"")])] : [])
  }

  static func jsonWord(_ word: String, at span: SourceSpan) -> Diagnostic {
    let known = ["true", "false", "null"]
    let meant: String? =
      switch word.lowercased() {
      case "none", "nil", "undefined", "nan": "null"
      case "yes": "true"
      case "no": "false"
      case let lower: Suggestions.closest(to: lower, among: known)
      }
    return Diagnostic(
      jsonWord, .error, "\(quoted(word)) is not a value in JSON", at: span, label: "not a value",
      notes: meant.map { ["Did you mean `\($0)`?"] } ?? ["Text goes in double quotes."],
      fixIts: meant.map {
        [FixIt("replace it by `\($0)`", edits: [.init(span, replacement: $0)])]
      } ?? [FixIt("put it in quotes", edits: [.init(span, replacement: "\"\(word)\"")])])
  }
}

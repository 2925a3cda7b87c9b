import Diagnostics

/// Diagnostics about an input as a whole: its encoding, its size, its limits.
extension DocumentDiagnostics {
  static func invalidUTF8(_ bytes: some Collection<UInt8>, at span: SourceSpan) -> Diagnostic {
    let shown = bytes.prefix(4).map { "0x" + hexadecimal(UInt32($0), digits: 2) }
      .joined(separator: " ")
    let isUTF16 =
      span.start == 0 && (bytes.starts(with: [0xFF]) || bytes.starts(with: [0xFE]))
    return Diagnostic(
      invalidUTF8, .error, "the file is not valid UTF-8", at: span, label: "byte \(shown)",
      notes: [
        isUTF16 ? "This looks like UTF-16. Save the file as UTF-8." : "Save the file as UTF-8."
      ]
    )
  }

  static func controlCharacter(_ scalar: Unicode.Scalar, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      controlCharacter, .error,
      "the control character U+\(hexadecimal(scalar.value, digits: 4)) is not allowed",
      at: span, label: "invisible character", notes: ["Delete it."],
      fixIts: [FixIt("delete the character", edits: [.init(span, replacement: "")])])
  }

  static func empty(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      empty, .error, "the file holds no document", at: span,
      label: "nothing but space and comments",
      notes: ["Write at least one mapping."])
  }

  static func tooManyBytes(_ count: Int, limit: Int, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      tooManyBytes, .error, "the file has \(count) bytes; the limit is \(limit)", at: span,
      label: "not read")
  }

  static func tooDeep(limit: Int, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      tooDeep, .error, "more than \(limit) lists and mappings are nested", at: span,
      label: "one level too deep")
  }

  static func tooManyNodes(limit: Int, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      tooManyNodes, .error, "the file has more than \(limit) values", at: span,
      label: "reading stopped here")
  }

  static func aliasExpansion(limit: Int, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      aliasExpansion, .error, "the file's aliases stand for more than \(limit) values", at: span,
      label: "reading stopped at this alias",
      notes: ["Write the values out where they are meant."])
  }

  static func scalarTooLong(_ count: Int, limit: Int, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      scalarTooLong, .error, "a text has \(count) bytes; the limit is \(limit)", at: span,
      label: "too long")
  }

  static func tooManyMistakes(limit: Int, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      tooManyMistakes, .error, "reading stopped after \(limit) mistakes", at: span,
      label: "not read from here")
  }

  static func duplicateKey(_ key: String, first: SourceSpan, second: SourceSpan) -> Diagnostic {
    Diagnostic(
      duplicateKey, .error, "the key \(quoted(key)) is written twice in one mapping", at: second,
      label: "the second time", labels: [Label(first, "first written here")],
      notes: ["Keep the one that is meant."])
  }

  /// User text in backticks, cut where it is long, control characters shown as escapes.
  static func quoted(_ text: String) -> String {
    var shown = "`"
    for scalar in text.unicodeScalars.prefix(60) {
      switch scalar {
      case "\n": shown += "\\n"
      case "\t": shown += "\\t"
      case _ where scalar.properties.generalCategory == .control:
        shown += "\\u" + hexadecimal(scalar.value, digits: 4)
      default: shown.unicodeScalars.append(scalar)
      }
    }
    if text.unicodeScalars.count > 60 { shown += "…" }
    return shown + "`"
  }

  /// A number in upper-case hexadecimal, with leading zeros.
  static func hexadecimal(_ value: UInt32, digits: Int) -> String {
    let text = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, digits - text.count)) + text
  }
}

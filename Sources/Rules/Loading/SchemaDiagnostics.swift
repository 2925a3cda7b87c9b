package import Diagnostics
import Documents

/// The SCHM codes: what can be wrong with the schema of proposals.
package enum SchemaDiagnostics {
  static let unknownKeyword = DiagnosticCode(
    "SCHM0001",
    "The schema is written in a structural subset of JSON Schema 2020-12 with keywords of ours that begin with `x-`. Another keyword would be ignored, so it is refused."
  )
  static let missingKeyword = DiagnosticCode(
    "SCHM0002",
    "A keyword is missing without which nobody can tell what the field holds: `type`, `x-fact` or `$ref`; `items` for a list; `enum` for a choice of words; `description` for a field."
  )
  static let unknownWord = DiagnosticCode(
    "SCHM0003", "The keyword takes one of a list of words, and this is none of them.")
  static let badReference = DiagnosticCode(
    "SCHM0004",
    "`$ref` points to a definition of the same file, `#/$defs/name`, which must exist and must not lead back to itself."
  )
  static let meaningless = DiagnosticCode(
    "SCHM0005", "The keyword says nothing about a field of this kind, so something else was meant.")
  static let noSubstitute = DiagnosticCode(
    "SCHM0006",
    "Silence on a safeguard counts as no. For a field that is no yes or no, `x-silence-value` must say what it counts as: a word of the enum, a number, or `unlimited`."
  )
  static let badName = DiagnosticCode(
    "SCHM0007",
    "Expressions name the fields, so that a name is `snake_case` and none of the words that CEL reserves."
  )
  static let badEnum = DiagnosticCode(
    "SCHM0008",
    "The words of a choice are different texts, and none of them is a word that every fact may have: `unknown`, `contested`, `silent`."
  )
  static let unknownRequired = DiagnosticCode(
    "SCHM0009", "`required` lists keys of `properties`.")
  static let badPath = DiagnosticCode(
    "SCHM0010",
    "`x-ref` names a top-level list; `x-silence-asks-if` names a yes/no fact of the same subject, from the subject on: `reliance.on_general_law`."
  )

  /// Every SCHM code.
  package static let all: [DiagnosticCode] = [
    unknownKeyword, missingKeyword, unknownWord, badReference, meaningless, noSubstitute, badName,
    badEnum, unknownRequired, badPath,
  ]

  /// A keyword outside the subset.
  static func unknownKeyword(_ key: Node, known: [String], isJSONSchema: Bool) -> Diagnostic {
    let name = key.text
    let closest = Suggestions.closest(to: name, among: known)
    var notes: [String] = []
    if isJSONSchema {
      notes.append("JSON Schema has it, but the subset that proposals are written in does not.")
    } else if let closest {
      notes.append("Did you mean `\(closest)`?")
    }
    return Diagnostic(
      unknownKeyword, .error, "unknown keyword `\(name)`", at: key.useSpan,
      label: "no keyword of the schema", notes: notes,
      fixIts: isJSONSchema
        ? [] : Replacement.fixIts(of: name, by: closest, at: key.useSpan))
  }

  /// A keyword that must be there is not.
  static func missingKeyword(
    _ keyword: String, for field: String, at span: SourceSpan, note: String,
    severity: DiagnosticSeverity = .error
  ) -> Diagnostic {
    Diagnostic(
      missingKeyword, severity, "`\(field)` has no `\(keyword)`", at: span,
      label: "no `\(keyword)`", notes: [note])
  }

  /// A word that the keyword does not take.
  static func unknownWord(_ node: Node, of keyword: String, words: [String]) -> Diagnostic {
    let closest = Suggestions.closest(to: node.text, among: words)
    var notes = ["It takes \(Wording.list(words, "or"))."]
    if let closest { notes.insert("Did you mean `\(closest)`?", at: 0) }
    return Diagnostic(
      unknownWord, .error, "`\(node.text)` is no value of `\(keyword)`", at: node.useSpan,
      label: "not one of its words", notes: notes,
      fixIts: Replacement.fixIts(of: node.text, by: closest, at: node.useSpan))
  }

  /// A reference that leads nowhere.
  static func badReference(_ node: Node, known: [String]) -> Diagnostic {
    let name = String(node.text.split(separator: "/").last ?? "")
    let closest = Suggestions.closest(to: name, among: known)
    return Diagnostic(
      badReference, .error, "`\(node.text)` is not defined", at: node.useSpan,
      label: "no such definition",
      notes: [
        closest.map { "Did you mean `#/$defs/\($0)`?" }
          ?? "A definition stands under `$defs` and is named as `#/$defs/name`."
      ])
  }

  /// A reference that leads back to where it stands.
  static func circularReference(_ node: Node) -> Diagnostic {
    Diagnostic(
      badReference, .error, "`\(node.text)` leads back to itself", at: node.useSpan,
      label: "already inside this definition",
      notes: ["A proposal would have no end; write the inner group out."])
  }

  /// A keyword that says nothing here.
  static func meaningless(_ keyword: String, at span: SourceSpan, note: String) -> Diagnostic {
    Diagnostic(
      meaningless, .error, "`\(keyword)` says nothing here", at: span, label: "no meaning here",
      notes: [note])
  }

  /// Silence fails, and nothing says as what.
  static func noSubstitute(_ field: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      noSubstitute, .error, "silence on `\(field)` fails, but nothing says what it counts as",
      at: span, label: "`fails` on a field that is no yes or no",
      notes: ["Add `x-silence-value`, or ask instead: `x-silence: asks`."])
  }

  /// A substitute of the wrong kind.
  static func badSubstitute(_ node: Node, for field: String, wants: String) -> Diagnostic {
    Diagnostic(
      noSubstitute, .error, "`\(node.text)` can't stand for a silent `\(field)`", at: node.useSpan,
      label: "not a value of this field", notes: ["It must be \(wants)."])
  }

  /// A name that no expression could use.
  static func badName(_ name: String, at span: SourceSpan, reserved: Bool) -> Diagnostic {
    Diagnostic(
      badName, .error, "`\(name)` can't be the name of a field", at: span,
      label: reserved ? "reserved" : "not snake_case",
      notes: [
        reserved
          ? "The word has a meaning of its own in expressions."
          : "Use small letters, digits and `_`, and begin with a letter."
      ])
  }

  /// A choice of words that can't be told apart.
  static func badEnum(_ headline: String, at span: SourceSpan, label: String) -> Diagnostic {
    Diagnostic(
      badEnum, .error, headline, at: span, label: label,
      notes: [
        "Each word of `enum` is a text of its own, other than `unknown`, `contested`, `silent`."
      ])
  }

  /// A required key that is not declared.
  static func unknownRequired(_ node: Node, known: [String]) -> Diagnostic {
    let closest = Suggestions.closest(to: node.text, among: known)
    return Diagnostic(
      unknownRequired, .error, "`\(node.text)` is required but not declared", at: node.useSpan,
      label: "not among the properties", notes: closest.map { ["Did you mean `\($0)`?"] } ?? [],
      fixIts: Replacement.fixIts(of: node.text, by: closest, at: node.useSpan))
  }

  /// A path that leads to nothing of the kind that is wanted.
  static func badPath(_ text: String, at span: SourceSpan, wants: String) -> Diagnostic {
    Diagnostic(
      badPath, .error, "`\(text)` is not \(wants)", at: span, label: "leads to nothing of the kind",
      notes: ["It must be \(wants)."])
  }
}

package import Diagnostics
import Documents

/// The WAIV codes: what can be wrong with the text of a waiver.
///
/// What a waiver *does*, such as to expire, is never a diagnostic but a notice of the report.
package enum WaiverDiagnostics {
  static let noTarget = DiagnosticCode(
    "WAIV0101",
    "A waiver names neither a finding nor a rule, so it would reach everything. Write the `fingerprint` of the finding, as the report shows it, or a `rule` and a `path`."
  )
  static let badFingerprint = DiagnosticCode(
    "WAIV0102",
    "A fingerprint is 32 hexadecimal digits in lower case, as the report shows it under each finding."
  )
  static let badDay = DiagnosticCode(
    "WAIV0103",
    "A waiver ends: `until` is the last day on which it holds, written as 2027-03-31. A waiver without an end is no waiver but a change of the law."
  )
  static let emptyText = DiagnosticCode(
    "WAIV0104",
    "A waiver says why (`reason`), who decided (`decided_by`) and under what authority (`authority`); each in words that whoever reads the report can follow up."
  )
  static let unknownRule = DiagnosticCode(
    "WAIV0105",
    "A waiver names a rule that the pack does not have. `check rules list` shows them all.")
  static let repeated = DiagnosticCode(
    "WAIV0106", "Two waivers of one file are about the same. Keep the one that was decided last.")
  static let badPath = DiagnosticCode(
    "WAIV0107",
    "The `path` of a waiver goes by ids, as the report shows it under `places`: `measures[m1].remedy.suspensive`. A number in brackets would mean another measure as soon as their order changes."
  )

  /// Every code of this file, in order.
  package static let all = [
    noTarget, badFingerprint, badDay, emptyText, unknownRule, repeated, badPath,
  ]

  static func noTarget(_ node: Node) -> Diagnostic {
    Diagnostic(
      noTarget, .error, "the waiver names neither a fingerprint nor a rule", at: node.useSpan,
      label: "would reach everything",
      notes: ["Write `fingerprint: …` from the report, or `rule: theme/name` and `path: …`."])
  }

  static func badFingerprint(_ node: Node) -> Diagnostic {
    Diagnostic(
      badFingerprint, .error, "`\(node.text)` is no fingerprint", at: node.useSpan,
      label: "not 32 hexadecimal digits", notes: ["Copy it from the report; put it in quotes."])
  }

  static func badDay(_ node: Node) -> Diagnostic {
    Diagnostic(
      badDay, .error, "`\(node.text)` is no day", at: node.useSpan, label: "not a day",
      notes: ["Write the last day on which the waiver holds, as 2027-03-31."])
  }

  static func emptyText(_ key: String, _ node: Node) -> Diagnostic {
    Diagnostic(
      emptyText, .error, "`\(key)` of a waiver can't be empty", at: node.useSpan, label: "empty",
      notes: ["Say it in words that a reader of the report can follow up."])
  }

  static func unknownRule(_ node: Node, known: [String]) -> Diagnostic {
    let closest = Suggestions.closest(to: node.text, among: known)
    return Diagnostic(
      unknownRule, .error, "no rule is called `\(node.text)`", at: node.useSpan,
      label: "not in the pack",
      notes: closest.map { ["Did you mean `\($0)`?"] } ?? ["`check rules list` shows them all."],
      fixIts: closest.map {
        [FixIt("replace `\(node.text)` by `\($0)`", edits: [.init(node.span, replacement: $0)])]
      } ?? [])
  }

  static func repeated(_ node: Node, first: SourceSpan) -> Diagnostic {
    Diagnostic(
      repeated, .warning, "a waiver before this one is about the same", at: node.useSpan,
      label: "the first one holds", labels: [Label(first, "the first one")])
  }

  static func badPath(_ node: Node) -> Diagnostic {
    Diagnostic(
      badPath, .warning, "`\(node.text)` goes by a number, which is no identity", at: node.useSpan,
      label: "write the id", notes: ["Copy it from `places` in the report, such as `measures[m1]`."]
    )
  }
}

package import Diagnostics
import Documents

/// The RULE codes: what can be wrong with a rule, a definition or a pack, whatever its law.
package enum RuleDiagnostics {
  static let emptyExpression = DiagnosticCode(
    "RULE0001",
    "An expression is expected and nothing is written. Leave the key out, or write the condition.")
  static let unmappableExpression = DiagnosticCode(
    "RULE0002",
    "An expression is written plainly on one line, in single quotes, or as a `|` block. Folded (`>`) and double-quoted texts are refused: what they say and where they say it differ, so that a mistake in them could not be pointed at."
  )
  static let badID = DiagnosticCode(
    "RULE0003",
    "A rule is named by its theme and a name, in kebab-case: `return/individual-assessment`. It is named for what the law protects or what is wrong, and the name is never used again."
  )
  static let misplaced = DiagnosticCode(
    "RULE0004",
    "The rule `theme/name` lies in `rules/theme/name.rule.yaml`, so that it can be found by its id."
  )
  static let noCitation = DiagnosticCode(
    "RULE0005",
    "A rule without law is an opinion: every rule and every exception cites at least one provision."
  )
  static let noRequirement = DiagnosticCode(
    "RULE0006", "A rule that requires nothing would pass every proposal.")
  static let unresolvedCitation = DiagnosticCode(
    "RULE0007",
    "Every citation resolves in the law registry, to the paragraph. Add the provision to `law/provisions`, with where it was confirmed, or mend the citation."
  )
  static let duplicateRule = DiagnosticCode(
    "RULE0008", "Two files have a rule of the same id, so that a finding could not say which.")
  static let badSuccessor = DiagnosticCode(
    "RULE0009",
    "`superseded_by` names another rule of the set, for a rule whose status is `deprecated`; the chain of successors ends."
  )
  static let liftsUncited = DiagnosticCode(
    "RULE0010", "An exception lifts citations of its own rule, written as the rule writes them.")
  static let liftsAbsolute = DiagnosticCode(
    "RULE0011",
    "A citation marked `absolute: true` admits no exception: no circumstances justify a breach of it."
  )
  static let duplicateName = DiagnosticCode(
    "RULE0012", "The name or the citation stands there already; one of the two is not read.")
  static let badName = DiagnosticCode(
    "RULE0013",
    "A definition is named in `snake_case`, as expressions will name it, and hides no field and no word that expressions have. An exception's id is in kebab-case."
  )
  static let badPlaceholder = DiagnosticCode(
    "RULE0014", "A placeholder is an expression between `{{` and `}}`, on one line.")
  static let badFieldPath = DiagnosticCode(
    "RULE0015",
    "The path names a field as the rule's expressions do: `measure.remedy.suspensive` in a rule for each measure."
  )
  static let unreasonedSilence = DiagnosticCode(
    "RULE0016",
    "A rule that reads silence otherwise than the schema says why: `path: {silence: asks, reason: …}`."
  )
  static let emptyText = DiagnosticCode("RULE0017", "A text is expected and nothing is written.")
  static let brokenPack = DiagnosticCode(
    "RULE0018",
    "A pack is a folder with `pack.yaml`, `proposal.schema.yaml`, the law and the rules. Files with other endings are left alone; what ends in `.yaml` has a place of its own."
  )
  static let noAuthority = DiagnosticCode(
    "RULE0019",
    "An interpretation is the reading of a court or body: `authority` names it. A reading of nobody is the author's own, and that is what the rule itself says."
  )
  static let badChangeDate = DiagnosticCode(
    "RULE0020",
    "The day of a change is written as year, month and day: `2026-11-23`, and must be in the calendar."
  )
  static let exceptionCycle = DiagnosticCode(
    "RULE0021",
    "Exceptions go in a circle: each lifts the provision that the next one rests on, so that none of them has ground to stand "
      + "on. Say which yields, and let it lift nothing that the other rests on."
  )
  static let badVersion = DiagnosticCode(
    "RULE0022",
    "The version of a pack is three whole numbers: `0.2.0`. A change of a rule names the one that first judges so, from which a "
      + "reader of two reports sees why a verdict differs."
  )
  static let changeAhead = DiagnosticCode(
    "RULE0023",
    "A change is of a version that the pack has not reached: raise `version` in `pack.yaml`, since a rule that judges otherwise "
      + "makes another pack, or name the version that has the change."
  )
  static let changesOutOfOrder = DiagnosticCode(
    "RULE0024",
    "Changes stand oldest first: the first says when the rule came in, and a new one is added at the end."
  )

  /// Every RULE code.
  package static let all: [DiagnosticCode] = [
    emptyExpression, unmappableExpression, badID, misplaced, noCitation, noRequirement,
    unresolvedCitation, duplicateRule, badSuccessor, liftsUncited, liftsAbsolute, duplicateName,
    badName, badPlaceholder, badFieldPath, unreasonedSilence, emptyText, brokenPack,
    noAuthority, badChangeDate, exceptionCycle, badVersion, changeAhead, changesOutOfOrder,
  ]
}

extension RuleDiagnostics {
  /// An expression that is not there.
  static func emptyExpression(_ key: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      emptyExpression, .error, "`\(key)` has no expression", at: span, label: "nothing is written",
      notes: ["Write a CEL expression, or leave the key out."])
  }

  /// An expression in a form whose places can't be found again.
  static func unmappableExpression(_ node: Node, _ key: String) -> Diagnostic {
    let span = node.useSpan
    var notes = ["Write it on one line, in single quotes, or as a `|` block."]
    var fixIts: [FixIt] = []
    let form: String
    switch node.style {
    case .folded:
      form = "folded"
      notes.insert("Write `|` instead of `>`: CEL takes a line break for a space.", at: 0)
      let marker = SourceSpan(source: span.source, start: span.start, end: span.start + 1)
      fixIts.append(FixIt("make it a `|` block", edits: [FixIt.Edit(marker, replacement: "|")]))
    case .doubleQuoted:
      form = "double-quoted"
      let text = node.text
      if !text.contains("\n") {
        let quoted = text.split(separator: "'", omittingEmptySubsequences: false)
          .joined(separator: "''")
        fixIts.append(
          FixIt(
            "put it in single quotes", edits: [FixIt.Edit(span, replacement: "'\(quoted)'")]))
      }
    default: form = "written in a form that can't be followed"
    }
    return Diagnostic(
      unmappableExpression, .error, "the expression of `\(key)` is \(form)", at: span,
      label: "not a form for expressions", notes: notes, fixIts: fixIts)
  }

  /// An id that is no theme and name.
  static func badID(_ text: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      badID, .error, "`\(text)` can't be the id of a rule", at: span, label: "not theme/name",
      notes: ["Write theme and name in kebab-case, such as `return/individual-assessment`."])
  }

  /// A file that does not lie where its rule's id says.
  static func misplaced(_ id: String, file: String, expected: String?, at span: SourceSpan)
    -> Diagnostic
  {
    Diagnostic(
      misplaced, .error, "the rule `\(id)` lies in `\(file)`", at: span,
      label: "not the id of this file",
      notes: [
        expected.map { "By its place its id would be `\($0)`." }
          ?? "It belongs in `rules/\(id).rule.yaml`."
      ],
      fixIts: Replacement.fixIts(of: id, by: expected, at: span))
  }

  /// Law is missing.
  static func noCitation(_ what: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      noCitation, .error, "\(what) cites no law", at: span, label: "no citation",
      notes: ["Add at least one, such as `RC1951 art. 33(1)`, under `citations`."])
  }

  /// Nothing is required.
  static func noRequirement(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      noRequirement, .error, "the rule requires nothing", at: span, label: "no requirement",
      notes: ["Add at least one `{expression: …, message: …}` under `require`."])
  }

  /// A citation that the registry does not have.
  static func unresolvedCitation(_ citation: RuleCitation, closest: String?, why: String?)
    -> Diagnostic
  {
    var notes: [String] = []
    if let why { notes.append(why) }
    if let closest { notes.append("Did you mean `\(closest)`?") }
    if notes.isEmpty {
      notes.append("Add the provision to `law/provisions`, or mend the citation.")
    }
    return Diagnostic(
      unresolvedCitation, .error, "`\(citation.cite)` is not in the law registry",
      at: citation.span, label: "no such provision", notes: notes,
      fixIts: Replacement.fixIts(of: citation.cite, by: closest, at: citation.span))
  }

  /// Two rules of one id.
  static func duplicateRule(_ id: RuleID, at span: SourceSpan, first: SourceSpan) -> Diagnostic {
    Diagnostic(
      duplicateRule, .error, "there are two rules `\(id)`", at: span, label: "again here",
      labels: [Label(first, "first here")], notes: ["Give one of them another id."])
  }

  /// A successor that is none.
  static func badSuccessor(_ headline: String, at span: SourceSpan, label: String, note: String)
    -> Diagnostic
  {
    Diagnostic(badSuccessor, .error, headline, at: span, label: label, notes: [note])
  }

  /// An exception to a provision that the rule does not rest on.
  static func liftsUncited(_ citation: RuleCitation, exception: String, cites: [String])
    -> Diagnostic
  {
    let closest = Suggestions.closest(to: citation.cite, among: cites)
    return Diagnostic(
      liftsUncited, .error, "`\(exception)` lifts `\(citation.cite)`, which the rule does not cite",
      at: citation.span, label: "not a citation of this rule",
      notes: [
        closest.map { "Did you mean `\($0)`?" } ?? "The rule cites \(Wording.list(cites, "and"))."
      ],
      fixIts: Replacement.fixIts(of: citation.cite, by: closest, at: citation.span))
  }

  /// An exception to what admits none.
  static func liftsAbsolute(_ citation: RuleCitation, exception: String, cited: SourceSpan)
    -> Diagnostic
  {
    Diagnostic(
      liftsAbsolute, .error, "`\(exception)` lifts `\(citation.cite)`, which is absolute",
      at: citation.span, label: "admits no exception",
      labels: [Label(cited, "marked absolute here")],
      notes: ["Drop it from `lifts`; the finding keeps its force from what remains."])
  }

  /// A reading without the name of whoever reads so.
  static func noAuthority(_ id: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      noAuthority, .error, "the interpretation `\(id)` has no authority", at: span,
      label: "whose reading is it",
      notes: ["Name the court or body under `authority`, with its legal order."])
  }

  /// Exceptions that take away each other's ground.
  static func cycle(_ exceptions: [RuleException]) -> Diagnostic {
    Diagnostic(
      exceptionCycle, .error,
      "the exceptions \(Wording.list(exceptions.map(\.id), "and")) lift what each other rest on",
      at: exceptions[0].idSpan, label: "the circle begins here",
      labels: exceptions.dropFirst().map { Label($0.idSpan, "and goes on here") },
      notes: ["Let one of them lift nothing that the other cites."])
  }

  /// A change on no day.
  static func badChangeDate(_ text: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      badChangeDate, .error, "`\(text)` is not a day", at: span, label: "not in the calendar",
      notes: ["Write it as year, month and day: `2026-11-23`."])
  }

  /// A version that is none.
  static func badVersion(_ text: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      badVersion, .error, "`\(text)` is not a version", at: span, label: "no version",
      notes: ["Write the pack's version as three numbers: `0.2.0`."])
  }

  /// A change of a version to come.
  static func changeAhead(_ version: PackVersion, of pack: PackVersion, at span: SourceSpan)
    -> Diagnostic
  {
    Diagnostic(
      changeAhead, .error, "the pack is at \(pack), and this change is of \(version)", at: span,
      label: "not reached",
      notes: ["Raise `version` in `pack.yaml`, or name the version that has the change."])
  }

  /// A change that stands after a later one.
  static func changesOutOfOrder(
    _ version: PackVersion, at span: SourceSpan, after later: SourceSpan
  ) -> Diagnostic {
    Diagnostic(
      changesOutOfOrder, .error, "the change of \(version) stands after a later one", at: span,
      label: "earlier than the one above", labels: [Label(later, "the later one")],
      notes: ["Write the oldest first."])
  }

  /// A name given twice.
  static func duplicateName(_ what: String, at span: SourceSpan, first: SourceSpan) -> Diagnostic {
    Diagnostic(
      duplicateName, .error, "\(what) stands there twice", at: span, label: "again here",
      labels: [Label(first, "first here")], notes: ["Drop one of the two."])
  }

  /// A name that expressions or findings can't have.
  static func badName(_ name: String, at span: SourceSpan, note: String) -> Diagnostic {
    Diagnostic(
      badName, .error, "`\(name)` can't be a name here", at: span, label: "not a usable name",
      notes: [note])
  }

  /// A placeholder that is not closed, or empty.
  static func badPlaceholder(_ headline: String, at span: SourceSpan, label: String) -> Diagnostic {
    Diagnostic(
      badPlaceholder, .error, headline, at: span, label: label,
      notes: ["Write an expression between `{{` and `}}`, such as `{{measure.id}}`."])
  }

  /// A path to a field that the schema does not have.
  static func badFieldPath(_ path: String, at span: SourceSpan, closest: String?, scope: RuleScope)
    -> Diagnostic
  {
    Diagnostic(
      badFieldPath, .error, "`\(path)` is no field of a proposal", at: span, label: "no such field",
      notes: [
        closest.map { "Did you mean `\($0)`?" }
          ?? (scope.variables.isEmpty
            ? "Begin with a top-level key."
            : "Begin with a top-level key, or with \(Wording.list(scope.variables, "or")).")
      ],
      fixIts: Replacement.fixIts(of: path, by: closest, at: span))
  }

  /// A reading of silence without its reason.
  static func unreasonedSilence(_ override: SilenceOverride) -> Diagnostic {
    Diagnostic(
      unreasonedSilence, .warning,
      "nothing says why silence on `\(override.path)` is read otherwise",
      at: override.pathSpan, label: "no reason",
      notes: ["Write `\(override.path): {silence: \(override.silence.rawValue), reason: …}`."])
  }

  /// A text that is not there.
  static func emptyText(_ key: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      emptyText, .error, "`\(key)` is empty", at: span, label: "nothing is written",
      notes: ["Write it out: a reader will look for it."])
  }

  /// A pack without a file it needs, or with one that nothing reads.
  static func brokenPack(
    _ headline: String, at span: SourceSpan?, note: String, severity: DiagnosticSeverity = .error
  ) -> Diagnostic {
    Diagnostic(brokenPack, severity, headline, at: span, notes: [note])
  }
}

package import Diagnostics

/// The PROP codes: what can be wrong with the form of a proposal, whatever it provides.
package enum ProposalDiagnostics {
  static let unknownKey = DiagnosticCode(
    "PROP0001",
    "The schema has no such key in this group. Nothing in a proposal is ignored: a misspelt fact would count as silent. `check schema` prints every field."
  )
  static let missingKey = DiagnosticCode(
    "PROP0002", "The group must have this key: without it the proposal can't be judged.")
  static let wrongShape = DiagnosticCode(
    "PROP0003",
    "The value is not of the kind that the schema gives this field. A yes/no fact is `yes`, `no`, `true` or `false` without quotes, or one of `partial`, `unknown`, `contested`, `silent`."
  )
  static let notInEnum = DiagnosticCode(
    "PROP0004", "The field takes one of a list of words, and this is none of them.")
  static let unknownState = DiagnosticCode(
    "PROP0005",
    "States are written by their ISO 3166-1 alpha-3 code in capitals, the European Union as `EUE`. An organisation may be named, by four letters or more, where the proposal declares it among its parties: `IOM-ORG`."
  )
  static let badDate = DiagnosticCode(
    "PROP0006", "A day is written year, month, day: `2018-09-12`. It must exist in the calendar.")
  static let outOfBounds = DiagnosticCode(
    "PROP0007", "The number lies outside the bounds that the schema gives this field.")
  static let badPeriod = DiagnosticCode(
    "PROP0008",
    "A length of time carries its unit: `36 hours`, or a record with `value` and `unit`. The units are `hours`, `calendar_days`, `working_days`, `months` and `years`; `days` alone does not say which."
  )
  static let badMoney = DiagnosticCode(
    "PROP0009",
    "An amount of money carries its currency by ISO 4217 and the year whose money it is: `{value: 20000000, currency: USD, year: 2018}`."
  )
  static let undeclared = DiagnosticCode(
    "PROP0010", "The name refers to something that the proposal does not declare.")
  static let duplicateID = DiagnosticCode(
    "PROP0011",
    "Two elements of one list have the same name, so that a finding could not say which.")
  static let partialNotAllowed = DiagnosticCode(
    "PROP0012",
    "`partial` means that a fact holds for some people and not for others. This field can't hold in part."
  )
  static let unknownRecordKey = DiagnosticCode(
    "PROP0013",
    "A fact's record has the keys `value`, `practice`, `source`, `basis`, `note` and `quote`; a length of time also `unit`, money also `currency` and `year`."
  )
  static let unknownBasis = DiagnosticCode(
    "PROP0014",
    "`basis` says what a fact rests on: `text`, `domestic_law`, `assurance`, `practice_report` or `judicial_fact`."
  )
  static let practiceWithoutSource = DiagnosticCode(
    "PROP0015",
    "What is reported to happen can turn a verdict, so a reader must be able to look it up: add `source`."
  )
  static let nothingWritten = DiagnosticCode(
    "PROP0016",
    "The key stands there with no value. Leave it out, or write `silent` if the text was read and does not say, `unknown` if it could not be seen."
  )
  static let badID = DiagnosticCode(
    "PROP0017",
    "Names of measures, populations and the like are made of letters, digits, `-`, `_` and `.`, because findings print them as `m1/children`."
  )
  static let wrongUnit = DiagnosticCode(
    "PROP0018", "The schema says in which unit this field counts; convert the number.")
  static let strayOverride = DiagnosticCode(
    "PROP0019",
    "The facts are given for a population that the measure does not apply to, so that nothing reads them."
  )
  static let tooManyElements = DiagnosticCode(
    "PROP0020",
    "The list has more elements than the schema's `maxItems` lets this field have. Rules are known to end in time for lists up to that length; a longer one is refused and not cut short."
  )

  static let more = DiagnosticCode(
    "PROP0021",
    "Of very many mistakes in one proposal the first ones are listed; mend them and run again.")

  /// Every PROP code.
  package static let all: [DiagnosticCode] = [
    unknownKey, missingKey, wrongShape, notInEnum, unknownState, badDate, outOfBounds, badPeriod,
    badMoney, undeclared, duplicateID, partialNotAllowed, unknownRecordKey, unknownBasis,
    practiceWithoutSource, nothingWritten, badID, wrongUnit, strayOverride,
    tooManyElements, more,
  ]
}

extension ProposalDiagnostics {
  /// The most keys of a group that a message lists.
  private static let mostKeys = 40

  /// How many mistakes were left out.
  static func more(_ count: Int) -> Diagnostic {
    Diagnostic(
      more, .note, "\(count) more \(count == 1 ? "mistake is" : "mistakes are") not listed", at: nil
    )
  }

  /// A key that the group does not have.
  static func unknownKey(
    _ key: String, at span: SourceSpan, closest: String?, homes: [String], nested: String?,
    known: [String]
  ) -> Diagnostic {
    var notes: [String] = []
    if let nested {
      notes.append("A dot does not nest: write \(nested).")
    } else if !homes.isEmpty {
      notes.append("`\(key)` belongs under \(homes.joined(separator: " or under ")).")
    } else if let closest {
      notes.append("Did you mean `\(closest)`?")
    } else {
      notes.append(takes(known))
    }
    return Diagnostic(
      unknownKey, .error, "unknown key `\(key)`", at: span, label: "no such key in this group",
      notes: notes,
      fixIts: nested == nil && homes.isEmpty
        ? Replacement.fixIts(of: key, by: closest, at: span) : [])
  }

  /// A note that lists the keys of a group, as many as a message holds.
  static func takes(_ keys: [String]) -> String {
    let shown = keys.prefix(mostKeys)
    let more = keys.count - shown.count
    return more == 0
      ? "It takes \(Wording.list(shown, "and"))."
      : "It takes \(shown.map { "`\($0)`" }.joined(separator: ", ")) and \(more) more: `check schema proposal` prints them all."
  }

  /// A group without a key that it must have.
  static func missingKey(_ key: String, in group: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      missingKey, .error, "`\(key)` is missing", at: span, label: "\(group) has no `\(key)`",
      notes: ["Add `\(key):` to it."])
  }

  /// A value of another kind than the field takes.
  static func wrongShape(
    _ key: String, wants: String, found: String, at span: SourceSpan, notes: [String] = [],
    fixIts: [FixIt] = []
  ) -> Diagnostic {
    Diagnostic(
      wrongShape, .error, "`\(key)` must be \(wants)", at: span, label: "this is \(found)",
      notes: notes,
      fixIts: fixIts)
  }

  /// A word that is none of those a field takes.
  static func notInEnum(
    _ word: String, for key: String, words: [String], at span: SourceSpan, code: DiagnosticCode
  ) -> Diagnostic {
    let closest = Suggestions.closest(to: word, among: words)
    var notes = ["It takes \(Wording.list(words, "or"))."]
    if let closest { notes.insert("Did you mean `\(closest)`?", at: 0) }
    return Diagnostic(
      code, .error, "`\(word)` is no value of `\(key)`", at: span, label: "not one of its words",
      notes: notes, fixIts: Replacement.fixIts(of: word, by: closest, at: span))
  }

  /// An organisation where its short name would be taken for a State's code.
  static func organisation(_ code: String, at span: SourceSpan) -> Diagnostic {
    let name = "\(code)-ORG"
    return Diagnostic(
      unknownState, .error, "`\(code)` is an organisation and no State", at: span,
      label: "three capital letters stand for a State",
      notes: [
        "Write `\(name)`, among the `parties` and wherever it acts: an organisation has a name of four letters or more, which no misspelt State can be taken for."
      ], fixIts: Replacement.fixIts(of: code, by: name, at: span))
  }

  /// A code that is no State's.
  static func unknownState(_ code: String, closest: String?, at span: SourceSpan) -> Diagnostic {
    var notes: [String] = []
    if let closest { notes.append("Did you mean `\(closest)`?") }
    notes.append("States are written by their ISO 3166-1 alpha-3 code, such as `MEX`.")
    notes.append(
      "An organisation that stands under `parties` is named by more letters than three, such as `UN-IOM`."
    )
    return Diagnostic(
      unknownState, .error, "unknown State `\(code)`", at: span, label: "no State has this code",
      notes: notes, fixIts: Replacement.fixIts(of: code, by: closest, at: span))
  }

  /// A text that is no day.
  static func badDate(_ text: String, isWellFormed: Bool, at span: SourceSpan) -> Diagnostic {
    isWellFormed
      ? Diagnostic(
        badDate, .error, "the day `\(text)` does not exist", at: span, label: "not in the calendar")
      : Diagnostic(
        badDate, .error, "`\(text)` is not a day", at: span, label: "not year, month, day",
        notes: ["Write it as `2018-09-12`."])
  }

  /// A number below the least or above the greatest that a field takes.
  static func outOfBounds(
    _ text: String, for key: String, bounds: NumberBounds, isFact: Bool, at span: SourceSpan
  ) -> Diagnostic {
    Diagnostic(
      outOfBounds, .error, "`\(text)` is out of bounds for `\(key)`", at: span,
      label: "out of bounds",
      notes: ["It must be \(bounds.words)."]
        + (isFact ? ["Write `unknown` where the number can't be known."] : []))
  }

  /// A length of time that can't be read.
  static func badPeriod(
    _ text: String, for key: String, _ mistake: PeriodText.Mistake, at span: SourceSpan
  ) -> Diagnostic {
    let units = Wording.list(PeriodText.Unit.allCases.map(\.rawValue), "or")
    switch mistake {
    case .malformed:
      return Diagnostic(
        badPeriod, .error, "`\(text)` is not a length of time", at: span,
        label: "no number with a unit",
        notes: ["Write `\(key)` as `36 hours`; the units are \(units)."])
    case .negative:
      return Diagnostic(
        badPeriod, .error, "`\(text)` is less than no time", at: span, label: "negative",
        notes: ["Write `\(key)` as `36 hours`, without a minus."])
    case .noUnit:
      return Diagnostic(
        badPeriod, .error, "the length of time `\(text)` has no unit", at: span, label: "no unit",
        notes: ["Write one of \(units) after the number, or give a record with `value` and `unit`."]
      )
    case .unknownUnit(let unit):
      let day = unit == "days" || unit == "day"
      let words = PeriodText.Unit.allCases.map(\.rawValue)
      let closest = day ? nil : Suggestions.closest(to: unit, among: words)
      var notes = ["The units are \(units)."]
      if day { notes.insert("Say whether `calendar_days` or `working_days` are meant.", at: 0) }
      if let closest { notes.insert("Did you mean `\(closest)`?", at: 0) }
      return Diagnostic(
        badPeriod, .error, "`\(unit)` is no unit of time", at: span, label: "unknown unit",
        notes: notes)
    }
  }

  /// An amount without what makes it money.
  static func badMoney(_ headline: String, label: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      badMoney, .error, headline, at: span, label: label,
      notes: ["Write it as `{value: 20000000, currency: USD, year: 2018}`."])
  }

  /// A reference to an element that its list does not have.
  static func undeclared(
    _ name: String, in listName: String, known: [String], at span: SourceSpan
  ) -> Diagnostic {
    let closest = Suggestions.closest(to: name, among: known)
    let note =
      closest.map { "Did you mean `\($0)`?" }
      ?? (known.isEmpty
        ? "The proposal has no `\(listName)`."
        : "`\(listName)` has \(Wording.list(known.prefix(8), "and")).")
    return Diagnostic(
      undeclared, .error, "`\(name)` is not declared", at: span,
      label: "no element of `\(listName)`",
      notes: [note], fixIts: Replacement.fixIts(of: name, by: closest, at: span))
  }

  /// A name given twice in one list.
  static func duplicateID(
    _ name: String, in listName: String, at span: SourceSpan, first: SourceSpan
  ) -> Diagnostic {
    Diagnostic(
      duplicateID, .error, "`\(name)` is declared twice", at: span, label: "again here",
      labels: [Label(first, "first declared here")],
      notes: ["Each element of `\(listName)` needs a name of its own."])
  }

  /// `partial` for a fact that holds or does not.
  static func partialNotAllowed(_ key: String, wants: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      partialNotAllowed, .error, "`\(key)` can't be `partial`", at: span,
      label: "no value of this field",
      notes: ["It must be \(wants)."])
  }

  /// A key that no record of this kind of fact has.
  static func unknownRecordKey(
    _ key: String, of field: String, known: [String], at span: SourceSpan
  ) -> Diagnostic {
    let closest = Suggestions.closest(to: key, among: known)
    var notes = ["The record may have \(Wording.list(known, "and"))."]
    if let closest { notes.insert("Did you mean `\(closest)`?", at: 0) }
    return Diagnostic(
      unknownRecordKey, .error, "the record of `\(field)` can't have `\(key)`", at: span,
      label: "no such key in this record", notes: notes,
      fixIts: Replacement.fixIts(of: key, by: closest, at: span))
  }

  /// A practice that nobody can look up.
  static func practiceWithoutSource(_ key: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      practiceWithoutSource, .warning, "the practice on `\(key)` has no source", at: span,
      label: "reported by whom?", notes: ["Add `source:` beside it."])
  }

  /// A key with no value.
  static func nothingWritten(_ key: String, isFact: Bool, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      nothingWritten, .error, "nothing is written for `\(key)`", at: span, label: "no value",
      notes: [
        isFact
          ? "Leave the key out, or write `silent`, `unknown` or a value." : "Leave the key out."
      ])
  }

  /// A name that findings could not print.
  static func badID(_ name: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      badID, .error, "`\(name)` can't be a name", at: span, label: "not a plain name",
      notes: ["Use letters, digits, `-`, `_` and `.` only."])
  }

  /// A unit beside a number that counts in another.
  static func wrongUnit(_ unit: String, for key: String, wants: String?, at span: SourceSpan)
    -> Diagnostic
  {
    Diagnostic(
      wrongUnit, .error, "`\(key)` can't be given in `\(unit)`", at: span, label: "another unit",
      notes: [
        wants.map { "It counts \($0): convert the number." } ?? "It has no unit: leave it out."
      ])
  }

  /// A list that is longer than the schema allows; told at the first element that is too many.
  static func tooManyElements(_ count: Int, of key: String, limit: Int, at span: SourceSpan)
    -> Diagnostic
  {
    Diagnostic(
      tooManyElements, .error, "`\(key)` has \(count) elements, and may have \(limit)", at: span,
      label: "the first that is too many",
      notes: ["Split the proposal, or bring together elements for which the same is said."])
  }

  /// Facts for a population that the measure does not reach.
  static func strayOverride(_ name: String, at span: SourceSpan, measure: SourceSpan) -> Diagnostic
  {
    Diagnostic(
      strayOverride, .warning, "the measure does not apply to `\(name)`", at: span,
      label: "not among its populations", labels: [Label(measure, "it applies to these")],
      notes: ["Add `\(name)` to the measure's populations, or drop it here."])
  }
}

import Diagnostics
import Law

/// The CHK codes: what has no place in a text because the text could not be had, and wrong choices of the user's.
enum CommandDiagnostics {
  static let unreachable = DiagnosticCode(
    "CHK0101",
    "A file could not be read: it does not exist, is a directory, or may not be opened. Look at the path: it is taken from "
      + "the folder in which the program was started.")
  static let tooLarge = DiagnosticCode(
    "CHK0102",
    "A file is larger than the limit and was not read, so that no input can use up the memory. Give a higher limit with "
      + "--max-bytes if the file is what it should be.")
  static let unwritable = DiagnosticCode(
    "CHK0103",
    "A file could not be written; nothing was left half-written. Look at the path, at its folder's permissions, and at "
      + "the space on the disk.")
  static let noRule = DiagnosticCode(
    "CHK0201",
    "A pattern for rules fits none. Rules are named by theme and name, `return/individual-assessment`; `*` stands for any "
      + "letters but `/`, `**` for any letters. `check rules list` shows them all.")

  static let unknownState = DiagnosticCode(
    "CHK0202",
    "States are named by their three letters in ISO 3166-1 alpha-3, such as MEX or USA; the European Union is EUE."
  )
  static let unknownCitation = DiagnosticCode(
    "CHK0203",
    "A citation names an instrument by its id and a provision by article or paragraph: `RC1951 art. 33(1)`. What the registry "
      + "does not have can’t be asked about.")
  static let nothingToExplain = DiagnosticCode(
    "CHK0204",
    "`check explain` takes the id of a rule, as `check rules list` shows them, or the code of a message, as it stands in "
      + "brackets before the message.")

  static let noFile = DiagnosticCode(
    "CHK0104",
    "A pattern for files fits none. `*` stands for any letters but `/`, `**` for any letters; only files that end in .yaml, .yml, .json, .ndjson or .jsonl are taken, and what .checkignore names is passed over."
  )
  static let noReport = DiagnosticCode(
    "CHK0305",
    "`check verify` takes a report in JSON, of the kind check-report/1, as --format json writes it."
  )
  static let emptyFolder = DiagnosticCode(
    "CHK0105",
    "A folder holds no proposals: no file in it ends in .yaml, .yml, .json, .ndjson or .jsonl, or .checkignore passes over them all. Folders of packs and hidden ones are not looked into."
  )
  static let unknownFunction = DiagnosticCode(
    "CHK0220",
    "`check functions` takes the name of a function or macro as it is called, such as `size` or `math.abs`, or the sign "
      + "of an operator in quotes. Without a name it lists them all.")

  static let exists = DiagnosticCode(
    "CHK0205",
    "`check new` writes files to begin with and never writes over one that is there. Choose another name, or remove the file."
  )
  static let badName = DiagnosticCode(
    "CHK0206",
    "A rule is named by its theme and a name, `return/hearing`, and a pack by one word or several with hyphens between them, "
      + "all in small letters.")
  static let nothingToBegin = DiagnosticCode(
    "CHK0207",
    "A starter rule needs a schema with States who act and a yes-or-no safeguard, and a treaty with a party. `check new pack` "
      + "writes a pack that has them.")
  static let noComments = DiagnosticCode(
    "CHK0401",
    "`check ask --write` adds questions as comments, on lines of their own. JSON has no comments, and a file of one document "
      + "a line has no room for them: write the proposal in YAML, or read the questions with --format json."
  )
  static let unsettable = DiagnosticCode(
    "CHK0402",
    "`--set` puts a value at a path of the proposal, such as `measures[0].remedy.suspensive=true`. A path goes by keys and "
      + "by places in lists, counted from 0; it can add a field, or an element at the end of a list, and nothing beyond."
  )
  static let unwritableChange = DiagnosticCode(
    "CHK0403",
    "The changes that would cure a proposal can’t be written into its text without changing more than they should: what "
      + "they change belongs to an anchor used elsewhere, or stands where nothing can be inserted. Write the fact out and try again."
  )

  /// Every code of this room, in order.
  static let all: [DiagnosticCode] = [
    unreachable, tooLarge, unwritable, noRule, unknownState, unknownCitation, nothingToExplain,
    noFile, emptyFolder, noReport,
    unknownFunction, exists, badName, nothingToBegin, noComments, unsettable, unwritableChange,
  ]

  static func unknownState(_ code: String) -> Diagnostic {
    let closest = Suggestions.closest(
      to: code.uppercased(), among: StateNames.all.map(\.description))
    // Whoever writes a name in full gets its code.
    let named = StateNames.all.first { $0.name.lowercased() == code.lowercased() }
    let suggestion =
      named.map { "\($0.name) is `\($0)`." } ?? closest.map { "Did you mean `\($0)`?" }
    return Diagnostic(
      unknownState, .error, "no State has the code `\(code)`", at: nil,
      notes: suggestion.map { [$0] } ?? ["Write ISO 3166-1 alpha-3, such as `MEX`."])
  }

  static func unknownCitation(_ problem: CitationProblem) -> Diagnostic {
    Diagnostic(
      unknownCitation, .error,
      problem.kind == .unknownInstrument
        ? "no instrument is called `\(problem.part)`"
        : "the registry has no `\(problem.text)`", at: nil,
      notes: problem.suggestion.map { ["Did you mean `\($0)`?"] } ?? [])
  }

  static func unknownFunction(_ name: String, known: [String]) -> Diagnostic {
    Diagnostic(
      unknownFunction, .error, "there is no function `\(name)`", at: nil,
      notes: Suggestions.closest(to: name, among: known).map { ["Did you mean `\($0)`?"] }
        ?? ["`check functions` shows every function."])
  }

  static func nothingToExplain(_ name: String, known: [String]) -> Diagnostic {
    Diagnostic(
      nothingToExplain, .error, "`\(name)` is neither a rule nor a code", at: nil,
      notes: Suggestions.closest(to: name, among: known).map { ["Did you mean `\($0)`?"] }
        ?? ["`check rules list` shows every rule."])
  }

  static func exists(_ path: String) -> Diagnostic {
    Diagnostic(
      exists, .error, "`\(path)` is there already", at: nil,
      notes: ["Nothing was written. Choose another name, or remove it."])
  }

  static func badRuleID(_ id: String) -> Diagnostic {
    Diagnostic(
      badName, .error, "`\(id)` can’t be the id of a rule", at: nil,
      notes: ["Write theme and name in small letters, such as `return/hearing`."])
  }

  static func badPackID(_ id: String) -> Diagnostic {
    Diagnostic(
      badName, .error, "`\(id)` can’t be the id of a pack", at: nil,
      notes: ["Write small letters, digits and hyphens, such as `statelessness`."])
  }

  static func nothingToBegin(_ pack: String) -> Diagnostic {
    Diagnostic(
      nothingToBegin, .error, "nothing in `\(pack)` can begin a rule", at: nil,
      notes: [
        "Its schema needs a list of States and a yes-or-no safeguard in `measures`, its law a treaty with a party."
      ])
  }

  static func unreachable(_ path: String, _ fault: FileFault) -> Diagnostic {
    if case .tooLarge = fault {
      return Diagnostic(
        tooLarge, .error, "`\(path)` \(fault.description)", at: nil,
        notes: ["Give a higher limit with --max-bytes if it is what it should be."])
    }
    return Diagnostic(unreachable, .error, "`\(path)` \(fault.description)", at: nil)
  }

  static func noReport(_ file: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      noReport, .error, "`\(file)` is no report that can be judged again", at: span,
      label: "not check-report/1", notes: ["Write one with --format json, or any form but text."])
  }

  static func noFile(_ pattern: String) -> Diagnostic {
    Diagnostic(
      noFile, .error, "no file fits `\(pattern)`", at: nil,
      notes: ["Patterns are taken from the folder in which the program was started."])
  }

  static func emptyFolder(_ folder: String) -> Diagnostic {
    Diagnostic(
      emptyFolder, .error, "no proposal lies in `\(folder)`", at: nil,
      notes: ["Files that end in .yaml, .yml, .json, .ndjson or .jsonl are taken."])
  }

  static func unwritable(_ path: String, _ fault: FileFault) -> Diagnostic {
    let reason = fault == .notFound ? "its folder does not exist" : "it \(fault.description)"
    return Diagnostic(unwritable, .error, "`\(path)` was not written: \(reason)", at: nil)
  }

  static func noRule(_ pattern: String, known: [String]) -> Diagnostic {
    let closest = Suggestions.closest(to: pattern, among: known)
    return Diagnostic(
      noRule, .error, "no rule fits `\(pattern)`", at: nil,
      notes: closest.map { ["Did you mean `\($0)`?"] } ?? ["`check rules list` shows them all."])
  }

  /// That no rule is left to judge by.
  static func noRules(isChosen: Bool) -> Diagnostic {
    Diagnostic(
      noRule, .error,
      isChosen ? "no rule is left of those that were asked for" : "the pack has no rule", at: nil,
      notes: [
        isChosen
          ? "`check rules list` shows them all; those that are drafts need --drafts."
          : "What nothing is asked of would pass."
      ])
  }

  static func noComments(_ path: String) -> Diagnostic {
    Diagnostic(
      noComments, .error, "`\(path)` has no room for questions as comments", at: nil,
      notes: ["Write the proposal in YAML, or read the questions with --format json."])
  }

  static func unsettable(_ settings: [String], in path: String) -> Diagnostic {
    let names = settings.map { "`\($0)`" }.joined(separator: ", ")
    return Diagnostic(
      unsettable, .error, "\(names) can’t be set in `\(path)`", at: nil,
      notes: ["A path goes by keys and by places in lists, counted from 0; a list can grow by one."]
    )
  }

  static func unwritableChange(_ path: String) -> Diagnostic {
    Diagnostic(
      unwritableChange, .error, "the changes can’t be written into `\(path)`", at: nil,
      notes: ["Write out what an anchor or an alias stands for, and try again."])
  }
}

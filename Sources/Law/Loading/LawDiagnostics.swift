package import Diagnostics

/// What can be wrong in the tables and files of the law.
package enum LawDiagnostics {
  static let missingFile = DiagnosticCode(
    "LAW0001",
    "A file of the law folder is missing. The folder must hold instruments.csv; every other file may be absent, and then says nothing."
  )
  static let missingCell = DiagnosticCode(
    "LAW0003", "A cell that every row needs is empty, such as the instrument or the State.")
  static let unknownInstrument = DiagnosticCode(
    "LAW0101", "No instrument has this id. Ids are those of instruments.csv, in the same letters.")
  static let unknownProvision = DiagnosticCode(
    "LAW0102",
    "The citation does not resolve: the instrument is known, the provision is not. Every provision that is cited is registered in a file under provisions/, to the paragraph."
  )
  static let unknownState = DiagnosticCode(
    "LAW0103",
    "A State is written as its ISO 3166-1 alpha-3 code in capitals; the European Union is EUE.")
  static let unknownWord = DiagnosticCode(
    "LAW0104", "The cell takes one of a list of words, and this is none of them.")
  static let unknownSource = DiagnosticCode(
    "LAW0105",
    "A row names its sources by their keys in sources.csv, several of them joined by a plus sign.")
  static let unknownGroup = DiagnosticCode(
    "LAW0106", "A group of States is one that groups.csv lists.")
  static let emptyCitation = DiagnosticCode(
    "LAW0107",
    "A citation names an instrument and, in most cases, a provision: `RC1951 art. 33(1)`.")
  static let duplicateRow = DiagnosticCode(
    "LAW0201", "Two rows say the same, or two different things, of one and the same subject.")
  static let overlappingPeriods = DiagnosticCode(
    "LAW0202",
    "Two versions of a provision, or two acts of one State, hold on the same day. Each period ends on the day before the next one begins."
  )
  static let beforeAdoption = DiagnosticCode(
    "LAW0203", "Something is dated before the instrument was adopted.")
  static let impossibleDate = DiagnosticCode(
    "LAW0204", "A date is written 2018-09-12, or 2018-09 or 2018 where no more is known.")
  static let datesOutOfOrder = DiagnosticCode(
    "LAW0205", "Something ends before it begins, or takes effect before it was done.")

  /// Every code of this module.
  package static let all: [DiagnosticCode] = [
    missingFile, missingCell, unknownInstrument, unknownProvision, unknownState,
    unknownWord, unknownSource, unknownGroup, emptyCitation, duplicateRow, overlappingPeriods,
    beforeAdoption, impossibleDate, datesOutOfOrder,
  ]

  /// What to tell an author about a citation that points nowhere.
  ///
  /// - Parameters:
  ///   - problem: What ``LawRegistry/resolve(_:)`` found.
  ///   - span: Where the citation is written.
  /// - Returns: The finished diagnostic, with a fix where something was probably meant.
  package static func unresolved(_ problem: CitationProblem, at span: SourceSpan?) -> Diagnostic {
    let fixIts =
      if let span, let suggestion = problem.suggestion {
        [FixIt("write `\(suggestion)`", edits: [.init(span, replacement: suggestion)])]
      } else {
        [FixIt]()
      }
    let meant = problem.suggestion.map { ["Did you mean `\($0)`?"] } ?? []
    switch problem.kind {
    case .empty:
      return Diagnostic(
        emptyCitation, .error, "an empty citation", at: span, label: "names no instrument",
        notes: ["A citation reads `RC1951 art. 33(1)`, or `HIRSI` for the whole."])
    case .unknownInstrument:
      return Diagnostic(
        unknownInstrument, .error, "no instrument `\(problem.part)`", at: span,
        label: "not the id of an instrument",
        notes: meant + ["The ids are those of law/instruments.csv."], fixIts: fixIts)
    case .unknownProvision:
      return Diagnostic(
        unknownProvision, .error, "the citation `\(problem.text)` does not resolve", at: span,
        label: "no such provision is registered",
        notes: meant + ["Provisions are registered in law/provisions/."], fixIts: fixIts)
    }
  }
}

import Diagnostics

/// Diagnostics about tables.
extension DocumentDiagnostics {
  static func csvCount(_ count: Int, of columns: Int, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      csvCount, .error, "the row has \(count) cells, the header \(columns)", at: span,
      label: count < columns ? "too few cells" : "too many cells",
      notes: [
        count < columns
          ? "An empty cell needs its comma too."
          : "A cell that holds a comma goes in double quotes."
      ])
  }

  static func csvUnclosedQuote(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      csvQuote, .error, "a quoted cell is never closed", at: span, label: "begins here",
      notes: ["Close it by `\"`; a quote inside it is written twice."])
  }

  static func csvAfterQuote(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      csvQuote, .error, "something stands between the closing quote and the end of the cell",
      at: span, label: "outside of the quotes", notes: ["A quote inside a cell is written twice."])
  }

  static func csvQuoteInside(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      csvQuote, .error, "a quote stands inside a cell that is not quoted", at: span,
      label: "quote", notes: ["Put the whole cell in quotes, and write the quote inside it twice."])
  }

  static func csvSameColumn(_ name: String, first: SourceSpan, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      csvHeader, .error, "two columns are called \(quoted(name))", at: span,
      label: "the second one", labels: [Label(first, "the first one")])
  }

  static func csvNoName(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      csvHeader, .error, "a column has no name", at: span, label: "empty",
      notes: ["Name it, or take a comma away from the end of the header."])
  }

  static func csvMissingColumn(_ name: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      csvHeader, .error, "the table has no column \(quoted(name))", at: span,
      label: "\(quoted(name)) is missing")
  }

  static func csvUnknownColumn(_ cell: CSVCell, known: [String]) -> Diagnostic {
    let name = cell.text
    let closest = Suggestions.closest(to: name, among: known)
    return Diagnostic(
      csvHeader, .error, "the column \(quoted(name)) means nothing here", at: cell.span,
      label: "unknown column", notes: closest.map { ["Did you mean \(quoted($0))?"] } ?? [],
      fixIts: closest.map {
        [
          FixIt(
            "replace \(quoted(name)) by \(quoted($0))", edits: [.init(cell.span, replacement: $0)])
        ]
      } ?? [])
  }
}

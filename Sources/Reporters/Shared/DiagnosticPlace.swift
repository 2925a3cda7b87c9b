import Diagnostics

/// Where a message about an author’s text points, as numbers.
struct DiagnosticPlace {
  /// Empty if it points nowhere.
  let file: String
  let start: LineTable.Position?
  let end: LineTable.Position?

  init(_ diagnostic: Diagnostic, in sources: SourceSet) {
    guard let span = diagnostic.span, let source = sources[span.source] else {
      file = ""
      start = nil
      end = nil
      return
    }
    let table = LineTable(source.bytes)
    file = source.name
    start = table.position(of: span.start)
    end = table.position(of: span.end)
  }

  /// The headline with what the message says beside it, a sentence each.
  static func sentences(_ diagnostic: Diagnostic) -> String {
    ([diagnostic.headline] + (diagnostic.label.map { [$0] } ?? []) + diagnostic.notes)
      .map(Wording.sentence).joined(separator: " ")
  }

  /// The severity as formats write it.
  static func word(_ severity: DiagnosticSeverity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .note: "note"
    }
  }
}

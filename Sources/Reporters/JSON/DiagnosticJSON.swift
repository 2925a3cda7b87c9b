import Diagnostics

/// A diagnostic as an object of the JSON report, with its place as numbers.
struct DiagnosticJSON {
  let sources: SourceSet

  func write(_ diagnostic: Diagnostic, to json: inout JSONWriter) {
    json.object { json in members(of: diagnostic, to: &json) }
  }

  /// The members of its object, for one that has others before them.
  func members(of diagnostic: Diagnostic, to json: inout JSONWriter) {
    json.member("code", diagnostic.code.id)
    json.member("severity", word(diagnostic.severity))
    json.member("message", diagnostic.headline)
    json.member("label", diagnostic.label)
    place(diagnostic.span, to: &json)
    json.member("notes", diagnostic.notes)
    json.array("suggestions") { json in
      for fixIt in diagnostic.fixIts { json.value(fixIt.title) }
    }
  }

  private func word(_ severity: DiagnosticSeverity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .note: "note"
    }
  }

  /// `null` in every member where the diagnostic has no place.
  private func place(_ span: SourceSpan?, to json: inout JSONWriter) {
    guard let span, let file = sources[span.source] else {
      for key in ["file", "line", "column", "end_line", "end_column"] {
        json.key(key)
        json.null()
      }
      return
    }
    let table = LineTable(file.bytes)
    let start = table.position(of: span.start)
    let end = table.position(of: span.end)
    json.member("file", file.name)
    json.member("line", start.line)
    json.member("column", start.column)
    json.member("end_line", end.line)
    json.member("end_column", end.column)
  }
}

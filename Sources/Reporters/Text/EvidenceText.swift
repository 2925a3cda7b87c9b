import Diagnostics
import Findings

/// The facts that decided a finding: quoted with a caret where they are written, explained where they are not.
struct EvidenceText {
  let layout: TextLayout
  let sources: SourceSet

  func lines(_ evidence: [Evidence]) -> TextLines {
    let words = EvidenceWords(sources: sources)
    let silences = evidence.filter { $0.layer == .silence }
    let facts = evidence.filter { $0.layer != .silence }
    var lines: TextLines = []
    var tables: [(file: SourceID, lines: LineTable)] = []
    for fact in facts {
      lines += layout.labelled(lines.isEmpty ? "Facts" : "", StyledText(words.sentence(fact)))
      lines += quote(fact, &tables)
    }
    // Of several populations or measures the same silence is told once.
    let told = silences.map { ($0, words.sentence($0)) }
    let sentences = told.map(\.1.plain).unique
    for (place, sentence) in sentences.enumerated() {
      let same = told.filter { $0.1.plain == sentence }
      var text = StyledText(same[0].1)
      text.append(" (\(same.map(\.0.path).joined(separator: ", ")))", .dim)
      lines += layout.labelled(place == 0 ? "Silence" : "", text)
    }
    return lines
  }

  /// The line in which a fact is written, underlined.
  private func quote(_ fact: Evidence, _ tables: inout [(file: SourceID, lines: LineTable)])
    -> TextLines
  {
    let inset = layout.indent + layout.labelWidth
    guard let location = fact.location, let file = sources[location.span.source] else { return [] }
    let table: LineTable
    if let known = tables.first(where: { $0.file == file.id }) {
      table = known.lines
    } else {
      table = LineTable(file.bytes)
      tables.append((file.id, table))
    }
    // The gutter of line numbers stands before the quoted line, and marks where it is cut around it.
    let room = layout.width - inset - String(location.start.line).count - 5
    let renderer = SnippetRenderer(style: layout.style, width: room)
    let padding = String(repeating: " ", count: inset)
    var lines = renderer.snippet(
      location.span, in: file, lines: table, label: nil, role: .note)
    // The empty line between the place and the quotation only costs room here.
    if lines.count == 4 { lines.remove(at: 1) }
    return TextLines(lines.map { padding + $0 })
  }
}

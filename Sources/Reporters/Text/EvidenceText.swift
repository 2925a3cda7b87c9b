import Diagnostics
import Findings

/// The facts that decided a finding: quoted with a caret where they are written, explained where they are not.
struct EvidenceText {
  let layout: TextLayout
  let sources: SourceSet

  func lines(_ evidence: [Evidence]) -> [String] {
    let silences = evidence.filter { $0.layer == .silence }
    let facts = evidence.filter { $0.layer != .silence }
    var lines: [String] = []
    var tables: [SourceID: LineTable] = [:]
    for fact in facts {
      lines += layout.labelled(lines.isEmpty ? "Facts" : "", sentence(fact))
      lines += quote(fact, &tables)
    }
    let afterFacts = lines.count
    for silence in silences {
      lines += layout.labelled(lines.count == afterFacts ? "Silence" : "", self.silence(silence))
    }
    return lines
  }

  private func sentence(_ fact: Evidence) -> StyledText {
    var text = StyledText(meaning(fact))
    text.append(" ")
    if case .bool = fact.value, isPartial(fact) {
      // What holds for some was judged as if it held for all, or for none.
      text.append("for some, not for all", .strong)
      text.append(", which counts as \(Wording.value(fact.value))")
    } else {
      text.append(Wording.value(fact.value), .strong)
    }
    if fact.layer == .practice { text.append(", as reported of practice") }
    text.append(".")
    if let note = fact.note, !note.isEmpty { text.append(" " + Wording.sentence(note)) }
    if let source = fact.source, !source.isEmpty {
      text.append(" Source: \(Wording.sentence(source))")
    }
    return text
  }

  /// Whether `partial` is what the proposal's author wrote.
  private func isPartial(_ fact: Evidence) -> Bool {
    guard let span = fact.location?.span, let file = sources[span.source] else { return false }
    return file.bytes[span.start..<span.end].elementsEqual("partial".utf8)
  }

  private func silence(_ silence: Evidence) -> StyledText {
    var text = StyledText("The text does not say: ")
    text.append(meaning(silence))
    text.append(" Read as ")
    text.append(Wording.value(silence.value), .strong)
    text.append(".")
    if let note = silence.note, !note.isEmpty { text.append(" " + Wording.sentence(note)) }
    text.append(" (\(silence.path))", .dim)
    return text
  }

  /// What the field means, ready for the value to follow: a question stays one, a description gets a colon.
  private func meaning(_ fact: Evidence) -> String {
    let meaning = fact.meaning.isEmpty ? fact.path : fact.meaning
    guard let last = meaning.last, "?.!:".contains(last) else { return meaning + ":" }
    return last == "." ? meaning.dropLast() + ":" : meaning
  }

  /// The line in which a fact is written, underlined.
  private func quote(_ fact: Evidence, _ tables: inout [SourceID: LineTable]) -> [String] {
    let inset = layout.indent + layout.labelWidth
    guard let location = fact.location, let file = sources[location.span.source] else { return [] }
    let table = tables[file.id] ?? LineTable(file.bytes)
    tables[file.id] = table
    // The gutter of line numbers stands before the quoted line, and marks where it is cut around it.
    let room = layout.width - inset - String(location.start.line).count - 5
    let renderer = SnippetRenderer(style: layout.style, width: room)
    let padding = String(repeating: " ", count: inset)
    var lines = renderer.snippet(
      location.span, in: file, lines: table, label: nil, role: .note)
    // The empty line between the place and the quotation only costs room here.
    if lines.count == 4 { lines.remove(at: 1) }
    return lines.map { padding + $0 }
  }
}

import Diagnostics
import Findings

/// The lines of the proposal in which a fact stands, with the fact marked.
struct SourceQuote {
  /// One line, in three pieces; the marked one is the fact.
  struct Line {
    let number: Int
    let before: String
    let marked: String
    let after: String
  }

  let file: String
  let lines: [Line]
  /// How many lines of the fact are not shown.
  let more: Int

  /// As many lines of a fact as are shown, and as many letters of a line.
  private static let mostLines = 6
  private static let mostLetters = 220

  /// `nil` for what is not written anywhere.
  init?(_ location: Location?, in sources: SourceSet) {
    guard let location, let source = sources[location.span.source] else { return nil }
    let table = LineTable(source.bytes)
    let all = location.start.line...max(location.start.line, location.end.line)
    file = location.file
    more = max(0, all.count - Self.mostLines)
    lines = all.prefix(Self.mostLines).compactMap { number in
      guard let text = table.text(ofLine: number) else { return nil }
      let scalars = Array(text.unicodeScalars)
      let from = number == location.start.line ? min(location.start.column - 1, scalars.count) : 0
      let to =
        number == location.end.line
        ? min(max(location.end.column - 1, from), scalars.count) : scalars.count
      // Far from the fact a line is cut, so that a file of one line does not fill the page.
      let first = max(0, min(from, scalars.count) - Self.mostLetters)
      let last = min(scalars.count, max(to, from) + Self.mostLetters)
      let cut = min(to, from + 2 * Self.mostLetters)
      func piece(_ range: Range<Int>) -> String {
        Escaping.terminal(String(String.UnicodeScalarView(scalars[range])))
      }
      return Line(
        number: number, before: (first > 0 ? "…" : "") + piece(first..<from),
        marked: piece(from..<cut) + (cut < to ? "…" : ""),
        after: cut < to ? "" : piece(to..<last) + (last < scalars.count ? "…" : ""))
    }
  }

  /// `proposal.yaml, line 12`, `proposal.yaml, lines 4 to 11`.
  var place: String {
    guard let first = lines.first?.number else { return file }
    let last = first + lines.count + more - 1
    return last == first ? "\(file), line \(first)" : "\(file), lines \(first) to \(last)"
  }
}

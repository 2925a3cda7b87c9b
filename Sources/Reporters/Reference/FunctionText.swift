package import Diagnostics

/// The functions that rules may call, for people at a terminal.
package struct FunctionText {
  private let layout: TextLayout

  package init(style: TextStyle, width: Int) { layout = TextLayout(style: style, width: width) }

  /// Every function with what it gives, a line or two each.
  package func list(_ chapters: [FunctionChapter]) -> String {
    var lines: TextLines = []
    for chapter in chapters {
      var heading = StyledText(chapter.name, .strong)
      heading.append(" — \(chapter.doc)", .dim)
      lines += layout.lines(heading)
      for page in chapter.pages {
        var line = StyledText(page.name, .heading)
        line.append(" — \(page.doc)")
        lines += layout.lines(line, indent: 6, lead: ("  ", 2))
      }
      lines.append("")
    }
    let count = chapters.reduce(0) { $0 + $1.pages.count }
    return (lines + ["\(count) functions"]).text
  }

  /// Everything about functions of one name.
  package func pages(_ pages: [FunctionPage]) -> String {
    pages.map(page).joined(separator: "\n")
  }

  private func page(_ page: FunctionPage) -> String {
    var lines = layout.lines(StyledText(page.name, .strong))
    lines += layout.lines(StyledText("library \(page.library)", .dim))
    lines.append("")
    lines += layout.list("Called", page.forms.map { StyledText($0) })
    lines += layout.labelled("Gives", StyledText(page.doc))
    if !page.errors.isEmpty { lines += layout.labelled("Fails", StyledText(page.errors)) }
    lines += layout.list(
      "Examples", page.examples.map { StyledText("\($0.expression) → \($0.result)") })
    return lines.text
  }
}

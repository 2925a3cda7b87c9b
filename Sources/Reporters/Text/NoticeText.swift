import Diagnostics
import Findings
import Law
import Rules

/// What is wrong with waivers and the baseline, after all proposals.
struct NoticeText {
  let layout: TextLayout

  /// The lines; none if there is nothing to tell.
  func lines(_ notices: [Finding]) -> TextLines {
    guard !notices.isEmpty else { return [] }
    var lines = layout.heading("Waivers and baseline")
    for notice in notices {
      let role: TextStyle.Role = notice.rule.severity > .minor ? .error : .warning
      lines.append("")
      lines += layout.lines(
        StyledText(notice.rule.title, .strong), indent: 2, lead: (layout.style.apply(role, "! "), 2)
      )
      var text = StyledText(notice.message)
      if let advice = notice.rule.advice { text.append(" " + advice) }
      lines += layout.lines(text, indent: 2)
      var place = StyledText("")
      if let location = notice.evidence.first?.location {
        place.append(
          "\(location.file):\(location.start.line):\(location.start.column) ", .dim)
      }
      place.append("[\(notice.rule.id)]", .dim)
      lines += layout.lines(place, indent: 2)
    }
    return lines
  }
}

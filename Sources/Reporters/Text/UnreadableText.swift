import Diagnostics
import Findings

/// What stands in the place of a proposal that could not be read.
struct UnreadableText {
  let layout: TextLayout

  /// The lines.
  func lines(_ proposal: ProposalReport) -> TextLines {
    var lines = layout.lines(StyledText(proposal.file, .strong))
    for finding in proposal.findings {
      var text = StyledText("Could not be read, and was not judged. ", .error)
      text.append(finding.message)
      if let location = finding.evidence.first?.location {
        text.append(" (line \(location.start.line), column \(location.start.column))", .dim)
      }
      lines += layout.lines(text)
    }
    return lines
  }
}

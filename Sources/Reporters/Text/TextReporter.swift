import Diagnostics
package import Findings

/// The report for people at a terminal: what blocks first, in the words of a lawyer.
///
/// Diagnostics are not in it: whoever runs the program shows them beside it.
package struct TextReporter: Reporter {
  private let options: TextOptions

  package init(_ options: TextOptions = TextOptions()) { self.options = options }

  /// Writes the whole report to the sink.
  package func render(_ report: Report, to sink: inout some TextSink) {
    for (index, proposal) in report.proposals.enumerated() {
      if index > 0 { sink.write("\n\n") }
      guard !proposal.isUnreadable else {
        let layout = TextLayout(style: options.style, width: options.width)
        sink.write(utf8: UnreadableText(layout: layout).lines(proposal).letters)
        continue
      }
      let text = ProposalText(proposal, in: report.sources, tool: report.tool, options: options)
      sink.write(utf8: text.lines().letters)
    }
    if report.proposals.count > 1 {
      let layout = TextLayout(style: options.style, width: options.width)
      var total = StyledText("In all \(report.proposals.count) proposals:", .strong)
      total.append(" " + SummaryWords.sentence(report.proposals))
      sink.write("\n\n")
      sink.write(utf8: layout.lines(total).letters)
    }
    let notices = NoticeText(layout: TextLayout(style: options.style, width: options.width))
      .lines(report.notices)
    if !notices.isEmpty { sink.write("\n\n") }
    sink.write(utf8: notices.letters)
  }
}

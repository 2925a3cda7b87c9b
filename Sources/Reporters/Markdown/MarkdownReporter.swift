package import Findings
import Diagnostics
import Law

/// The report in Markdown as GitHub, GitLab and Pandoc read it: for a pull request, a file, or a letter.
package struct MarkdownReporter: Reporter {
  package init() {}

  /// Writes the whole report to the sink.
  package func render(_ report: Report, to sink: inout some TextSink) {
    let files = report.sections.map { CaseFile($0, in: report) }
    if files.count != 1 {
      sink.write("# Report on \(files.count) proposals\n\n")
      sink.write(
        Escaping.markdown(SummaryWords.sentence(report.proposals)) + "\n\n")
      for file in files {
        let name = Escaping.markdown(file.proposal.name)
        sink.write(
          "- **\(name)**: \(Escaping.markdown(SummaryWords.sentence([file.proposal])))\n")
      }
      if !files.isEmpty { sink.write("\n") }
    }
    for file in files {
      MarkdownProposal(file: file, level: files.count == 1 ? 1 : 2).write(to: &sink)
    }
    notices(report, to: &sink)
    messages(report, to: &sink)
    if let outcome = report.outcome {
      sink.write("**The gate.** \(Escaping.markdown(outcome.sentence))\n\n")
    }
    sink.write(
      """
      Made by \(Escaping.markdown("\(report.tool.name) \(report.tool.version)")). It says what follows from the facts in \
      the proposal’s file under the law that its rules know; it is no legal advice, and it does not know what nobody \
      wrote down.

      """)
  }

  /// What is wrong with waivers and the baseline.
  private func notices(_ report: Report, to sink: inout some TextSink) {
    guard !report.notices.isEmpty else { return }
    sink.write("## Waivers and baseline\n\n")
    for notice in report.notices {
      let words = [notice.message, notice.rule.advice ?? ""].filter { !$0.isEmpty }
        .map(Wording.sentence).joined(separator: " ")
      let place =
        notice.evidence.first?.location.map {
          " (\(Escaping.markdownCode("\($0.file):\($0.start.line):\($0.start.column)")))"
        } ?? ""
      sink.write(
        "- **\(Escaping.markdown(notice.rule.title)).** \(Escaping.markdown(words))\(place)\n")
    }
    sink.write("\n")
  }

  private func messages(_ report: Report, to sink: inout some TextSink) {
    guard !report.diagnostics.isEmpty else { return }
    sink.write("## Messages on what was read\n\n")
    for diagnostic in report.diagnostics {
      let place = DiagnosticPlace(diagnostic, in: report.sources)
      let word = Wording.capitalised(DiagnosticPlace.word(diagnostic.severity))
      let start = place.start.map { ":\($0.line):\($0.column)" } ?? ""
      let address =
        place.file.isEmpty ? "" : " (\(Escaping.markdownCode(place.file + start)))"
      sink.write(
        "- **\(word):** \(Escaping.markdown(DiagnosticPlace.sentences(diagnostic)))\(address)\n")
    }
    sink.write("\n")
  }

  /// A sentence with some of its words set apart.
  static func prose(_ prose: Prose) -> String {
    prose.pieces.map { piece in
      switch piece.style {
      case .plain, .quiet: Escaping.markdown(piece.text)
      case .strong: set(piece.text, in: "**")
      case .code: Escaping.markdownCode(piece.text)
      }
    }.joined()
  }

  /// The text between marks, which hold only if no space is beside them.
  static func set(_ text: String, in mark: String) -> String {
    let before = text.prefix { $0 == " " }
    let inner = text.dropFirst(before.count)
    guard let last = inner.lastIndex(where: { $0 != " " }) else { return text }
    let after = inner[inner.index(after: last)...]
    return "\(before)\(mark)\(Escaping.markdown(String(inner[...last])))\(mark)\(after)"
  }
}

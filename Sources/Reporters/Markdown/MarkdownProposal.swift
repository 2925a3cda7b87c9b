import Diagnostics
import Findings
import Law

/// The part on one proposal.
struct MarkdownProposal {
  let file: CaseFile
  /// Of its own heading.
  let level: Int

  private var proposal: ProposalReport { file.proposal }

  func write(to sink: inout some TextSink) {
    head(to: &sink)
    matrix(to: &sink)
    let asking = file.sections.last {
      ["faults", "fails", "not-met", "open", "open-commitments"].contains($0.id)
    }?.id
    for section in file.sections {
      write(section, to: &sink)
      if section.id == asking { questions(to: &sink) }
    }
    if asking == nil { questions(to: &sink) }
    sources(to: &sink)
    receipt(to: &sink)
  }

  private func heading(_ depth: Int, _ text: String) -> String {
    String(repeating: "#", count: level + depth) + " " + Escaping.markdown(text) + "\n\n"
  }

  private func head(to sink: inout some TextSink) {
    let run = proposal.run
    sink.write(heading(0, proposal.name))
    sink.write(
      "Judged by the law of **\(Wording.date(run.asOf))**, with the rules of "
        + Escaping.markdown("\(run.pack.id) \(run.pack.version)")
        + ", which know the law up to \(Wording.date(run.lawUpTo)). Proposal "
        + "\(Escaping.markdownCode(proposal.id)), file \(Escaping.markdownCode(proposal.file)).\n\n"
    )
    sink.write("**\(Escaping.markdown(SummaryWords.sentence([proposal])))**\n\n")
  }

  // MARK: Matrix

  private func matrix(to sink: inout some TextSink) {
    let matrix = file.matrix
    guard !matrix.themes.isEmpty else { return }
    sink.write(heading(1, "The whole at a glance"))
    let columns = matrix.columns.map { column in
      let state = column.bearer.map(StateWords.standingAlone) ?? "State not named"
      return Escaping.markdown(column.part.isEmpty ? state : "\(state): \(column.part)")
    }
    sink.write("| Duty | \(columns.joined(separator: " | ")) |\n")
    sink.write("| --- |" + columns.map { _ in " --- |" }.joined() + "\n")
    for theme in matrix.themes {
      sink.write("| **\(Escaping.markdown(theme.title))** |" + columns.map { _ in " |" }.joined())
      sink.write("\n")
      for row in theme.rows {
        let cells = row.cells.map { cell in
          cell.isEmpty ? "–" : cell.map { Self.mark($0.standing) }.joined(separator: ", ")
        }
        sink.write(
          "| \(Escaping.markdown(row.rule.title)) | \(cells.joined(separator: " | ")) |\n")
      }
    }
    sink.write("\n")
    if matrix.idle > 0 {
      let rules = Wording.count(matrix.idle, "rule applies", "rules apply")
      sink.write(
        "– does not apply. \(rules) to nothing here and \(matrix.idle == 1 ? "has" : "have") no row.\n\n"
      )
    }
  }

  /// The verdict in a shape and a word.
  private static func mark(_ standing: Standing) -> String {
    let shape =
      switch standing {
      case .fault: "⚠"
      case .fails: "✕"
      case .notMet: "◇"
      case .open, .openCommitment: "?"
      case .waived, .known: "◐"
      case .kept, .met: "✓"
      case .notApplicable: "–"
      }
    return "\(shape) \(standing.word)"
  }

  // MARK: Sections

  private func write(_ section: CaseFile.Section, to sink: inout some TextSink) {
    sink.write(heading(1, section.title))
    if let note = section.note { sink.write("*\(Escaping.markdown(note))*\n\n") }
    switch section.length {
    case .full, .brief:
      for (_, group) in section.cards {
        MarkdownCard(
          card: DutyCard(group: group, file: file), level: level + 2,
          isBrief: section.length == .brief
        ).write(to: &sink)
      }
    case .line:
      for (_, group) in section.cards {
        let card = DutyCard(group: group, file: file)
        let subjects = card.subjects.isEmpty ? "" : " (\(Escaping.markdown(card.subjects)))"
        sink.write(
          "- **\(Escaping.markdown(card.bearers)):** \(Escaping.markdown(card.rule.title))\(subjects). "
            + Escaping.markdown(card.message) + "\n")
      }
      sink.write("\n")
    }
  }

  private func questions(to sink: inout some TextSink) {
    let questions = file.questionnaire.questions
    guard !questions.isEmpty else { return }
    sink.write(heading(1, "What to ask"))
    for (place, question) in questions.enumerated() {
      let part = question.part.map { " (\(Escaping.markdown($0)))" } ?? ""
      sink.write(
        "\(place + 1). \(MarkdownReporter.set(question.fact.question, in: "**"))\(part)  \n")
      var words: [String] = []
      if !question.fact.answers.isEmpty {
        words.append("Answer " + Wording.list(question.fact.answers.map { "“\($0)”" }, "or"))
      }
      words.append(QuestionText.reason(question.fact.why))
      words.append("counts for \(Wording.count(question.count, "duty", "duties"))")
      sink.write(
        "   " + Escaping.markdown(Wording.capitalised(words.joined(separator: "; "))) + ". "
          + address(of: question.fact) + "\n")
    }
    sink.write("\n")
  }

  private func address(of fact: MissingFact) -> String {
    guard fact.why != .legal else { return "A question of law: ask a lawyer." }
    let path = "Write it as \(Escaping.markdownCode(fact.path))"
    return path
      + (fact.insertion.map {
        " at \(Escaping.markdownCode("\($0.file):\($0.line):\($0.column)"))."
      } ?? ".")
  }

  // MARK: End

  private func sources(to sink: inout some TextSink) {
    let entries = file.bibliography.entries
    guard !entries.isEmpty else { return }
    sink.write(heading(1, "Sources"))
    for kind in Bibliography.Kind.allCases {
      let here = entries.enumerated().filter { $0.element.kind == kind }
      guard !here.isEmpty else { continue }
      sink.write(heading(2, kind.title))
      for (number, entry) in here {
        let detail = entry.detail.isEmpty ? "" : ", " + Escaping.markdown(entry.detail)
        let url = entry.url.isEmpty ? "" : ". " + Escaping.markdown(entry.url)
        sink.write(
          "\(number + 1). \(MarkdownReporter.set(entry.title, in: "*"))\(detail)\(url)\n")
      }
      sink.write("\n")
    }
  }

  private func receipt(to sink: inout some TextSink) {
    sink.write(heading(1, "Receipt"))
    sink.write("| | |\n| --- | --- |\n")
    for entry in file.receipt.entries {
      let value =
        entry.isCode ? Escaping.markdownCode(entry.value) : Escaping.markdown(entry.value)
      sink.write("| \(entry.label) | \(value) |\n")
    }
    sink.write("\n")
  }
}

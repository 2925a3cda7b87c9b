import Diagnostics
import Findings

/// The questions to put to the proposal's authors, each with its answers and the place to write one.
struct QuestionText {
  let layout: TextLayout
  let extent: TextOptions.Extent

  /// How many questions are shown unless all are asked for.
  static let most = 30

  func lines(_ questionnaire: Questionnaire) -> [String] {
    let questions = questionnaire.questions
    guard !questions.isEmpty else { return [] }
    var lines = ["", ""] + layout.heading("What to ask")
    let shown = extent == .all ? questions[...] : questions.prefix(Self.most)
    let digits = String(shown.count).count
    for (place, question) in shown.enumerated() {
      let number = String(place + 1)
      let padding = String(repeating: " ", count: digits - number.count)
      let inset = digits + 2
      var text = StyledText(question.fact.question, .strong)
      if let part = question.part { text.append(" (\(part))") }
      lines.append("")
      lines += layout.lines(
        text, indent: inset, lead: (padding + layout.style.apply(.note, number) + "  ", inset))
      var details: [String] = []
      if !question.fact.answers.isEmpty {
        details.append(Wording.list(question.fact.answers, "or"))
      }
      details.append(Self.reason(question.fact.why))
      details.append("counts for \(Wording.count(question.count, "duty", "duties"))")
      lines += layout.lines(
        StyledText(details.joined(separator: " · ")), indent: inset,
        lead: (String(repeating: " ", count: inset), inset))
      lines += layout.lines(
        self.place(of: question.fact), indent: inset,
        lead: (String(repeating: " ", count: inset), inset)
      )
    }
    if shown.count < questions.count {
      let rest = questions.count - shown.count
      lines.append("")
      lines += layout.lines(
        StyledText(
          "\(Wording.count(rest, "more question counts", "more questions count")) for fewer duties; "
            + "--show all asks them too.", .dim))
    }
    return lines
  }

  private func place(of fact: MissingFact) -> StyledText {
    guard fact.why != .legal else { return StyledText("a question of law: ask a lawyer", .dim) }
    guard let insertion = fact.insertion else {
      return StyledText("write it as \(fact.path)", .dim)
    }
    return StyledText(
      "write it at \(insertion.file):\(insertion.line):\(insertion.column) as \(fact.path)", .dim)
  }

  private static func reason(_ reason: MissingFact.Reason) -> String {
    switch reason {
    case .silent: "the text does not say"
    case .unknown: "not known yet"
    case .contested: "sources disagree"
    case .legal: "the recorded law does not settle it"
    }
  }
}

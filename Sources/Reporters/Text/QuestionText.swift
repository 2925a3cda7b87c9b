import Diagnostics
import Findings

/// The questions to put to the proposal's authors, each with its answers and the place to write one.
struct QuestionText {
  let layout: TextLayout
  let extent: TextOptions.Extent

  /// How many questions are listed: those that count for most, unless all are asked for.
  static func listed(_ extent: TextOptions.Extent) -> Int { extent == .all ? .max : 30 }

  func lines(_ questionnaire: Questionnaire) -> TextLines {
    let questions = questionnaire.questions
    guard !questions.isEmpty else { return [] }
    var lines = ["", ""] + layout.heading("What to ask")
    let shown = questions.prefix(Self.listed(extent))
    let digits = String(shown.count).count
    for (place, question) in shown.enumerated() {
      let number = String(place + 1)
      let padding = TextLayout.spaces(digits - number.count)
      let inset = digits + 2
      var text = StyledText(question.fact.question, .strong)
      if let part = question.part { text.append(" (\(part))") }
      lines.append("")
      lines += layout.lines(
        text, indent: inset, lead: (padding + layout.style.apply(.note, number) + "  ", inset))
      var details = StyledText()
      if !question.fact.answers.isEmpty {
        details.append(Wording.list(question.fact.answers, "or"))
        details.append(" · ")
      }
      details.append(Self.reason(question.fact.why))
      details.append(" · counts for ")
      details.append(Wording.count(question.count, "duty", "duties"))
      details.append(" · ")
      details.append(self.place(of: question.fact))
      lines += layout.lines(details, indent: inset)
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

  private func place(of fact: MissingFact) -> String {
    guard fact.why != .legal else { return "ask a lawyer" }
    guard let insertion = fact.insertion else { return "write it as \(fact.path)" }
    let place = "\(insertion.file):\(insertion.line):\(insertion.column)"
    return "write it at \(place) as \(fact.path)"
  }

  static func reason(_ reason: MissingFact.Reason) -> String {
    switch reason {
    case .silent: "the text does not say"
    case .unknown: "not known yet"
    case .contested: "sources disagree"
    case .legal: "the recorded law does not settle it"
    }
  }
}

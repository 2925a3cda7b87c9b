import Diagnostics
import Findings

/// The questions to put to the proposal's authors, each with its answers and the place to write one.
struct QuestionText {
  let layout: TextLayout

  func lines(_ questionnaire: Questionnaire) -> [String] {
    guard !questionnaire.questions.isEmpty else { return [] }
    var lines = ["", ""] + layout.heading("What to ask")
    let digits = String(questionnaire.questions.count).count
    for question in questionnaire.questions {
      let number = String(question.number)
      let padding = String(repeating: " ", count: digits - number.count)
      lines.append("")
      lines += layout.lines(
        StyledText(question.fact.question, .strong), indent: digits + 2,
        lead: (padding + layout.style.apply(.note, number) + "  ", digits + 2))
      lines += layout.labelled("Open", StyledText(Self.reason(question.fact.why)))
      if !question.fact.answers.isEmpty {
        lines += layout.labelled(
          "Answers", StyledText(Wording.list(question.fact.answers, "or")))
      }
      lines += place(question.fact)
      lines += layout.labelled("Decides", StyledText(question.duties.joined(separator: "; ")))
    }
    return lines
  }

  private func place(_ fact: MissingFact) -> [String] {
    guard fact.why != .legal else { return [] }
    guard let insertion = fact.insertion else {
      return layout.labelled("Write it", StyledText(fact.path))
    }
    var text = StyledText("\(insertion.file):\(insertion.line):\(insertion.column)", .strong)
    text.append(", as \(fact.path)")
    return layout.labelled("Write it", text)
  }

  private static func reason(_ reason: MissingFact.Reason) -> String {
    switch reason {
    case .silent: "the text does not say"
    case .unknown: "not known: the text could not be seen, or the proposal says so"
    case .contested: "sources disagree"
    case .legal: "a question of law that the recorded data do not settle"
    }
  }
}

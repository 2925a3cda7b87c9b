package import Diagnostics
package import Findings

/// The questions that a proposal leaves open, for people: those that decide most first.
package struct QuestionnaireText {
  private let layout: TextLayout

  package init(style: TextStyle, width: Int) {
    layout = TextLayout(style: style, width: width)
  }

  /// The questions of one proposal as a text.
  package func page(_ proposal: ProposalReport, _ questions: [AskedQuestion]) -> String {
    let title = proposal.title.isEmpty ? proposal.id : proposal.title
    var lines = layout.lines(StyledText(title, .strong))
    lines += layout.lines(StyledText("\(proposal.id) · \(proposal.file)", .dim))
    guard !questions.isEmpty else {
      lines += ["", "Nothing is left to ask: every duty is decided."]
      return lines.text
    }
    lines += layout.lines(
      StyledText(
        "\(Wording.count(questions.count, "question", "questions")), those that decide most first.")
    )
    let digits = String(questions.count).count
    for (number, question) in questions.enumerated() {
      lines.append("")
      lines += self.lines(question, number: number + 1, digits: digits)
    }
    return lines.text
  }

  private func lines(_ question: AskedQuestion, number: Int, digits: Int) -> TextLines {
    let inset = digits + 2
    let blank = String(repeating: " ", count: inset)
    let padding = String(repeating: " ", count: digits - String(number).count)
    var text = StyledText(question.fact.question, .strong)
    if let part = Questionnaire.part(of: question.fact, question.subject) {
      text.append(" (\(part))", .dim)
    }
    var lines = layout.lines(
      text, indent: inset,
      lead: (padding + layout.style.apply(.note, String(number)) + "  ", inset))
    for (answers, result) in results(question.effects) {
      lines += layout.lines(
        StyledText("\(answers): \(result)"), indent: inset + 2, lead: (blank, inset))
    }
    var details: [String] = []
    if question.effects.isEmpty, !question.fact.answers.isEmpty {
      details.append(Wording.list(question.fact.answers, "or"))
    }
    details.append("counts for \(Wording.count(question.count, "duty", "duties"))")
    if let insertion = question.fact.insertion {
      details.append("write it at \(insertion.file):\(insertion.line):\(insertion.column)")
    }
    details.append(question.fact.why == .legal ? "ask a lawyer" : question.fact.path)
    return lines
      + layout.lines(
        StyledText(details.joined(separator: " · "), .dim), indent: inset, lead: (blank, inset))
  }

  /// What the answers come to, those that do the same together; what decides nothing alone comes last.
  private func results(_ effects: [AskedQuestion.Effect]) -> [(answers: String, result: String)] {
    var order: [String] = []
    var answers: [String: [String]] = [:]
    for effect in effects.filter({ $0.decides > 0 }) + effects.filter({ $0.decides == 0 }) {
      let result = Self.result(effect)
      if answers[result] == nil { order.append(result) }
      answers[result, default: []].append(Wording.answer(effect.answer))
    }
    return order.map { (Wording.list(answers[$0] ?? [], "or"), $0) }
  }

  private static func result(_ effect: AskedQuestion.Effect) -> String {
    guard effect.decides > 0 else { return "decides nothing by itself" }
    var parts: [String] = []
    if effect.fails > 0 { parts.append(Wording.count(effect.fails, "duty fails", "duties fail")) }
    if effect.passes > 0 {
      parts.append(Wording.count(effect.passes, "duty is kept", "duties are kept"))
    }
    if effect.drops > 0 {
      parts.append(Wording.count(effect.drops, "does not apply", "do not apply"))
    }
    return Wording.list(parts)
  }
}

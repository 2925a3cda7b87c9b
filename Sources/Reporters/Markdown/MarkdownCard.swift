import Findings
import Rules

/// One duty: what was found, by which law, on which facts, and what would cure it.
struct MarkdownCard {
  let card: DutyCard
  let level: Int
  let isBrief: Bool

  func write(to sink: inout some TextSink) {
    let title = "\(Wording.capitalised(card.standing.word)): \(card.rule.title)"
    sink.write(String(repeating: "#", count: level) + " \(Escaping.markdown(title))\n\n")
    let subjects = card.subjects.isEmpty ? "" : " · \(Escaping.markdown(card.subjects))"
    sink.write(
      "**\(Escaping.markdown(card.bearers))**\(subjects) · \(card.rule.severity.rawValue) · rule "
        + "\(Escaping.markdownCode(card.rule.id))\n\n")
    paragraph("Waiver", card.waiver, to: &sink)
    if !isBrief || card.group.missing.isEmpty || card.group.bearers.contains(nil) {
      paragraph("Finding", card.message, to: &sink)
    }
    if !isBrief { paragraph("Force", card.force, to: &sink) }
    paragraph("Duty", card.rule.duty, to: &sink)
    law(to: &sink)
    if isBrief { questions(to: &sink) }
    facts(to: &sink)
    list("Exceptions", card.exceptions.map(MarkdownReporter.prose), to: &sink)
    let onPaper = (card.onPaper.map { [Prose($0)] } ?? []) + card.practice
    list("On paper", onPaper.map(MarkdownReporter.prose), to: &sink)
    list("Readings", card.readings.map(MarkdownReporter.prose), to: &sink)
    if !isBrief { questions(to: &sink) }
    list("Why", card.group.rationales.map(Escaping.markdown), to: &sink)
    list("To cure", card.cures.map(MarkdownReporter.prose), to: &sink)
    list("Note", card.notes.map(Escaping.markdown), to: &sink)
    explanations(to: &sink)
    notBound(to: &sink)
  }

  // MARK: Parts

  private func paragraph(_ label: String, _ text: String?, to sink: inout some TextSink) {
    guard let text, !text.isEmpty else { return }
    sink.write("**\(label).** \(Escaping.markdown(text))\n\n")
  }

  /// One thing in its paragraph, several as a list.
  private func list(_ label: String, _ items: [String], to sink: inout some TextSink) {
    if items.count == 1 { return sink.write("**\(label).** \(items[0])\n\n") }
    guard !items.isEmpty else { return }
    sink.write("**\(label)**\n\n")
    for item in items { sink.write("- \(item)\n") }
    sink.write("\n")
  }

  private func references(_ numbers: [Int]) -> String {
    numbers.map { " \\[\($0)\\]" }.joined()
  }

  private func law(to sink: inout some TextSink) {
    for part in card.law {
      let items = part.lines.map { line in
        let heading = line.heading.map { $0.isEmpty ? "" : " – \(Escaping.markdown($0))" } ?? ""
        return MarkdownReporter.set(line.name, in: "**") + heading + references(line.references)
          + (line.words.isEmpty
            ? "" : ": " + Escaping.markdown(line.words.joined(separator: "; ")) + ".")
      }
      list(part.title, items, to: &sink)
    }
  }

  private func notBound(to sink: inout some TextSink) {
    let items = card.notBound.map { line in
      "\(Escaping.markdown(line.name)): "
        + Escaping.markdown(Wording.sentence(line.words.joined(separator: "; ")))
    }
    list("Looked at and not applied", items, to: &sink)
  }

  private func facts(to sink: inout some TextSink) {
    let facts = card.facts
    guard !facts.isEmpty else { return }
    sink.write("**Facts**\n\n")
    for fact in facts {
      let reference = fact.reference.map { references([$0]) } ?? ""
      let path = fact.quote == nil ? " \(Escaping.markdownCode(fact.path))" : ""
      sink.write("- \(MarkdownReporter.prose(fact.words))\(reference)\(path)\n")
      if let quote = fact.quote { write(quote, to: &sink) }
    }
    sink.write("\n")
  }

  private func write(_ quote: SourceQuote, to sink: inout some TextSink) {
    let text = quote.lines.map { $0.before + $0.marked + $0.after }
    // A fence longer than any in the text can’t be closed by it.
    let longest =
      text.map { line in
        line.reduce(into: (run: 0, most: 0)) { count, letter in
          count.run = letter == "`" ? count.run + 1 : 0
          count.most = max(count.most, count.run)
        }.most
      }.max() ?? 0
    let fence = String(repeating: "`", count: max(3, longest + 1))
    sink.write("\n  \(Escaping.markdown(quote.place)):\n\n  \(fence)text\n")
    for (line, text) in zip(quote.lines, text) { sink.write("  \(line.number) | \(text)\n") }
    if quote.more > 0 {
      sink.write("  … \(Wording.count(quote.more, "line is", "lines are")) not shown\n")
    }
    sink.write("  \(fence)\n\n")
  }

  private func questions(to sink: inout some TextSink) {
    list(
      "Wants to know",
      card.questions.map { "Question \($0.number): \(Escaping.markdown($0.fact.question))" },
      to: &sink)
    let needs = card.needs.map { need in
      let questions = Wording.list(
        need.questions.map { $0.number.map { "Question \($0)" } ?? $0.text })
      let outcomes = need.outcomes.joined(separator: "; ")
      return Escaping.markdown(outcomes.isEmpty ? questions : "\(questions) – \(outcomes)")
    }
    list(
      needs.count == 1 ? "This would decide it" : "Any one of these would decide it", needs,
      to: &sink)
  }

  private func explanations(to sink: inout some TextSink) {
    let explanations = card.explanations
    guard !explanations.isEmpty else { return }
    sink.write("**Step by step**\n\n")
    for (of, trees) in explanations {
      if let of { sink.write("\(Escaping.markdown(of)):\n\n") }
      for tree in trees { write(tree, depth: 0, to: &sink) }
      sink.write("\n")
    }
  }

  private func write(_ tree: Explanation, depth: Int, to sink: inout some TextSink) {
    let expression = tree.expression.map { " " + Escaping.markdownCode($0) } ?? ""
    let places = ExplanationWords.places(tree).map { path, line in
      (line.map { "line \($0), " } ?? "") + Escaping.markdownCode(path)
    }
    sink.write(
      String(repeating: "  ", count: depth) + "- \(ExplanationWords.value(tree).mark) "
        + Escaping.markdown(ExplanationWords.words(tree))
        + (places.isEmpty ? "" : " (\(places.joined(separator: "; ")))") + expression + "\n")
    for child in tree.children { write(child, depth: depth + 1, to: &sink) }
  }
}

import Findings
import Rules

/// One duty: what was found, by which law, on which facts, and what would cure it.
struct HTMLCard {
  let card: DutyCard
  let id: String
  let prefix: String
  let heading: String
  /// Law and facts are folded away: of what is open the questions matter first, of what is kept nothing does.
  let isBrief: Bool
  /// Nothing that is folded away is there at all, but for what was not applied.
  let isShort: Bool

  func write(to html: inout HTMLWriter) {
    html.element(
      "article", ["class": "card c-\(card.standing.rawValue)", "aria-labelledby": id]
    ) { html in
      html.element("header") { html in
        HTMLShapes.write(card.standing, to: &html)
        html.element(heading, ["id": id], card.rule.title)
        html.element("p", ["class": "who"]) { html in
          html.element("strong", card.bearers)
          if !card.subjects.isEmpty { html.add(" · \(card.subjects)") }
          html.element("span", ["class": "quiet"], " · \(card.rule.severity.rawValue)")
        }
      }
      if isBrief { brief(to: &html) } else { full(to: &html) }
    }
  }

  private func full(to html: inout HTMLWriter) {
    html.element("dl", ["class": "rows"]) { html in
      row("Waiver", card.waiver, to: &html)
      row("Finding", card.message, to: &html)
      row("Force", card.force, to: &html)
      row("Duty", card.rule.duty, to: &html)
      lawRow(to: &html)
      factsRow(to: &html)
      row("Exceptions", card.exceptions, to: &html)
      practiceRow(to: &html)
      row("Readings", card.readings, to: &html)
      questionsRow(to: &html)
      row("Why", card.group.rationales.map { Prose($0) }, to: &html)
      row("To cure", card.cures, to: &html)
      row("Note", card.notes.map { Prose($0) }, to: &html)
    }
    folded(to: &html)
  }

  private func brief(to html: inout HTMLWriter) {
    html.element("dl", ["class": "rows"]) { html in
      if card.group.missing.isEmpty || card.group.bearers.contains(nil) {
        row("Finding", card.message, to: &html)
      }
      row("Law", BindingWords.brief(card.group), to: &html)
      questionsRow(to: &html)
      practiceRow(to: &html)
      row("Readings", card.readings, to: &html)
      row("Exceptions", card.exceptions, to: &html)
      row("Note", card.notes.map { Prose($0) }, to: &html)
    }
    guard !isShort else { return folded(to: &html) }
    html.element("details") { html in
      html.element("summary", "The duty, its law and the facts")
      html.element("dl", ["class": "rows"]) { html in
        row("Duty", card.rule.duty, to: &html)
        lawRow(to: &html)
        factsRow(to: &html)
        row("Why", card.group.rationales.map { Prose($0) }, to: &html)
      }
    }
    folded(to: &html)
  }

  // MARK: Rows

  private func row(_ label: String, _ text: String?, to html: inout HTMLWriter) {
    guard let text, !text.isEmpty else { return }
    row(label, [Prose(text)], to: &html)
  }

  private func row(_ label: String, _ paragraphs: [Prose], to html: inout HTMLWriter) {
    guard !paragraphs.isEmpty else { return }
    html.element("dt", label)
    html.element("dd") { html in
      for paragraph in paragraphs { html.element("p") { $0.add(paragraph) } }
    }
  }

  private func lawRow(to html: inout HTMLWriter) {
    let law = card.law
    guard !law.isEmpty else { return }
    html.element("dt", "Law")
    html.element("dd") { html in
      for part in law {
        html.element("p", ["class": "label"], part.title)
        lawList(part.lines, to: &html)
      }
    }
  }

  private func lawList(_ lines: [DutyCard.LawLine], to html: inout HTMLWriter) {
    html.element("ul", ["class": "law"]) { html in
      for line in lines {
        html.element("li") { html in
          html.element("strong", line.name)
          if let heading = line.heading, !heading.isEmpty {
            html.element("span", ["class": "quiet"], " – \(heading)")
          }
          references(line.references, to: &html)
          let words = line.words.joined(separator: "; ")
          if !words.isEmpty { html.element("span", ["class": "status"], Wording.sentence(words)) }
        }
      }
    }
  }

  /// The numbers of sources, as links to them.
  private func references(_ numbers: [Int], to html: inout HTMLWriter) {
    for number in numbers {
      html.add(" ")
      html.element("a", ["class": "ref", "href": "#\(prefix)s\(number)"]) { html in
        html.element("span", ["class": "hidden"], "source ")
        html.add("[\(number)]")
      }
    }
  }

  private func factsRow(to html: inout HTMLWriter) {
    let facts = card.facts
    guard !facts.isEmpty else { return }
    html.element("dt", "Facts")
    html.element("dd") { html in
      for fact in facts {
        html.element("div", ["class": "fact"]) { html in
          html.element("p") { html in
            html.add(fact.words)
            if let reference = fact.reference { references([reference], to: &html) }
            if fact.quote == nil {
              html.add(" ")
              html.element("code", fact.path)
            }
          }
          if let quote = fact.quote { write(quote, to: &html) }
        }
      }
    }
  }

  private func write(_ quote: SourceQuote, to html: inout HTMLWriter) {
    html.element("figure", ["class": "quote"]) { html in
      // Lines that come from the file keep their spaces, so that its layout can be recognised.
      html.addRaw("<pre><code>")
      for line in quote.lines {
        html.addRaw("<span class=\"line\">")
        html.element("span", ["class": "n"], String(line.number))
        html.add(line.before)
        if !line.marked.isEmpty { html.element("mark", line.marked) }
        html.add(line.after)
        html.addRaw("\n</span>")
      }
      html.addRaw("</code></pre>\n")
      html.element("figcaption") { html in
        html.add(quote.place)
        if quote.more > 0 {
          html.add("; \(Wording.count(quote.more, "line is", "lines are")) not shown")
        }
      }
    }
  }

  private func practiceRow(to html: inout HTMLWriter) {
    let words = (card.onPaper.map { [Prose($0)] } ?? []) + card.practice
    row("On paper", words, to: &html)
  }

  private func questionsRow(to html: inout HTMLWriter) {
    let questions = card.questions
    let needs = card.needs
    guard !questions.isEmpty else { return }
    html.element("dt", "Wants to know")
    html.element("dd") { html in
      html.element("ul", ["class": "asked"]) { html in
        for (number, fact) in questions {
          html.element("li") { html in
            html.element("a", ["href": "#\(prefix)q\(number)"], "Question \(number)")
            html.add(": \(fact.question)")
          }
        }
      }
      guard !needs.isEmpty else { return }
      html.element(
        "p", needs.count == 1 ? "This would decide it:" : "Any one of these would decide it:")
      html.element("ul", ["class": "needs"]) { html in
        for need in needs {
          html.element("li") { html in
            html.element(
              "strong",
              Wording.list(need.questions.map { $0.number.map { "Question \($0)" } ?? $0.text }))
            if !need.outcomes.isEmpty {
              html.add(" – " + need.outcomes.joined(separator: "; "))
            }
          }
        }
      }
    }
  }

  // MARK: Folded away

  private func folded(to html: inout HTMLWriter) {
    let explanations = card.explanations
    if !explanations.isEmpty, !isShort {
      html.element("details", ["class": "why"]) { html in
        html.element("summary", "Step by step")
        for (of, trees) in explanations {
          if let of { html.element("p") { $0.element("strong", of) } }
          write(trees, to: &html)
        }
      }
    }
    let notBound = card.notBound
    if !notBound.isEmpty {
      html.element("details") { html in
        html.element(
          "summary",
          "\(Wording.count(notBound.count, "source was", "sources were")) looked at and not applied"
        )
        html.element("ul", ["class": "law"]) { html in
          for line in notBound {
            html.element("li") { html in
              html.element("strong", line.name)
              html.element(
                "span", ["class": "status"], Wording.sentence(line.words.joined(separator: "; ")))
            }
          }
        }
      }
    }
    html.element("p", ["class": "rule"]) { html in
      html.add("Rule ")
      html.element("code", card.rule.id)
    }
  }

  private func write(_ trees: [Explanation], to html: inout HTMLWriter) {
    html.element("ul", ["class": "tree"]) { html in
      for tree in trees {
        html.element("li", ["class": tree.decides ? nil : "aside"]) { html in
          let value = ExplanationWords.value(tree)
          html.element("span", ["class": "value", "aria-hidden": "true"], value.mark)
          html.element("span", ["class": "hidden"], " \(value.word):")
          html.add(" " + ExplanationWords.words(tree))
          for (path, line) in ExplanationWords.places(tree) {
            html.element("span", ["class": "place"]) { html in
              html.add(line.map { " line \($0), " } ?? " ")
              html.element("code", path)
            }
          }
          if let expression = tree.expression {
            html.element("code", ["class": "cel"], expression)
          }
          if !tree.children.isEmpty { write(tree.children, to: &html) }
        }
      }
    }
  }
}

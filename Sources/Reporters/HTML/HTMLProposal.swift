import Diagnostics
import Findings
import Law

/// The page, or the part of it, on one proposal.
struct HTMLProposal {
  let file: CaseFile
  /// Before the ids of this proposal, where there are several.
  let prefix: String
  /// Of its own heading: 1 where the page is on it alone.
  let level: Int
  /// It is one of very many: what is open, met or kept is folded away, and no step by step is told.
  let isShort: Bool

  private var proposal: ProposalReport { file.proposal }
  private var heading: String { "h\(level)" }
  private var subheading: String { "h\(level + 1)" }

  func write(to html: inout HTMLWriter) {
    if level == 1 {
      html.element("header", ["class": "page"], head)
      html.element("main", ["id": "main"], body)
    } else {
      html.element("article", ["id": String(prefix.dropLast()), "class": "proposal"]) { html in
        html.element("header", ["class": "page"], head)
        body(to: &html)
      }
    }
  }

  // MARK: Head

  private func head(to html: inout HTMLWriter) {
    let run = proposal.run
    html.element("p", ["class": "eyebrow"], "Judged by international protection law")
    html.element(heading) { html in html.element("bdi", proposal.name) }
    html.element("p", ["class": "meta"]) { html in
      html.add("By the law of ")
      html.element("strong", Wording.date(run.asOf))
      html.add(
        ", with the rules of \(run.pack.id) \(run.pack.version), which know the law up to "
          + "\(Wording.date(run.lawUpTo)). Proposal ")
      html.element("code", proposal.id)
      html.add(", file ")
      html.element("code", proposal.file)
      html.add(".")
    }
    html.element("p", ["class": "lead"], SummaryWords.sentence([proposal]))
    counts(to: &html)
    guard !file.sections.isEmpty else { return }
    html.element("nav", ["class": "contents", "aria-label": "Contents of \(proposal.id)"]) { html in
      html.element("ul") { html in
        link("matrix", "The whole at a glance", to: &html)
        for section in file.sections {
          link(section.id, section.title, count: section.count, to: &html)
        }
        if !file.questionnaire.questions.isEmpty {
          link(
            "questions", "What to ask", count: file.questionnaire.questions.count, to: &html)
        }
        if !file.bibliography.entries.isEmpty { link("sources", "Sources", to: &html) }
        link("receipt", "Receipt", to: &html)
      }
    }
  }

  private func link(_ id: String, _ title: String, count: Int? = nil, to html: inout HTMLWriter) {
    html.element("li") { html in
      html.element("a", ["href": "#\(prefix)\(id)"], title)
      if let count { html.element("span", ["class": "quiet"], " \(count)") }
    }
  }

  /// How many of each verdict, law and what is not law apart.
  private func counts(to html: inout HTMLWriter) {
    let law: [Standing] = [.fault, .fails, .open, .kept, .waived, .known, .notApplicable]
    let groups = [
      ("Law", file.counts.filter { law.contains($0.standing) }),
      ("Commitments and guidance, not law", file.counts.filter { !law.contains($0.standing) }),
    ]
    html.element("div", ["class": "counts"]) { html in
      for (title, counts) in groups where !counts.isEmpty {
        html.element("div") { html in
          html.element("p", ["class": "label"], title)
          html.element("ul") { html in
            for (standing, count) in counts {
              html.element("li") { html in
                html.element("span", ["class": "number"], String(count))
                HTMLShapes.write(standing, word: Self.word(standing, count), to: &html)
              }
            }
          }
        }
      }
    }
  }

  private static func word(_ standing: Standing, _ count: Int) -> String {
    switch standing {
    case .fails: count == 1 ? "fails" : "fail"
    case .fault: count == 1 ? "fault" : "faults"
    case .notApplicable: count == 1 ? "does not apply" : "do not apply"
    default: standing.word
    }
  }

  // MARK: Body

  private func body(to html: inout HTMLWriter) {
    if file.sections.isEmpty {
      html.element("p", ["class": "page"], "No duty was looked at.")
    } else {
      HTMLMatrix(matrix: file.matrix, prefix: prefix, heading: subheading).write(to: &html)
    }
    for section in file.sections {
      write(section, to: &html)
      // What to ask belongs to what is open, before what is kept.
      if section.id == lastAsking { questions(to: &html) }
    }
    if lastAsking == nil { questions(to: &html) }
    sources(to: &html)
    receipt(to: &html)
  }

  /// The last section whose duties wait for answers.
  private var lastAsking: String? {
    file.sections.last {
      ["faults", "fails", "not-met", "open", "open-commitments"].contains($0.id)
    }?.id
  }

  private func write(_ section: CaseFile.Section, to html: inout HTMLWriter) {
    let id = prefix + section.id
    html.element("section", ["class": "page", "aria-labelledby": id]) { html in
      html.element(subheading, ["id": id], section.title)
      if let note = section.note { html.element("p", ["class": "quiet"], note) }
      switch section.length {
      case .full: cards(of: section, to: &html)
      case .brief: folded("\(section.count) in all", to: &html) { cards(of: section, to: &$0) }
      case .line: list(section, to: &html)
      }
    }
  }

  private func cards(of section: CaseFile.Section, to html: inout HTMLWriter) {
    for (number, group) in section.cards {
      HTMLCard(
        card: DutyCard(group: group, file: file), id: "\(prefix)d\(number + 1)",
        prefix: prefix, heading: "h\(level + 2)", isBrief: section.length == .brief,
        isShort: isShort
      ).write(to: &html)
    }
  }

  /// A part that is folded away where there are very many proposals.
  private func folded(
    _ summary: String, to html: inout HTMLWriter, _ body: (inout HTMLWriter) -> Void
  ) {
    guard isShort else { return body(&html) }
    html.element("details", ["class": "told"]) { html in
      html.element("summary", summary)
      body(&html)
    }
  }

  /// What does not apply: a line each, folded away.
  private func list(_ section: CaseFile.Section, to html: inout HTMLWriter) {
    html.element("details", ["class": "told"]) { html in
      html.element(
        "summary",
        "\(Wording.count(section.count, "duty does", "duties do")) not apply here; each with the reason"
      )
      html.element("ul", ["class": "plain idle"]) { html in
        for (number, group) in section.cards {
          let card = DutyCard(group: group, file: file)
          html.element("li", ["id": "\(prefix)d\(number + 1)"]) { html in
            html.element("strong", "\(card.bearers): ")
            html.add(card.rule.title)
            if !card.subjects.isEmpty {
              html.element("span", ["class": "quiet"], " (\(card.subjects))")
            }
            html.add(". " + card.message)
          }
        }
      }
    }
  }

  private func questions(to html: inout HTMLWriter) {
    let questions = file.questionnaire.questions
    guard !questions.isEmpty else { return }
    html.element("section", ["class": "page", "aria-labelledby": "\(prefix)questions"]) { html in
      html.element(subheading, ["id": "\(prefix)questions"], "What to ask")
      html.element(
        "p", ["class": "quiet"],
        "What most duties wait for comes first. Each answer is written in the proposal’s file where it says."
      )
      folded("\(questions.count) in all", to: &html) { list(questions, to: &$0) }
    }
  }

  private func list(_ questions: [Questionnaire.Question], to html: inout HTMLWriter) {
    html.element("ol", ["class": "questions"]) { html in
      for (place, question) in questions.enumerated() {
        html.element("li", ["id": "\(prefix)q\(place + 1)"]) { html in
          html.element("p", ["class": "question"]) { html in
            html.element("strong", question.fact.question)
            if let part = question.part { html.add(" (\(part))") }
          }
          html.element("p", ["class": "quiet"]) { html in
            var words: [String] = []
            if !question.fact.answers.isEmpty {
              words.append(
                "Answer " + Wording.list(question.fact.answers.map { "“\($0)”" }, "or"))
            }
            words.append(QuestionText.reason(question.fact.why))
            words.append("counts for \(Wording.count(question.count, "duty", "duties"))")
            html.add(Wording.capitalised(words.joined(separator: "; ")) + ". ")
            address(of: question.fact, to: &html)
          }
        }
      }
    }
  }

  private func address(of fact: MissingFact, to html: inout HTMLWriter) {
    guard fact.why != .legal else { return html.add("A question of law: ask a lawyer.") }
    html.add("Write it as ")
    html.element("code", fact.path)
    if let insertion = fact.insertion {
      html.element("span", ["class": "place"], " \(insertion.file), line \(insertion.line)")
    }
  }

  // MARK: End

  private func sources(to html: inout HTMLWriter) {
    let entries = file.bibliography.entries
    guard !entries.isEmpty else { return }
    html.element("section", ["class": "page", "aria-labelledby": "\(prefix)sources"]) { html in
      html.element(subheading, ["id": "\(prefix)sources"], "Sources")
      for kind in Bibliography.Kind.allCases {
        let here = entries.enumerated().filter { $0.element.kind == kind }
        guard let first = here.first else { continue }
        html.element("h\(level + 2)", ["class": "small"], kind.title)
        html.element("ol", ["class": "sources", "start": String(first.offset + 1)]) { html in
          for (number, entry) in here {
            html.element("li", ["id": "\(prefix)s\(number + 1)"]) { html in
              html.element("cite", entry.title)
              if !entry.detail.isEmpty { html.add(", \(entry.detail)") }
              if !entry.url.isEmpty {
                html.add(". ")
                html.element("a", ["href": entry.url, "rel": "noreferrer"], entry.url)
              }
            }
          }
        }
      }
    }
  }

  private func receipt(to html: inout HTMLWriter) {
    html.element("section", ["class": "page", "aria-labelledby": "\(prefix)receipt"]) { html in
      html.element(subheading, ["id": "\(prefix)receipt"], "Receipt")
      html.element(
        "p", ["class": "quiet"],
        "Under what this was judged; the same tool, rules and file on the same day of law give the same report."
      )
      html.element("dl", ["class": "rows receipt"]) { html in
        for entry in file.receipt.entries {
          html.element("dt", entry.label)
          html.element("dd") { html in
            html.element(entry.isCode ? "code" : "span", entry.value)
          }
        }
      }
    }
  }
}

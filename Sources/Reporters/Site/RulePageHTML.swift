import Findings
import Law
import Rules

/// One rule as a page: the duty, its law, its conditions in words, exceptions, readings, cases and changes.
struct RulePageHTML {
  let page: RuleSite.Page

  private var rule: Rule { page.rule }

  func write(to html: inout HTMLWriter) {
    html.element("header", ["class": "page"]) { html in
      html.element("p", ["class": "eyebrow"]) { html in
        html.element(
          "a", ["href": "../../index.html#\(rule.id.theme)"], RuleSiteWriter.words(rule.id.theme))
        html.add(" · \(rule.severity.rawValue) · \(rule.status.word)")
      }
      html.element("h1", rule.title)
      html.element("p", ["class": "lead"], rule.duty)
      html.element("p", ["class": "meta"]) { html in
        html.element("code", rule.id.rawValue)
        if !rule.tags.isEmpty { html.add(" · \(rule.tags.joined(separator: ", "))") }
      }
      successor(to: &html)
    }
    html.element("main", ["class": "page", "id": "main"]) { html in
      law(to: &html)
      conditions(to: &html)
      exceptions(to: &html)
      readings(to: &html)
      silence(to: &html)
      reasons(to: &html)
      list("Terms", "terms", page.terms, code: true, to: &html)
      facts("Facts it asks for", "facts", page.facts, to: &html)
      cases(to: &html)
      list("Duties of the catalogue", "duties", page.duties, to: &html)
      changes(to: &html)
    }
  }

  private func successor(to html: inout HTMLWriter) {
    guard case .deprecated(let next?) = rule.status else { return }
    html.element("p") { html in
      html.add("No longer in use; in its place: ")
      html.element("a", ["href": "../\(next.rawValue).html"], next.rawValue)
    }
  }

  // MARK: Law

  private func law(to html: inout HTMLWriter) {
    section("Law", "law", to: &html) { html in
      html.element("ul", ["class": "law"]) { html in
        for source in page.sources { html.element("li") { self.source(source, to: &$0) } }
      }
    }
  }

  private func source(_ source: RuleSite.Source, to html: inout HTMLWriter) {
    let instrument = source.cite.prefix { $0 != " " }
    html.element("strong", Self.name(source))
    if !source.heading.isEmpty { html.add(": \(source.heading)") }
    html.element("span", ["class": "status"]) { html in
      html.add(Wording.capitalised(Self.words(source.force)))
      if source.isAbsolute { html.add("; absolute, no exception lifts it") }
      let pinpoint = source.confirmation == nil ? "" : "Pinpoint: "
      html.add(
        ". \(pinpoint)\(Wording.pinpoint(source.confirmation, in: source.confirmedIn)) ")
      html.element("a", ["href": "../../articles.html#\(instrument)"], source.cite)
      if !source.citation.isEmpty { html.add(" · \(source.citation)") }
      if source.url.hasPrefix("https://") || source.url.hasPrefix("http://") {
        html.add(" · ")
        html.element("a", ["href": source.url, "rel": "noreferrer"], "text")
      }
    }
  }

  /// How hard a source binds at most.
  static func words(_ force: Force) -> String {
    switch force {
    case .binding: "binding on those it addresses"
    case .customary: "customary law"
    case .commitment: "a political commitment, not law"
    case .guidance: "guidance, not law"
    }
  }

  /// A source by its title, with the place in it.
  static func name(_ source: RuleSite.Source) -> String {
    source.title + source.cite.drop { $0 != " " }
  }

  // MARK: Conditions

  private func conditions(to html: inout HTMLWriter) {
    section("When it applies", "when", to: &html) { html in
      html.element(
        "p", "It is decided \(Self.scope(rule.forEach)), and for each State that acts in this role:"
      )
      condition(rule.bearers, to: &html)
      if let when = rule.when {
        html.element("p", "It reaches a case where:")
        condition(when, to: &html)
      }
      for variable in rule.definitions {
        html.element("p") { html in
          html.add("Where ")
          html.element("strong", String(variable.name.map { $0 == "_" ? " " : $0 }))
          html.add(" means:")
        }
        condition(variable.expression, to: &html)
      }
    }
    section("What it asks", "asks", to: &html) { self.requirements(rule.requirements, to: &$0) }
  }

  private func requirements(_ requirements: [Requirement], to html: inout HTMLWriter) {
    html.element("ol", ["class": "steps"]) { html in
      for requirement in requirements {
        html.element("li") { html in
          condition(requirement.expression, to: &html)
          html.element("p") { html in
            html.element("span", ["class": "quiet"], "If not: ")
            html.add(requirement.message)
          }
        }
      }
    }
  }

  /// A condition in words, with its expression behind it.
  private func condition(_ expression: RuleExpression, to html: inout HTMLWriter) {
    switch page.prose[expression.text] ?? .expression(expression.text) {
    case .statement(let text):
      html.element("p", ["class": "alone"], Wording.capitalised(text) + ".")
    case .all(let parts): joined("All of these:", parts, to: &html)
    case .any(let parts): joined("At least one of these:", parts, to: &html)
    case .not(.statement(let text)):
      html.element("p", ["class": "alone"]) { html in
        html.element("span", ["class": "join"], "Not: ")
        html.add(Wording.capitalised(text) + ".")
      }
    case .not(let inner): joined("None of this:", [inner], to: &html)
    case .each(let what, let isAll, let inner):
      joined(Self.each(what, isAll: isAll), [inner], to: &html)
    case let other:
      html.element("ul", ["class": "prose"]) { html in prose(other, to: &html) }
    }
    html.element("details") { html in
      html.element("summary", "as the engine reads it")
      html.element("code", ["class": "cel"], Self.line(expression.text))
    }
  }

  private func joined(
    _ title: String, _ parts: [RuleSite.Prose], to html: inout HTMLWriter
  ) {
    html.element("p", ["class": "alone join"], title)
    html.element("ul", ["class": "prose"]) { html in
      for part in parts { prose(part, to: &html) }
    }
  }

  private func prose(_ prose: RuleSite.Prose, to html: inout HTMLWriter) {
    switch prose {
    case .statement(let text): html.element("li", Wording.capitalised(text))
    case .expression(let text): html.element("li") { $0.element("code", Self.line(text)) }
    case .not(.statement(let text)):
      html.element("li") { html in
        html.element("span", ["class": "join"], "Not: ")
        html.add(Wording.capitalised(text))
      }
    case .not(let inner): group("None of this:", [inner], to: &html)
    case .all(let parts): group("All of these:", parts, to: &html)
    case .any(let parts): group("At least one of these:", parts, to: &html)
    case .each(let what, let isAll, let inner):
      group(Self.each(what, isAll: isAll), [inner], to: &html)
    case .choice(let test, let first, let second):
      group("If", [test], to: &html)
      group("then", [first], to: &html)
      group("and otherwise", [second], to: &html)
    }
  }

  private static func each(_ what: String, isAll: Bool) -> String {
    "\(isAll ? "For all" : "For at least one") of this: \(what)"
  }

  private func group(_ title: String, _ parts: [RuleSite.Prose], to html: inout HTMLWriter) {
    html.element("li") { html in
      html.element("span", ["class": "join"], title)
      html.element("ul", ["class": "prose"]) { html in
        for part in parts { prose(part, to: &html) }
      }
    }
  }

  private func exceptions(to html: inout HTMLWriter) {
    guard !rule.exceptions.isEmpty else { return }
    section("Exceptions", "unless", to: &html) { html in
      html.element("ol", ["class": "steps"]) { html in
        for exception in rule.exceptions {
          html.element("li") { html in
            html.element("p") { html in
              html.element("strong", String(exception.id.map { $0 == "-" ? " " : $0 }))
              html.add(
                " lifts \(cited(exception.lifts)), by \(cited(exception.citations))."
              )
            }
            condition(exception.expression, to: &html)
            if let note = exception.note { html.element("p", note) }
          }
        }
      }
    }
  }

  private func readings(to html: inout HTMLWriter) {
    guard !rule.interpretations.isEmpty else { return }
    section("Where authorities disagree", "readings", to: &html) { html in
      html.element(
        "p",
        "The finding shows the verdict under each reading. It follows the first that binds the State, and else what this rule asks above."
      )
      html.element("ol", ["class": "steps"]) { html in
        for reading in rule.interpretations {
          html.element("li") { html in
            html.element("p") { html in
              html.element("strong", reading.authority)
              html.add(" (\(reading.legalOrder); \(cited(reading.citations)))")
            }
            if let binds = reading.binds {
              html.element("p", "Binds the State where:")
              condition(binds, to: &html)
            } else {
              html.element("p", "One view, which binds nobody by itself.")
            }
            if let when = reading.when {
              html.element("p", "It reaches a case where:")
              condition(when, to: &html)
            }
            if reading.requirements.isEmpty {
              html.element("p", "It asks for what the rule asks.")
            } else {
              html.element("p", "It asks:")
              requirements(reading.requirements, to: &html)
            }
            if let note = reading.note { html.element("p", note) }
          }
        }
      }
    }
  }

  private func cited(_ citations: [RuleCitation]) -> String {
    Wording.list(citations.map { page.otherSources[$0.cite].map(Self.name) ?? $0.cite })
  }

  // MARK: The rest

  private func silence(to html: inout HTMLWriter) {
    let entries = rule.silenceOverrides.map { override in
      let meaning =
        switch override.silence {
        case .fails: "silence counts against the State"
        case .asks: "silence leaves the duty open"
        case .off: "silence means that it does not happen"
        }
      let question = page.facts.first { $0.name == override.path }?.text
      return RuleSite.Entry(
        override.path,
        [question, Wording.capitalised(override.reason.map { "\(meaning): \($0)" } ?? meaning)]
          .compactMap { $0 }.map(Wording.sentence).joined(separator: " "))
    }
    facts("What silence means here", "silence", entries, to: &html)
  }

  private func reasons(to html: inout HTMLWriter) {
    guard rule.rationale != nil || rule.remedy?.advice != nil else { return }
    section("Why, and what would cure it", "why", to: &html) { html in
      if let rationale = rule.rationale { html.element("p", Self.words(rationale)) }
      if let advice = rule.remedy?.advice { html.element("p", advice) }
    }
  }

  private func cases(to html: inout HTMLWriter) {
    guard !page.cases.isEmpty else { return }
    section("Cases", "cases", to: &html) { html in
      html.element("table", ["class": "cases"]) { html in
        html.element("thead") { html in
          html.element("tr") { html in
            html.element("th", ["scope": "col"], "Case")
            html.element("th", ["scope": "col"], "Verdict")
          }
        }
        html.element("tbody") { html in
          for entry in page.cases {
            html.element("tr") { html in
              html.element("th", ["scope": "row"], Wording.capitalised(entry.name))
              html.element("td", entry.text)
            }
          }
        }
      }
    }
  }

  private func changes(to html: inout HTMLWriter) {
    let entries = rule.changes.map {
      RuleSite.Entry(Wording.version($0), Wording.sentence($0.note))
    }
    list("What changed, by version of the pack", "changes", entries, to: &html)
  }

  private func list(
    _ title: String, _ id: String, _ entries: [RuleSite.Entry], code: Bool = false,
    to html: inout HTMLWriter
  ) {
    guard !entries.isEmpty else { return }
    section(title, id, to: &html) { html in
      html.element("ul", ["class": "plain"]) { html in
        for entry in entries {
          html.element("li") { html in
            if code { html.element("code", entry.name) } else { html.element("strong", entry.name) }
            html.add(" \(entry.text)")
          }
        }
      }
    }
  }

  /// Words on facts, each with the path under which a proposal states it.
  private func facts(
    _ title: String, _ id: String, _ entries: [RuleSite.Entry], to html: inout HTMLWriter
  ) {
    guard !entries.isEmpty else { return }
    section(title, id, to: &html) { html in
      html.element("ul", ["class": "plain"]) { html in
        for entry in entries {
          html.element("li") { html in
            html.add("\(entry.text) ")
            html.element("code", ["class": "path"], entry.name)
          }
        }
      }
    }
  }

  private func section(
    _ title: String, _ id: String, to html: inout HTMLWriter,
    _ body: (inout HTMLWriter) -> Void
  ) {
    html.element("section", ["id": id]) { html in
      html.element("h2", title)
      body(&html)
    }
  }

  private static func scope(_ scope: RuleScope) -> String {
    switch scope {
    case .proposal: "once, for the proposal as a whole"
    case .party: "for each party"
    case .measure: "for each measure"
    case .population: "for each measure and each group of people it reaches"
    case .fundingLine: "for each funding line"
    }
  }

  /// The rationale with words in the places that the facts of a case fill.
  private static func words(_ rationale: Rationale) -> String {
    rationale.parts.reduce(into: "") { text, part in
      switch part {
      case .text(let words): text += words.text
      case .placeholder(let expression):
        let beginsSentence = text.isEmpty || text.hasSuffix(". ")
        text +=
          expression.text != "bearer" ? "“…”" : beginsSentence ? "The State" : "the State"
      }
    }
  }

  private static func line(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

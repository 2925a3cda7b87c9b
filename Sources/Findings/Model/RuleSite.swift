package import Law
package import Rules

/// The rules of a pack as pages for readers.
package struct RuleSite: Sendable {
  /// A condition in words.
  package indirect enum Prose: Hashable, Sendable {
    /// A statement that is to be true.
    case statement(String)
    /// The same, to be false.
    case not(Prose)
    case all([Prose])
    case any([Prose])
    /// For each, or for at least one, of what is named first.
    case each(String, isAll: Bool, Prose)
    /// The second where the first holds, the third elsewhere.
    case choice(Prose, Prose, Prose)
    /// What has no better words than the expression.
    case expression(String)
  }

  /// A citation with what the registry knows of it.
  package struct Source: Sendable {
    /// As a reader may see it: `RC1951 art. 33(1)`.
    package let cite: String
    /// The instrument's short and full title, and where it is published.
    package let title: String
    package let fullTitle: String
    package let citation: String
    package let url: String
    package let heading: String
    package let force: Force
    package let isAbsolute: Bool
    /// How the pinpoint was confirmed; `nil` for an instrument as a whole.
    package let confirmation: Confirmation?
    package let confirmedIn: String

    package init(
      cite: String, title: String, fullTitle: String, citation: String, url: String,
      heading: String, force: Force, isAbsolute: Bool, confirmation: Confirmation?,
      confirmedIn: String
    ) {
      self.cite = cite
      self.title = title
      self.fullTitle = fullTitle
      self.citation = citation
      self.url = url
      self.heading = heading
      self.force = force
      self.isAbsolute = isAbsolute
      self.confirmation = confirmation
      self.confirmedIn = confirmedIn
    }
  }

  /// A line with a name and what it means.
  package struct Entry: Hashable, Sendable {
    package let name: String
    package let text: String

    package init(_ name: String, _ text: String) {
      self.name = name
      self.text = text
    }
  }

  /// One rule.
  package struct Page: Sendable {
    package let rule: Rule
    /// In the order of the rule's citations.
    package let sources: [Source]
    /// Those that exceptions and readings rest on, by their citation in the rule.
    package let otherSources: [String: Source]
    /// Every condition of the rule in words, by its expression.
    package let prose: [String: Prose]
    /// The shared definitions it uses, each with what it means.
    package let terms: [Entry]
    /// The facts it asks for: path and question.
    package let facts: [Entry]
    /// Its cases: the name, and the verdicts expected.
    package let cases: [Entry]
    /// The duties of the catalogue that it encodes: id and title.
    package let duties: [Entry]

    package init(
      rule: Rule, sources: [Source], otherSources: [String: Source], prose: [String: Prose],
      terms: [Entry], facts: [Entry], cases: [Entry], duties: [Entry]
    ) {
      self.rule = rule
      self.sources = sources
      self.otherSources = otherSources
      self.prose = prose
      self.terms = terms
      self.facts = facts
      self.cases = cases
      self.duties = duties
    }
  }

  package let pack: RunMetadata.PackReference
  package let title: String
  package let lawUpTo: CalendarDate
  /// In the order of their ids.
  package let pages: [Page]

  package init(
    pack: RunMetadata.PackReference, title: String, lawUpTo: CalendarDate, pages: [Page]
  ) {
    self.pack = pack
    self.title = title
    self.lawUpTo = lawUpTo
    self.pages = pages
  }
}

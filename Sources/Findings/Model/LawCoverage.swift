package import Law

/// How much of the law a pack encodes: by duty, and by instrument and article.
package struct LawCoverage: Hashable, Sendable {
  /// How far something is encoded.
  package enum Extent: String, Hashable, Sendable, CaseIterable {
    case encoded
    case partly
    case not
  }

  /// One duty of the catalogue behind the pack.
  package struct Duty: Hashable, Sendable {
    package let id: String
    package let title: String
    package let theme: String
    /// How its sources bind.
    package let force: [Force]
    package let extent: Extent
    /// The rules that encode it.
    package let rules: [String]
    /// What is left out, or why no rule can decide it; empty for a duty that is encoded.
    package let why: String

    package init(
      id: String, title: String, theme: String, force: [Force], extent: Extent, rules: [String],
      why: String
    ) {
      self.id = id
      self.title = title
      self.theme = theme
      self.force = force
      self.extent = extent
      self.rules = rules
      self.why = why
    }
  }

  /// One provision of an instrument, or the instrument as a whole.
  package struct Provision: Hashable, Sendable {
    /// As a reader may see it: `RC1951 art. 33(1)`.
    package let cite: String
    package let heading: String
    package let extent: Extent
    /// The rules that rest on it.
    package let rules: [String]
    /// Why it is encoded in part or not at all; empty where it is encoded.
    package let why: String

    package init(
      cite: String, heading: String, extent: Extent, rules: [String], why: String
    ) {
      self.cite = cite
      self.heading = heading
      self.extent = extent
      self.rules = rules
      self.why = why
    }
  }

  /// An instrument with what of it the registry has.
  package struct Instrument: Hashable, Sendable {
    package let id: String
    package let title: String
    package let provisions: [Provision]

    package init(id: String, title: String, provisions: [Provision]) {
      self.id = id
      self.title = title
      self.provisions = provisions
    }
  }

  /// In the order of the catalogue.
  package let duties: [Duty]
  package let instruments: [Instrument]
  /// Rules that no duty of the catalogue names.
  package let unnamedRules: [String]

  package init(duties: [Duty], instruments: [Instrument], unnamedRules: [String]) {
    self.duties = duties
    self.instruments = instruments
    self.unnamedRules = unnamedRules
  }

  /// How many duties are encoded to that extent.
  package func count(_ extent: Extent) -> Int { duties.count { $0.extent == extent } }
}

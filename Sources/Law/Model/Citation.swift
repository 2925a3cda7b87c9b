/// A pointer into the registry: an instrument, and a provision of it or the instrument as a whole.
///
/// It holds for the registry that gave it out. ``LawRegistry/printed(_:)`` gives the text back.
package struct Citation: Hashable, Sendable {
  /// Place of the instrument.
  let instrument: Int32
  /// Place of the first version of the provision; -1 for the instrument as a whole.
  let provision: Int32

  /// Whether no provision is named.
  package var isWholeInstrument: Bool { provision < 0 }
}

/// Why a citation points nowhere.
package struct CitationProblem: Error, Hashable, Sendable {
  /// What of it is not known.
  package enum Kind: Hashable, Sendable {
    case empty
    case unknownInstrument
    case unknownProvision
  }

  /// What of it is not known.
  package let kind: Kind
  /// The citation as it was written.
  package let text: String
  /// The part of it that is not known.
  package let part: String
  /// The citation that was probably meant.
  package let suggestion: String?
}

extension LawRegistry {
  /// How many citations there may be: every provision, and every instrument as a whole.
  package var citationCount: Int { provisions.count + instruments.count }

  /// The number of a citation, from 0, by which what is known of it is quickly found again: no provision belongs to two
  /// instruments.
  package func number(of citation: Citation) -> Int {
    citation.isWholeInstrument
      ? provisions.count + Int(citation.instrument) : Int(citation.provision)
  }

  /// The citation of the instrument that a citation points into.
  package func instrument(of citation: Citation) -> Citation {
    Citation(instrument: citation.instrument, provision: -1)
  }
}

extension Citation {
  /// The citation as numbers, for a registry that is stored and read back.
  package var words: (instrument: Int32, provision: Int32) { (instrument, provision) }

  /// The citation that gave these numbers, in the same registry.
  package init(words: (instrument: Int32, provision: Int32)) {
    self.init(instrument: words.instrument, provision: words.provision)
  }
}

/// A citation in words, as a reader may see it: without a pinpoint that nobody has checked.
///
/// A class because reports hand it on many times; it never changes. Texts that few reports show are read only when they are
/// asked for.
package final class CitationText: Sendable {
  /// The instrument's id and short title.
  package let instrument: String
  package let shortTitle: String
  /// `art. 33(1)`; empty where the instrument is cited as a whole.
  package let provision: String
  private let storedFullTitle: StoredText
  private let storedHeading: StoredText?
  private let storedPublication: StoredText
  private let storedURL: StoredText

  /// Takes the texts; see the properties of the same names.
  package init(
    instrument: String, shortTitle: String, fullTitle: StoredText, provision: String,
    heading: StoredText? = nil, publication: StoredText = StoredText(""),
    url: StoredText = StoredText("")
  ) {
    self.instrument = instrument
    self.shortTitle = shortTitle
    self.provision = provision
    storedFullTitle = fullTitle
    storedHeading = heading
    storedPublication = publication
    storedURL = url
  }

  /// `RC1951 art. 33(1)`.
  package var cite: String { provision.isEmpty ? instrument : instrument + " " + provision }
  /// The instrument's full title.
  package var fullTitle: String { storedFullTitle.text }
  /// The provision's heading in our own words; `nil` for an instrument as a whole.
  package var heading: String? { storedHeading?.text }
  /// Where the instrument is published: `189 UNTS 137`; empty if that is not recorded.
  package var publication: String { storedPublication.text }
  /// The address of its text; empty if that is not recorded.
  package var url: String { storedURL.text }

  /// The provision with its instrument's title: `1967 Refugee Protocol, art. I(1)`.
  package var title: String { provision.isEmpty ? shortTitle : shortTitle + ", " + provision }
}

extension CitationText: Hashable {
  /// Whether they say the same.
  package static func == (left: CitationText, right: CitationText) -> Bool {
    left === right
      || (left.provision == right.provision && left.instrument == right.instrument
        && left.shortTitle == right.shortTitle
        && left.fullTitle == right.fullTitle && left.heading == right.heading
        && left.publication == right.publication && left.url == right.url)
  }

  // They tell nearly all apart, and are much shorter than the rest.
  package func hash(into hasher: inout Hasher) {
    hasher.combine(instrument)
    hasher.combine(provision)
  }
}

extension LawRegistry {
  /// A citation in words.
  ///
  /// - Parameters:
  ///   - citation: Of this registry.
  ///   - other: Another citation of the same instrument in words, whose texts are taken over.
  /// - Returns: The citation as far as it may be shown.
  package func text(of citation: Citation, like other: CitationText? = nil) -> CitationText {
    let instrument = Int(citation.instrument)
    func stored(_ column: Int) -> StoredText {
      StoredText(in: strings, at: instruments.cell(instrument, column))
    }
    let id = other?.instrument ?? stored(InstrumentRow.idColumn).text
    let provision = pinpoint(citation)
    return CitationText(
      instrument: id,
      shortTitle: other?.shortTitle ?? stored(InstrumentRow.shortTitleColumn).text,
      fullTitle: stored(InstrumentRow.fullTitleColumn), provision: provision ?? "",
      heading: citation.isWholeInstrument
        ? nil
        : StoredText(
          in: strings, at: provisions.cell(Int(citation.provision), ProvisionRow.headingColumn)),
      publication: stored(InstrumentRow.citationColumn), url: stored(InstrumentRow.urlColumn))
  }
}

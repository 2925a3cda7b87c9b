import Law

/// What reports say of citations, read from the registry once each.
///
/// A class because what was read is remembered for all findings of a proposal.
final class CitationTexts {
  /// A citation in words.
  struct Text {
    /// As a reader may see it: without a pinpoint that nobody has checked.
    let cite: String
    let instrument: String
    let shortTitle: String
    let fullTitle: String
    /// Empty where the instrument is cited as a whole.
    let provision: String
    let heading: String?
    let publication: String
    let url: String
  }

  let registry: LawRegistry
  /// By the citation's number.
  private var texts: [Int: Text] = [:]
  /// By the instrument's number: many provisions of one are cited.
  private var instruments: [Int: Instrument] = [:]

  init(_ registry: LawRegistry) { self.registry = registry }

  subscript(citation: Citation) -> Text {
    if let text = texts[citation.number] { return text }
    let instrument = instrument(of: citation)
    let cite = registry.shown(citation)
    let text = Text(
      cite: cite, instrument: instrument.id, shortTitle: instrument.shortTitle,
      fullTitle: instrument.fullTitle,
      provision: String(
        decoding: cite.utf8.dropFirst(instrument.id.utf8.count).drop { $0 == UInt8(ascii: " ") },
        as: UTF8.self),
      heading: registry.provision(citation)?.heading, publication: instrument.citation,
      url: instrument.url)
    texts[citation.number] = text
    return text
  }

  private func instrument(of citation: Citation) -> Instrument {
    if let instrument = instruments[citation.instrumentNumber] { return instrument }
    let instrument = registry.instrument(citation)
    instruments[citation.instrumentNumber] = instrument
    return instrument
  }
}

import Law

/// What reports say of citations, read from the registry once each.
///
/// A class because what was read is remembered for all findings of a proposal.
final class CitationTexts {
  let registry: LawRegistry
  /// By the citation's number.
  private var texts: [CitationText?]
  /// By the number of the instrument as a whole, of one citation of it: many provisions of one are cited.
  private var instruments: [CitationText?]

  init(_ registry: LawRegistry) {
    self.registry = registry
    texts = [CitationText?](repeating: nil, count: registry.citationCount)
    instruments = texts
  }

  subscript(citation: Citation) -> CitationText {
    let number = registry.number(of: citation)
    if let text = texts[number] { return text }
    let instrument = registry.number(of: registry.instrument(of: citation))
    let text = registry.text(of: citation, like: instruments[instrument])
    instruments[instrument] = text
    texts[number] = text
    return text
  }
}

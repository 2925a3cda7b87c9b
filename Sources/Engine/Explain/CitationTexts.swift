import Law

/// What reports say of citations, read from the registry once each.
///
/// A class because what was read is remembered for all findings of a proposal.
final class CitationTexts {
  let registry: LawRegistry
  /// By the citation's number.
  private var texts: [Int: CitationText] = [:]
  /// By the instrument's number, of one citation of it: many provisions of one are cited.
  private var instruments: [Int: CitationText] = [:]

  init(_ registry: LawRegistry) { self.registry = registry }

  subscript(citation: Citation) -> CitationText {
    if let text = texts[citation.number] { return text }
    let other = instruments[citation.instrumentNumber]
    let text = registry.text(of: citation, like: other)
    if other == nil { instruments[citation.instrumentNumber] = text }
    texts[citation.number] = text
    return text
  }
}

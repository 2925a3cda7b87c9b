package import Law

/// A citation of a rule, with what it is worth for one bearer on one day.
///
/// A class because reports hand it on many times, and copying its texts would cost more than all else; it never
/// changes.
package final class CitationStatus: Hashable, Sendable {
  /// The citation in words.
  package let text: CitationText
  package let binding: BindingStatus
  /// The provision that carries it to the bearer, in words, where it is not the citation itself.
  package let carrier: CitationText?
  /// No exception lifts it.
  package let isAbsolute: Bool
  /// The exception that lifted it in this case.
  package let liftedBy: String?

  package init(
    _ text: CitationText, binding: BindingStatus, carrier: CitationText? = nil, isAbsolute: Bool,
    liftedBy: String?
  ) {
    self.text = text
    self.binding = binding
    self.carrier = carrier
    self.isAbsolute = isAbsolute
    self.liftedBy = liftedBy
  }

  /// `RC1951 art. 33(1)`.
  package var cite: String { text.cite }
  /// The instrument's id, short title and full title.
  package var instrument: String { text.instrument }
  package var shortTitle: String { text.shortTitle }
  package var fullTitle: String { text.fullTitle }
  /// `art. 33(1)`; empty where the instrument is cited as a whole.
  package var provision: String { text.provision }
  /// The provision's heading in our own words.
  package var heading: String? { text.heading }
  /// Where the instrument is published: `189 UNTS 137`; empty if that is not recorded.
  package var publication: String { text.publication }
  /// The address of its text; empty if that is not recorded.
  package var url: String { text.url }
  /// The provision that carries it to the bearer, `RP1967 art. I(1)`.
  package var via: String? { carrier?.cite }
  /// The same with the instrument's title: `1967 Refugee Protocol, art. I(1)`.
  package var viaTitle: String? { carrier?.title }

  /// Whether they say the same.
  package static func == (left: CitationStatus, right: CitationStatus) -> Bool {
    left === right
      || (left.text == right.text && left.isAbsolute == right.isAbsolute
        && left.liftedBy == right.liftedBy && left.carrier == right.carrier
        && left.binding == right.binding)
  }

  // The citation tells nearly all apart, and is much shorter than the rest.
  package func hash(into hasher: inout Hasher) { hasher.combine(text) }
}

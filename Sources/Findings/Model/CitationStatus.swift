package import Law

/// A citation of a rule, with what it is worth for one bearer on one day.
///
/// A class because reports hand it on many times, and copying its texts would cost more than all else; it never
/// changes.
package final class CitationStatus: Hashable, Sendable {
  /// `RC1951 art. 33(1)`.
  package let cite: String
  /// The instrument's id, short title and full title.
  package let instrument: String
  package let shortTitle: String
  package let fullTitle: String
  /// `art. 33(1)`; empty where the instrument is cited as a whole.
  package let provision: String
  /// The provision's heading in our own words.
  package let heading: String?
  package let binding: BindingStatus
  /// The provision that carries it to the bearer, `RP1967 art. I(1)`, where it is not the citation itself.
  package let via: String?
  /// The same with the instrument's title: `1967 Refugee Protocol, art. I(1)`.
  package let viaTitle: String?
  /// No exception lifts it.
  package let isAbsolute: Bool
  /// The exception that lifted it in this case.
  package let liftedBy: String?
  /// Where the instrument is published: `189 UNTS 137`; empty if that is not recorded.
  package let publication: String
  /// The address of its text; empty if that is not recorded.
  package let url: String

  package init(
    cite: String, instrument: String, shortTitle: String, fullTitle: String, provision: String,
    heading: String?, binding: BindingStatus, via: String? = nil, viaTitle: String? = nil,
    isAbsolute: Bool, liftedBy: String?, publication: String = "", url: String = ""
  ) {
    self.cite = cite
    self.instrument = instrument
    self.shortTitle = shortTitle
    self.fullTitle = fullTitle
    self.provision = provision
    self.heading = heading
    self.binding = binding
    self.via = via
    self.viaTitle = viaTitle
    self.isAbsolute = isAbsolute
    self.liftedBy = liftedBy
    self.publication = publication
    self.url = url
  }

  /// Whether they say the same.
  package static func == (left: CitationStatus, right: CitationStatus) -> Bool {
    left === right
      || (left.cite == right.cite && left.instrument == right.instrument
        && left.shortTitle == right.shortTitle && left.fullTitle == right.fullTitle
        && left.provision == right.provision && left.heading == right.heading
        && left.binding == right.binding && left.via == right.via
        && left.viaTitle == right.viaTitle && left.isAbsolute == right.isAbsolute
        && left.liftedBy == right.liftedBy && left.publication == right.publication
        && left.url == right.url)
  }

  // The citation tells nearly all apart, and is much shorter than the rest.
  package func hash(into hasher: inout Hasher) { hasher.combine(cite) }
}

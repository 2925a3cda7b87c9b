/// A source of law, in texts.
package struct Instrument: Hashable, Sendable {
  /// The id that citations use, such as `RC1951`.
  package let id: String
  package let shortTitle: String
  package let fullTitle: String
  package let kind: InstrumentKind
  package let adopted: RecordedDate?
  /// When it entered into force in general, where it can be in force.
  package let entryIntoForce: RecordedDate?
  /// `global`, or the group of States it concerns.
  package let region: String
  /// The hardest force it can have for anyone.
  package let force: Force
  /// Where it is published.
  package let citation: String
  package let url: String
  package let note: String
}

/// One version of a provision, in texts.
package struct Provision: Hashable, Sendable {
  package let citation: Citation
  /// Such as `art. 33(1)`.
  package let label: String
  /// What it is about, in our own words.
  package let heading: String
  /// First and last day of this version, where the text changed.
  package let validFrom: RecordedDate?
  package let validUntil: RecordedDate?
  /// No exception may lift it.
  package let isAbsolute: Bool
  /// No emergency suspends it.
  package let isNonDerogable: Bool
  /// The treaty allows no reservation to it.
  package let forbidsReservations: Bool
  package let confirmation: Confirmation
  /// The public source in which the pinpoint was checked; empty if nobody looked.
  package let confirmedIn: String
}

/// A reservation or declaration, in texts.
package struct Reservation: Hashable, Sendable {
  package let instrument: String
  package let state: State
  /// `reservation`, `declaration` or `geographic limitation`, as the source calls it.
  package let kind: String
  /// The provisions it names, as listed.
  package let provisions: String
  package let effect: ReservationEffect
  /// What it says, in short and in our own words.
  package let scope: String
  /// First day, where it is not that of the consent.
  package let from: RecordedDate?
  /// First day on which it is withdrawn.
  package let until: RecordedDate?
  package let source: String
  package let confidence: Confidence
  package let note: String
}

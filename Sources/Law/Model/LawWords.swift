/// What an instrument is.
package enum InstrumentKind: String, Sendable, CaseIterable {
  case treaty
  case statute
  case constitutional
  case customary
  case softLaw = "soft-law"
  case guidance
  case caseLaw = "case-law"
}

/// How hard a source presses on a State.
package enum Force: String, Sendable, CaseIterable, Comparable {
  /// The State consented, or is subject to the law by membership or at home.
  case binding
  /// Custom holds for it without consent.
  case customary
  /// It endorsed a text that does not bind.
  case commitment
  /// It is told how others read the law.
  case guidance

  /// The harder force is the greater.
  package static func < (left: Force, right: Force) -> Bool { left.weight < right.weight }

  private var weight: Int {
    switch self {
    case .binding: 3
    case .customary: 2
    case .commitment: 1
    case .guidance: 0
    }
  }
}

/// How far a row of the data can be relied on.
package enum Confidence: String, Sendable, CaseIterable, Comparable {
  case low
  case medium
  case high

  /// The surer is the greater.
  package static func < (left: Confidence, right: Confidence) -> Bool {
    left.weight < right.weight
  }

  /// One step less sure; `low` stays.
  package var lowered: Confidence { self == .high ? .medium : .low }

  private var weight: Int {
    switch self {
    case .low: 0
    case .medium: 1
    case .high: 2
    }
  }
}

/// How a pinpoint was checked.
package enum Confirmation: String, Sendable, CaseIterable {
  /// The text itself was read.
  case seen
  /// A public source that quotes or cites the pinpoint was read.
  case secondary
  /// Nobody looked; the paragraph must not be shown to a user.
  case recalled
}

/// What the record of consent says of a State.
package enum ConsentState: String, Sendable, CaseIterable {
  case party
  case signatory
  case partyDateUnknown = "party-date-unknown"
  case withdrawn
  case unverified
  /// It denounced the treaty on the day of `withdrawn`; whether it has come back is disputed.
  case contested
  /// It announced on the day of `withdrawn` that it would leave; no act of leaving is known.
  case leaving
}

/// The act by which a State consented to be bound.
///
/// Legal source: VCLT arts 11 to 17; succession by the law of State succession.
package enum ConsentAct: String, Sendable, CaseIterable {
  case ratification
  case accession
  case succession
  case unknown = ""
}

/// What a reservation leaves of the provisions it names.
///
/// Legal source: VCLT arts 19 to 23.
package enum ReservationEffect: String, Sendable, CaseIterable {
  /// The provision does not bind the State at all.
  case excludes
  /// It binds with another content.
  case modifies
  /// The State says how it reads it; its duty stays.
  case interpretive
  /// The instrument holds only for persons or events of some region.
  case geographicLimitation = "geographic-limitation"
  /// The provision binds only later.
  case postpones
}

/// What a State did when soft law was adopted.
package enum EndorsementPosition: String, Sendable, CaseIterable {
  case `for`
  case endorsed
  case consensus
  case reaffirmed
  case against
  case abstained
  case notVoting = "not-voting"

  /// Whether the State thereby commits itself.
  package var commits: Bool {
    switch self {
    case .for, .endorsed, .consensus, .reaffirmed: true
    case .against, .abstained, .notVoting: false
    }
  }
}

/// Whether the absence of a row says that a State is not a party.
package enum AbsenceMeaning: String, Sendable, CaseIterable {
  case notParty = "not-party"
  case provesNothing = "proves-nothing"
}

/// Whether a State is bound, as far as the data say.
package enum LawStatus: String, Sendable, CaseIterable {
  case binds
  /// Not bound; or the text is not of a kind that binds, see ``BindingStatus/applies``.
  case doesNotBind = "does-not-bind"
  /// Bound with what a reservation leaves.
  case modified
  /// The data do not reach that day or that State.
  case undetermined
}

/// How a citation stands for one State on one day, and why.
///
/// Soft law, comments and judgments never bind: their status is `does-not-bind`, and ``applies`` tells
/// a text that speaks to this State (force `commitment` or `guidance`) from one that does not concern it.
package struct BindingStatus: Hashable, Sendable {
  package var status: LawStatus
  /// Whether the citation may be used against this State at all, with ``force``.
  ///
  /// True where it binds, is modified or may bind, and for soft law, comments and judgments that speak
  /// to this State. False where a treaty does not bind it, and for the law of other States and regions.
  package var applies: Bool
  /// How hard the source presses on this State; for what does not apply, how hard it can press.
  package var force: Force
  /// First day on which it has bound this State, or on which the State committed itself.
  package var since: CalendarDate?
  /// The provision by which it reaches the State, where that is not the citation itself.
  package var via: Citation?
  /// Reservations and declarations of this State that stand that day and touch the citation.
  package var reservations: [Reservation]
  /// Why, in plain words, the main reason first.
  package var reasons: [String]
  /// Where it is recorded.
  package var source: String
  package var confidence: Confidence
}

/// A question put to the registry, with its answer: all that a renderer needs.
package struct LawAnswer: Hashable, Sendable {
  package let state: State
  /// The citation as a reader may see it: without a pinpoint that nobody has checked.
  package let cite: String
  package let day: CalendarDate
  package let instrument: Instrument
  /// The provision in the version of that day, or in its oldest if none held.
  package let provision: Provision?
  package let status: BindingStatus
  /// ``BindingStatus/via`` as a reader may see it.
  package let via: String?
}

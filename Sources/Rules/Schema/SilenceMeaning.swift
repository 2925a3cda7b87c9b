/// What it means that a proposal's text does not say whether a fact holds.
package enum SilenceMeaning: String, Hashable, Sendable, CaseIterable {
  /// A safeguard that the duty bearer must provide and controls: silence counts as no.
  case fails
  /// Nobody can tell: undetermined until answered.
  case asks
  /// A trigger that is not pulled.
  case off
}

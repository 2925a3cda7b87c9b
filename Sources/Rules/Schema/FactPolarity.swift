/// Whether a fact protects people or hurts them; decides what a partial one counts as.
package enum FactPolarity: String, Hashable, Sendable, CaseIterable {
  /// Holds only if it holds for everyone: partial counts as no.
  case safeguard
  /// Happens if it happens to anyone: partial counts as yes.
  case harm
  /// Neither: partial is undetermined.
  case neutral
}

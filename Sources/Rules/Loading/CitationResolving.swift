/// What a law registry says of a citation as text.
package enum CitationLookup: Hashable, Sendable {
  case known
  /// There is none; with the nearest one that exists, and why, as a sentence.
  case unknown(closest: String?, why: String?)
}

/// Knows which citations exist; the law registry does.
package protocol CitationResolving: Sendable {
  /// Looks a citation up in its printed form: `RC1951 art. 33(1)`.
  func look(up cite: String) -> CitationLookup
}

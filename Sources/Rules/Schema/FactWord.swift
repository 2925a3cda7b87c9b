/// A word that may stand where a fact's value would.
package enum FactWord: String, Hashable, Sendable, CaseIterable {
  /// The text could not be seen.
  case unknown
  /// Sources disagree.
  case contested
  /// The text was read and does not say; the same as leaving the fact out, on purpose.
  case silent
}

/// What a fact's record may hold besides its value.
package enum FactBasis: String, Hashable, Sendable, CaseIterable {
  case text
  case domesticLaw = "domestic_law"
  case assurance
  case practiceReport = "practice_report"
  case judicialFact = "judicial_fact"
}

/// A key of a fact's record.
package enum FactRecordKey: String, Hashable, Sendable, CaseIterable {
  /// What the text provides.
  case value
  /// What is reported to happen.
  case practice
  /// Where it is said or reported.
  case source
  /// What kind of source it rests on.
  case basis
  case note
  /// The words of the text.
  case quote
  /// Of a length of time or a number: what is counted.
  case unit
  /// Of money: ISO 4217.
  case currency
  /// Of money: the year whose money it is.
  case year
}

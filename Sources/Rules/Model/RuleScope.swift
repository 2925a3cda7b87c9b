/// What a rule, a definition or a field is about: the thing it is decided for.
package enum RuleScope: String, Hashable, Sendable, CaseIterable {
  /// The proposal as a whole, once.
  case proposal
  /// Each party to it.
  case party
  /// Each measure.
  case measure
  /// Each measure with each population it names, that population's overrides applied.
  case population
  /// Each line of funding.
  case fundingLine = "funding_line"

  /// The variables an expression of this scope has besides the proposal's top-level keys.
  package var variables: [String] {
    switch self {
    case .proposal: []
    case .party: ["party"]
    case .measure: ["measure"]
    case .population: ["measure", "population"]
    case .fundingLine: ["funding_line"]
    }
  }

  /// The top-level list whose elements are the subjects; `nil` for the proposal itself.
  package var list: String? {
    switch self {
    case .proposal: nil
    case .party: "parties"
    case .measure: "measures"
    case .population: "populations"
    case .fundingLine: "funding_lines"
    }
  }
}

/// How grave a breach of the obligation is, gravest first.
package enum RuleSeverity: String, Hashable, Sendable, CaseIterable, Comparable {
  case grave
  case serious
  case moderate
  case minor

  /// How grave, from 0 for minor to 3 for grave.
  package var rank: Int {
    switch self {
    case .grave: 3
    case .serious: 2
    case .moderate: 1
    case .minor: 0
    }
  }

  /// Whether the left is less grave.
  package static func < (left: RuleSeverity, right: RuleSeverity) -> Bool {
    left.rank < right.rank
  }
}

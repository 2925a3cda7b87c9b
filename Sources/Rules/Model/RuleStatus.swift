/// How far a rule may be relied on.
package enum RuleStatus: Hashable, Sendable {
  /// Still under review: judged only when asked for.
  case draft
  /// Reviewed: judged by default.
  case stable
  /// Kept so that its id is never reused; another rule may stand in its place.
  case deprecated(supersededBy: RuleID?)

  /// The word in a rule file.
  package var word: String {
    switch self {
    case .draft: "draft"
    case .stable: "stable"
    case .deprecated: "deprecated"
    }
  }

  /// Every word a rule file may have here, in the order of a rule's life.
  package static let words = ["draft", "stable", "deprecated"]
}

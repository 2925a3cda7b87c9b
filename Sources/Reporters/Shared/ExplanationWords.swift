import Diagnostics
import Findings

/// A condition of an explanation in words, with where its facts stand.
enum ExplanationWords {
  /// A mark for what the condition came to, and the word for it.
  static func value(_ explanation: Explanation) -> (mark: String, word: String) {
    switch explanation.value {
    case .holds: ("✓", "holds")
    case .fails: ("✗", "does not hold")
    case .unknown: ("?", "not known")
    case .error: ("!", "fault")
    }
  }

  /// What it says; of several that fail, those that are told beside the deciding one begin with `Also`.
  static func words(_ explanation: Explanation) -> String {
    explanation.decides ? explanation.words : "Also: " + explanation.words
  }

  /// Where its facts stand, or would: the path, and the line where there is one.
  static func places(_ explanation: Explanation) -> [(path: String, line: Int?)] {
    var seen: Set<String> = []
    let facts = explanation.facts.map { ($0.path, $0.location?.start.line) }
    let missing = explanation.missing.map { ($0.path, $0.insertion?.line) }
    return (facts + missing).filter { seen.insert($0.0).inserted }
  }
}

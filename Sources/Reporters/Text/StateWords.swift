import Law

/// Names States as a sentence does.
enum StateWords {
  /// The name within a sentence: `the Netherlands`, `Mexico`; the code itself if it has no name.
  static func inSentence(_ code: String) -> String {
    State(code)?.nameInSentence ?? code
  }

  /// The name by itself: `Netherlands`, `Mexico`; the code itself if it has no name.
  static func standingAlone(_ code: String) -> String { State(code)?.name ?? code }

  /// The name with its code: `Netherlands (NLD)`.
  static func withCode(_ code: String) -> String {
    State(code).map { "\($0.name) (\(code))" } ?? code
  }
}

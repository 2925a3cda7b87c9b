import Diagnostics

/// Small parts of messages.
enum Wording {
  /// Words in backticks with a conjunction before the last: `` `a`, `b` or `c` ``.
  static func list(_ words: some Sequence<String>, _ conjunction: String) -> String {
    let words = words.map { "`\($0)`" }
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " \(conjunction) " + last
  }
}

/// The fix for a misspelt word.
enum Replacement {
  /// Replaces a word by the one that was meant; none if nothing is near.
  static func fixIts(of word: String, by other: String?, at span: SourceSpan) -> [FixIt] {
    guard let other else { return [] }
    return [
      FixIt("replace `\(word)` by `\(other)`", edits: [FixIt.Edit(span, replacement: other)])
    ]
  }
}

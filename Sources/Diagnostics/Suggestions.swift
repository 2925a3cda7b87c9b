/// Finds the known name an author most likely meant.
package enum Suggestions {
  /// The closest candidate by edit distance, or `nil` if none is near.
  ///
  /// A swap of two neighbours counts as one edit. "Near" is a third of the word's length, at least one,
  /// at most three. A candidate of the same stem counts as one edit away: `sender` means `sending`, and not
  /// `funder`. Ties go to the candidate that sorts first, so that the answer does not depend on order.
  ///
  /// - Complexity: O(candidates × length²), with lengths cut at 64.
  package static func closest(to word: String, among candidates: some Sequence<String>) -> String? {
    let letters = Array(word.lowercased().unicodeScalars.prefix(64))
    let bound = min(3, max(1, letters.count / 3))
    var best: (distance: Int, name: String)?
    for candidate in candidates {
      let other = Array(candidate.lowercased().unicodeScalars.prefix(64))
      let isOfSameStem = shareStem(letters, other)
      guard isOfSameStem || abs(other.count - letters.count) <= bound else { continue }
      let edits = editDistance(letters, other)
      let distance = isOfSameStem ? min(edits, 1) : edits
      guard distance <= bound else { continue }
      if let current = best,
        (current.distance, current.name) <= (distance, candidate)
      {
        continue
      }
      best = (distance, candidate)
    }
    return best?.name
  }

  /// Whether a word and a candidate have the same stem.
  ///
  /// They begin with the same four letters or more, which are more than half of either, or the word is the first of the
  /// candidate's: `host` of `host_of_facility`. Paths and other names of several words have none: the beginning that they
  /// share is a place.
  private static func shareStem(_ word: [Unicode.Scalar], _ candidate: [Unicode.Scalar]) -> Bool {
    let shared = zip(word, candidate).prefix { $0 == $1 }.count
    guard shared >= 4, word.allSatisfy(\.properties.isAlphabetic) else { return false }
    if shared == word.count, shared < candidate.count, candidate[shared] == "_" { return true }
    return 2 * shared > max(word.count, candidate.count)
      && candidate.allSatisfy(\.properties.isAlphabetic)
  }

  private static func editDistance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
    if a.isEmpty { return b.count }
    if b.isEmpty { return a.count }
    var beforePrevious = [Int](repeating: 0, count: b.count + 1)
    var previous = Array(0...b.count)
    for i in 1...a.count {
      var current = [i] + [Int](repeating: 0, count: b.count)
      for j in 1...b.count {
        let substitution = previous[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)
        current[j] = min(previous[j] + 1, current[j - 1] + 1, substitution)
        if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
          current[j] = min(current[j], beforePrevious[j - 2] + 1)
        }
      }
      beforePrevious = previous
      previous = current
    }
    return previous[b.count]
  }
}

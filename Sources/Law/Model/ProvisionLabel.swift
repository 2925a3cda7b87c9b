/// Where in an instrument a citation points: `art. 33(1)`, `para. 12`, `obj. 13`, `arts 2-34`.
///
/// Spelling is evened out, so that `Article 33 (1)` is `art. 33(1)`. The parts of the label tell which
/// label lies within which: `art. 33` covers `art. 33(1)`.
package struct ProvisionLabel: Hashable, Sendable, CustomStringConvertible {
  /// The label in its printed form.
  package let description: String
  /// The words and numbers of it, from the whole to the part: `art.`, `33`, `1`.
  let parts: [String]
  /// First and last number, where the label names a range such as `arts 2-34`.
  let range: ClosedRange<Int>?

  /// Reads a label; `nil` if nothing is left after trimming spaces.
  package init?(_ text: some StringProtocol) {
    var words: [String] = []
    for piece in text.split(whereSeparator: { $0 == " " || $0 == "\t" || $0 == "\n" }) {
      let word = String(piece.map { $0 == "–" ? "-" : $0 })
      // A space before a bracket, as in `33 (1)`, is not kept.
      if word.hasPrefix("("), let last = words.last, !Self.isWord(last) {
        words[words.count - 1] = last + word
      } else {
        words.append(Self.evened(word))
      }
    }
    guard !words.isEmpty else { return nil }
    var parts: [String] = []
    var range: ClosedRange<Int>?
    for word in words {
      if Self.isWord(word) {
        parts.append(Self.singular[word] ?? word)
      } else if let span = Self.numbers(word) {
        range = span
        parts.append(word)
      } else {
        parts += Self.split(word)
      }
    }
    description = words.joined(separator: " ")
    self.parts = parts
    self.range = range
  }

  /// Whether the other label is the same place or lies within it.
  package func covers(_ other: ProvisionLabel) -> Bool {
    if other.parts.starts(with: parts) { return true }
    guard let range, parts.count == 2, other.parts.count >= 2, other.parts[0] == parts[0] else {
      return false
    }
    if let inner = other.range {
      return range.contains(inner.lowerBound) && range.contains(inner.upperBound)
    }
    return Int(other.parts[1]).map(range.contains) ?? false
  }

  /// The article, objective or the like in which it lies, without paragraphs; `nil` for a label that
  /// counts paragraphs alone.
  var article: String? { Self.article(of: description) }

  /// The same of a label in its printed form, without taking it apart.
  static func article(of printed: String) -> String? {
    let words = printed.split(separator: " ")
    let counting = ["para.", "paras", "sec.", "concl.", "rec.", "recital"]
    guard let first = words.first, !counting.contains(String(first)), let last = words.last
    else { return nil }
    return String(printed[..<last.prefix { $0 != "(" && $0 != "." }.endIndex])
  }

  /// Orders labels as a reader expects: `art. 2` before `art. 10`.
  package static func precedes(_ left: ProvisionLabel, _ right: ProvisionLabel) -> Bool {
    for (a, b) in zip(left.parts, right.parts) where a != b {
      if let first = Int(a), let second = Int(b) { return first < second }
      return a < b
    }
    return left.parts.count < right.parts.count
  }

  private static let spellings: [String: String] = [
    "art": "art.", "article": "art.", "arts": "arts", "articles": "arts", "para": "para.",
    "paragraph": "para.", "paras": "paras", "paragraphs": "paras", "obj": "obj.",
    "objective": "obj.", "sec": "sec.", "section": "sec.", "concl": "concl.",
    "conclusion": "concl.", "rec": "rec.", "recommendation": "rec.", "reg": "reg.",
    "regulation": "reg.", "ch": "ch.", "chapter": "ch.", "guideline": "guideline",
    "principle": "principle", "annex": "annex", "recital": "recital", "part": "part",
    "protocol": "protocol", "preamble": "preamble", "rule": "rule", "tfeu": "TFEU",
    "teu": "TEU",
  ]

  private static let singular = ["arts": "art.", "paras": "para."]

  private static func evened(_ word: String) -> String {
    var bare = word.lowercased()
    if bare.hasSuffix(".") { bare.removeLast() }
    return spellings[bare] ?? word
  }

  private static func isWord(_ word: String) -> Bool { allWords.contains(word) }

  private static let allWords = Set(spellings.values)

  /// The numbers of `2-34`; a hyphen within brackets, as in `33(1-1)`, makes no range.
  private static func numbers(_ word: String) -> ClosedRange<Int>? {
    let ends = word.split(separator: "-", omittingEmptySubsequences: false)
    guard ends.count == 2, let low = Int(ends[0]), let high = Int(ends[1]), low <= high else {
      return nil
    }
    return low...high
  }

  /// Splits `1A(2)` into `1`, `A`, `2` and `II.A.2` into `II`, `A`, `2`.
  private static func split(_ word: String) -> [String] {
    var parts: [String] = []
    var current = ""
    var isInBracket = false
    func isNumber(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
    for scalar in word.unicodeScalars {
      switch scalar {
      case "(", ")", ".", "/":
        if !current.isEmpty { parts.append(current) }
        current = ""
        isInBracket = scalar == "("
      default:
        if let last = current.unicodeScalars.last, !isInBracket,
          isNumber(last) != isNumber(scalar), scalar != "-", last != "-"
        {
          parts.append(current)
          current = ""
        }
        current.unicodeScalars.append(scalar)
      }
    }
    if !current.isEmpty { parts.append(current) }
    return parts
  }
}

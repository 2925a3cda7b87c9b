/// The name of a rule for ever: theme and name in kebab-case, `return/individual-assessment`.
///
/// Unique across the set, the same as the rule's path under `rules/`, and never used again for another rule.
package struct RuleID: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The id as it is written.
  package let rawValue: String

  /// Reads an id; `nil` unless it is at least two kebab-case words joined by slashes.
  ///
  /// - Complexity: O(length).
  package init?(_ text: String) {
    let parts = text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    guard parts.count >= 2, parts.allSatisfy(Self.isKebabCase) else { return nil }
    rawValue = text
  }

  /// An id that was read before, such as one that a compiled pack holds.
  package init(read text: String) { rawValue = text }

  /// The id a rule has by where its file lies: `rules/return/x.rule.yaml` gives `return/x`.
  ///
  /// The folders before the last `rules/` do not matter. `nil` if the path is not of that form.
  package init?(path: String, suffix: String = ".rule.yaml") {
    guard path.hasSuffix(suffix) else { return nil }
    let parts = path.dropLast(suffix.count).split(separator: "/", omittingEmptySubsequences: false)
    guard let rules = parts.lastIndex(of: "rules") else { return nil }
    self.init(parts[(rules + 1)...].joined(separator: "/"))
  }

  /// The part before the first slash: the folder the rule lies in.
  package var theme: String { String(rawValue.prefix { $0 != "/" }) }

  package var description: String { rawValue }

  package static func < (left: RuleID, right: RuleID) -> Bool { left.rawValue < right.rawValue }

  private static func isKebabCase(_ part: Substring.UTF8View) -> Bool {
    guard let first = part.first, let last = part.last else { return false }
    let hyphen = UInt8(ascii: "-")
    guard first != hyphen, last != hyphen else { return false }
    var previous: UInt8 = 0
    for byte in part {
      let isLetter = byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z")
      let isDigit = byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
      guard isLetter || isDigit || (byte == hyphen && previous != hyphen) else { return false }
      previous = byte
    }
    return true
  }
}

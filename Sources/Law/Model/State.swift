/// A State, or another party to treaties, by its code of three capital letters.
///
/// ISO 3166-1 alpha-3; beside it `EUE` for the European Union and `XKX` for Kosovo.
package struct State: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The three letters in one number, which sorts as they do.
  package let code: Int32

  /// Takes three capital letters, known or not; `nil` for anything else.
  package init?(letters text: String) {
    guard text.utf8.count == 3 else { return nil }
    var code: Int32 = 0
    for letter in text.utf8 {
      guard (65...90).contains(letter) else { return nil }
      code = code << 8 | Int32(letter)
    }
    self.init(code: code)
  }

  /// Takes the code of a known State; `nil` if there is none.
  package init?(_ text: String) {
    self.init(letters: text)
    guard StateNames.name(of: self) != nil else { return nil }
  }

  /// The same, for a part of a text.
  package init?(_ text: Substring) { self.init(String(text)) }

  init(code: Int32) { self.code = code }

  /// The order of the alphabet.
  package static func < (left: State, right: State) -> Bool { left.code < right.code }

  /// The three letters.
  package var description: String {
    String(
      decoding: [
        UInt8(truncatingIfNeeded: code >> 16), UInt8(truncatingIfNeeded: code >> 8),
        UInt8(truncatingIfNeeded: code),
      ], as: UTF8.self)
  }

  /// The short English name, or the three letters if there is none.
  package var name: String { StateNames.name(of: self) ?? description }

  /// The name as a sentence has it, `the Netherlands`; `Mexico`.
  package var nameInSentence: String { Self.takesArticle.contains(self) ? "the " + name : name }

  /// The name as a sentence begins with it, `The Netherlands`; `Mexico`.
  package var nameAtStart: String { Self.takesArticle.contains(self) ? "The " + name : name }

  /// Those whose names want an article in a sentence.
  private static let takesArticle: Set<State> = Set(
    [
      "ARE", "BHS", "CAF", "COD", "COG", "COK", "COM", "DOM", "EUE", "GBR", "GMB", "KOR", "MHL",
      "NLD", "PHL", "PRK", "USA", "VAT",
    ].compactMap { State(letters: $0) })

  /// The European Union.
  package static let europeanUnion = State(code: 0x45_5545)
}

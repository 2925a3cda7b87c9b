import Diagnostics
import Testing

@testable import Reporters

@Suite("Paragraphs for a terminal")
struct StyledTextTests {
  /// Letters of one and two bytes, some of three and four, and all that could drive a terminal.
  private static let letters: [Unicode.Scalar] =
    (Array(1...0x2FF) + [0x300, 0x370, 0x4E2D, 0x200B, 0x202E, 0x2066, 0xFEFF, 0x1F600, 0x10FFFF])
    .compactMap { Unicode.Scalar(UInt32($0)) }

  @Test("hold every letter as it is shown, with one space between words", arguments: letters)
  func harmless(_ letter: Unicode.Scalar) {
    for text in ["a\(letter)b", "\(letter)", " \(letter)  \(letter) ", "a \(letter)\(letter) b"] {
      let words = text.unicodeScalars.split { [" ", "\n", "\r", "\t"].contains($0) }
      let shown = words.map { Escaping.terminal(String($0)) }.joined(separator: " ")
      #expect(String(decoding: StyledText(text).letters, as: UTF8.self) == shown)
    }
  }

  @Test("break where the cells of a line end, whatever the letters take", arguments: letters)
  func cells(_ letter: Unicode.Scalar) {
    guard ![" ", "\n", "\r", "\t"].contains(letter) else { return }
    let word = Escaping.terminal("x\(letter)\(letter)")
    let text = StyledText("xx x\(letter)\(letter) yy")
    let width = 3 + SnippetRenderer.displayWidth(word.unicodeScalars)
    func first(_ width: Int) -> Substring {
      TextLayout(style: .plain, width: width).lines(text).text.prefix { $0 != "\n" }
    }
    // A space that does not break the line is printed as any other.
    let printed = letter == "\u{A0}" ? "x  " : word
    #expect(first(width) == "xx " + printed)
    #expect(first(width - 1) == "xx")
  }
}

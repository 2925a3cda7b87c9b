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

  @Test("fill each line with as many words as have room, and break none", arguments: [1, 4, 9, 40])
  func wrapping(_ width: Int) {
    var generator = SystemRandomNumberGenerator()
    let letters = ["a", "b", "é", "\u{A0}", "中", "\u{300}", "’", "ʿ"]
    for _ in 0..<300 {
      let words = (0..<Int.random(in: 1...12, using: &generator)).map { _ in
        (0..<Int.random(in: 1...10, using: &generator)).map { _ in
          // Mostly letters of one cell, and words of nothing else.
          Bool.random(using: &generator) ? "a" : letters.randomElement(using: &generator) ?? "a"
        }.joined()
      }
      let indent = Int.random(in: 0...3, using: &generator)
      let text = StyledText(words.joined(separator: " "))
      var lines: [String] = []
      for word in words {
        var shown = ""
        shown.unicodeScalars += word.unicodeScalars.map { $0 == "\u{A0}" ? " " : $0 }
        let line = (lines.last ?? "") + " " + shown
        if lines.isEmpty || SnippetRenderer.displayWidth(line.unicodeScalars) > width - indent {
          lines.append(shown)
        } else {
          lines[lines.count - 1] = line
        }
      }
      let margin = String(repeating: " ", count: indent)
      #expect(
        TextLayout(style: .plain, width: width).lines(text, indent: indent).text
          == lines.map { margin + $0 + "\n" }.joined())
    }
  }

  @Test("know what each letter is, and keep what belongs together in one word")
  func roles() {
    var text = StyledText("Law: ", .strong)
    text.append("Convention against Torture", .strong)
    text.append(" ")
    let long = "a provision that is too long to stand"
    text.append(list: ["art. 3(1)", "art. 13", long], unbroken: true)
    text.append(".", .dim)
    text.append(unbroken: "")
    #expect(
      text.text == "Law: Convention against Torture art.\u{A0}3(1), art.\u{A0}13 and \(long).")
    let parts = text.words.flatMap(text.parts)
    #expect(parts.prefix(4).allSatisfy { $0.role == .strong } && parts[4].role == nil)
    #expect(parts.map(\.text).last == "." && parts.last?.role == .dim)
    #expect(text.words.count == 15)
  }
}

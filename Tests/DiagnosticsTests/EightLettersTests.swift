import Testing

@testable import Diagnostics

@Suite("eight letters at once")
struct EightLettersTests {
  /// Bytes that matter: ends of ranges, spaces, line ends, parts of letters beyond ASCII.
  private static let bytes: [UInt8] = [
    0x00, 0x0A, 0x0D, 0x0E, 0x1F, 0x20, 0x21, 0x41, 0x7A, 0x7E, 0x7F, 0x80, 0xA0, 0xC2, 0xCB, 0xCC,
    0xD0, 0xE2, 0xFF,
  ]

  @Test("say what looking at them one by one says, whatever they are")
  func oneByOne() {
    var generator = SystemRandomNumberGenerator()
    for round in 0..<20_000 {
      // Plain words with a letter of another kind here and there, or anything at all.
      let letters = (0..<11).map { _ -> UInt8 in
        let isPlain = round % 2 == 0 && Int.random(in: 0..<8, using: &generator) > 0
        return isPlain ? 0x61 : Self.bytes.randomElement(using: &generator) ?? 0x20
      }
      let start = Int.random(in: 0...3, using: &generator)
      let eight = Array(letters[start..<start + 8])
      letters.withUnsafeBufferPointer { buffer in
        let found = EightLetters(buffer, from: start)
        let isPrintable = eight.allSatisfy { (0x20..<0x7F).contains($0) }
        let hasDoubleSpace = zip(eight, eight.dropFirst()).contains { $0 == 0x20 && $1 == 0x20 }
        #expect(found.areOrdinary == (isPrintable && !hasDoubleSpace), "\(eight)")
        let isNarrow = eight.allSatisfy { $0 < 0xCC }
        #expect(
          found.cells == (isNarrow ? eight.count { $0 & 0xC0 != 0x80 } : nil), "\(eight)")
        for letter in Self.bytes {
          #expect(found.hasLetter(letter) == eight.contains(letter), "\(letter) in \(eight)")
        }
        #expect(found.hasLetter(below: 0x0E) == eight.contains { $0 < 0x0E }, "\(eight)")
      }
    }
  }
}

import Diagnostics

/// Checks that an input is text: valid UTF-8 without control characters.
struct TextCheck {
  /// Whether every byte is ASCII.
  private(set) var isASCII = true
  /// Byte ranges that are not valid UTF-8; each a maximal ill-formed part.
  private(set) var invalid: [Range<Int>] = []
  /// Byte ranges of single control characters.
  private(set) var controls: [Range<Int>] = []

  /// Where the text begins: after a byte order mark, if there is one.
  static func textStart(of bytes: UnsafeBufferPointer<UInt8>) -> Int {
    bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  /// Reads the input once; stops after `limit` mistakes of a kind.
  init(_ bytes: UnsafeBufferPointer<UInt8>, limit: Int = 20) {
    guard let base = bytes.baseAddress.map({ UnsafeRawPointer($0) }) else { return }
    var at = 0
    let end = bytes.count
    while at < end, invalid.count < limit, controls.count < limit {
      while at + 8 <= end, Self.isPlainWord(base, at: at) { at += 8 }
      guard at < end else { break }
      let byte = bytes[at]
      if byte < 0x80 {
        if byte < 0x20 || byte == 0x7F, !Self.isBlank(byte) { controls.append(at..<(at + 1)) }
        at += 1
        continue
      }
      isASCII = false
      let length = UTF8Length.ofSequence(in: bytes, at: at)
      if length.isValid {
        if Self.isForbidden(bytes, at: at) { controls.append(at..<(at + length.count)) }
      } else {
        invalid.append(at..<(at + length.count))
      }
      at += length.count
    }
  }

  /// Whether eight bytes are printable ASCII or line feeds.
  @inline(__always)
  private static func isPlainWord(_ base: UnsafeRawPointer, at: Int) -> Bool {
    let word = base.loadUnaligned(fromByteOffset: at, as: UInt64.self)
    let ones: UInt64 = 0x0101_0101_0101_0101
    let highs: UInt64 = 0x8080_8080_8080_8080
    // With no high bits set, adding 0x60 carries into one for 0x20 and above, adding 1 for 0x7F alone.
    let printable = word &+ (ones &* 0x60)
    let feed = ~((word ^ (ones &* 0x0A)) &+ (ones &* 0x7F))
    return (printable | feed) & ~(word | (word &+ ones)) & highs == highs
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x0A || byte == 0x0D || byte == 0x09
  }

  /// C1 controls but for next-line, and the two noncharacters at the end of the first plane.
  private static func isForbidden(_ bytes: UnsafeBufferPointer<UInt8>, at: Int) -> Bool {
    switch bytes[at] {
    case 0xC2: bytes[at + 1] < 0xA0 && bytes[at + 1] != 0x85
    case 0xEF: bytes[at + 1] == 0xBF && bytes[at + 2] >= 0xBE
    default: false
    }
  }
}

/// How many bytes a UTF-8 sequence takes, and whether it is well formed.
enum UTF8Length {
  /// - Returns: For an ill-formed sequence, the length of the longest part that could have begun one.
  static func ofSequence(
    in bytes: UnsafeBufferPointer<UInt8>, at start: Int
  ) -> (count: Int, isValid: Bool) {
    let lead = bytes[start]
    let need: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch lead {
    case 0x00...0x7F: return (1, true)
    case 0xC2...0xDF: need = 2
    case 0xE0: (need, second) = (3, 0xA0...0xBF)
    case 0xED: (need, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: need = 3
    case 0xF0: (need, second) = (4, 0x90...0xBF)
    case 0xF4: (need, second) = (4, 0x80...0x8F)
    case 0xF1...0xF3: need = 4
    default: return (1, false)
    }
    var count = 1
    while count < need, start + count < bytes.count {
      let byte = bytes[start + count]
      guard count == 1 ? second.contains(byte) : (0x80...0xBF).contains(byte) else { break }
      count += 1
    }
    return (count, count == need)
  }
}

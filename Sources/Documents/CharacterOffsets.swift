/// Turns libyaml's marks, which count characters, into byte offsets.
///
/// A cursor that walks from the last answer, because marks come almost in order.
struct CharacterOffsets {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let isASCII: Bool
  private let start: Int
  private var character = 0
  private var byte: Int

  /// - Parameters:
  ///   - bytes: The whole input, valid UTF-8.
  ///   - start: The byte at which the parser began, and its character 0.
  ///   - isASCII: Whether every character is one byte.
  init(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, isASCII: Bool) {
    self.bytes = bytes
    self.start = start
    self.isASCII = isASCII
    byte = start
  }

  /// The byte offset of a character; the end of the input for one past it.
  @inline(__always)
  mutating func offset(of target: Int) -> Int {
    if isASCII { return min(start + target, bytes.count) }
    return walk(to: target)
  }

  private mutating func walk(to target: Int) -> Int {
    while character < target, byte < bytes.count {
      byte += 1
      while byte < bytes.count, bytes[byte] & 0xC0 == 0x80 { byte += 1 }
      character += 1
    }
    while character > target, byte > start {
      byte -= 1
      while byte > start, bytes[byte] & 0xC0 == 0x80 { byte -= 1 }
      character -= 1
    }
    return byte
  }
}

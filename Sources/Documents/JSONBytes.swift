/// Looks at the bytes of JSON, eight at a time where it can.
enum JSONBytes {
  /// The next byte from `start` on that is not plain valid text of a string, or `end`.
  ///
  /// That is a quote, a backslash, a control character or what is no UTF-8.
  @inline(__always)
  static func endOfPlainText(
    _ bytes: UnsafeBufferPointer<UInt8>, _ base: UnsafePointer<UInt8>, from start: Int, to end: Int
  ) -> Int {
    let raw = UnsafeRawPointer(base)
    var at = start
    while true {
      while at + 8 <= end {
        let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: at, as: UInt64.self))
        let special = specialBytes(of: word)
        if special != 0 {
          at += special.trailingZeroBitCount >> 3
          break
        }
        at += 8
      }
      while at < end, isPlain(base[at]) { at += 1 }
      guard at < end, base[at] >= 0x80 else { return at }
      let sequence = UTF8Length.ofSequence(in: bytes, at: at)
      guard sequence.isValid, at + sequence.count <= end else { return at }
      at += sequence.count
    }
  }

  /// A word whose high bits mark bytes that are quotes, backslashes, controls or not ASCII.
  ///
  /// The lowest mark is right; those above it may be false.
  @inline(__always)
  private static func specialBytes(of word: UInt64) -> UInt64 {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let highs: UInt64 = 0x8080_8080_8080_8080
    let quotes = word ^ (ones &* 0x22)
    let backslashes = word ^ (ones &* 0x5C)
    let found =
      ((quotes &- ones) & ~quotes) | ((backslashes &- ones) & ~backslashes)
      | ((word &- (ones &* 0x20)) & ~word) | word
    return found & highs
  }

  @inline(__always)
  private static func isPlain(_ byte: UInt8) -> Bool {
    byte >= 0x20 && byte < 0x80 && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
  }

  /// Letters, digits, and the signs of numbers.
  @inline(__always)
  static func isWordByte(_ byte: UInt8) -> Bool {
    CoreSchema.isDigit(byte) || (byte | 0x20) &- 0x61 < 26 || byte == UInt8(ascii: "_")
      || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: "$")
  }
}

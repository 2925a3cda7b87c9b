/// Eight bytes of UTF-8 looked at at once, since most text is letters, one space between words, and nothing else.
@usableFromInline
package struct EightLetters {
  /// The first byte is the lowest.
  @usableFromInline let bits: UInt64

  /// The highest bit of every byte.
  @inlinable static var marks: UInt64 { 0x8080_8080_8080_8080 }
  @inlinable static var ones: UInt64 { 0x0101_0101_0101_0101 }

  /// Reads the eight bytes from a place on, which must be there.
  @inlinable
  package init(_ letters: UnsafeBufferPointer<UInt8>, from place: Int) {
    bits = UInt64(
      littleEndian: UnsafeRawBufferPointer(letters).loadUnaligned(
        fromByteOffset: place, as: UInt64.self))
  }

  /// The bytes with this value, each marked by its highest bit.
  @inlinable
  func marked(_ byte: UInt8) -> UInt64 {
    let differences = bits ^ (UInt64(byte) &* Self.ones)
    return ~(((differences & ~Self.marks) &+ ~Self.marks) | differences) & Self.marks
  }

  /// Whether some byte has this value.
  @inlinable
  package func hasLetter(_ byte: UInt8) -> Bool { marked(byte) != 0 }

  /// Whether some byte is below this one, which is ASCII.
  func hasLetter(below byte: UInt8) -> Bool {
    (bits &- UInt64(byte) &* Self.ones) & ~bits & Self.marks != 0
  }

  /// Whether all are printable ASCII, with no two spaces side by side.
  @inlinable
  package var areOrdinary: Bool {
    let spaces = marked(0x20)
    let controls = (bits &- 0x20 &* Self.ones) & ~bits & Self.marks
    return bits & Self.marks | controls | marked(0x7F) | spaces & (spaces << 8) == 0
  }

  /// How many terminal cells they take; `nil` if there may be letters beyond U+02FF, which may take more than one or none.
  @inlinable
  package var cells: Int? {
    // U+02FF is CB BF: beyond are bytes from CC on, in which two bits are set and one of the next two, or both after them.
    let beyond = bits & bits << 1 & (bits << 2 | bits << 3 | bits << 4 & bits << 5) & Self.marks
    let continuations = bits & ~(bits << 1) & Self.marks
    return beyond == 0 ? 8 - continuations.nonzeroBitCount : nil
  }
}

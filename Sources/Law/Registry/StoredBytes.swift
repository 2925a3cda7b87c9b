/// Bytes that are read where they lie: in the program itself, or in an array.
///
/// What the program carries is not copied into memory: only the pages that are asked for are ever read.
@usableFromInline
package enum StoredBytes: Sendable {
  /// Bytes that the program carries.
  case program(StaticString)
  /// Bytes that were made or read while the program runs.
  case array([UInt8])

  /// How many bytes there are.
  package var count: Int {
    switch self {
    case .program(let text): text.utf8CodeUnitCount
    case .array(let bytes): bytes.count
    }
  }

  /// Calls a function with all bytes; the pointer holds no longer than the call.
  @inlinable
  @inline(__always)
  func withBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    switch self {
    case .program(let text):
      body(UnsafeRawBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    case .array(let bytes): bytes.withUnsafeBytes(body)
    }
  }

  /// The byte at a place, which must be within the bytes.
  subscript(place: Int) -> UInt8 { withBytes { $0[place] } }

  /// The text that some of the bytes are in UTF-8.
  package func text(_ range: Range<Int>) -> String {
    withBytes { String(decoding: UnsafeRawBufferPointer(rebasing: $0[range]), as: UTF8.self) }
  }

  /// A number in groups of six bits, lowest first, of which bit 6 says that another follows.
  ///
  /// - Parameter place: Where it begins; afterwards, where it has ended.
  /// - Returns: The number.
  @inlinable
  @inline(__always)
  package func number(at place: inout Int) -> UInt64 {
    // Nearly all numbers are one group or two.
    let first = withBytes { $0[place] }
    guard first & 0x40 != 0 else {
      place += 1
      return UInt64(first)
    }
    let second = withBytes { $0[place + 1] }
    guard second & 0x40 != 0 else {
      place += 2
      return UInt64(first & 0x3F) | UInt64(second) << 6
    }
    return longNumber(at: &place)
  }

  /// The same, for numbers of any length.
  @usableFromInline
  func longNumber(at place: inout Int) -> UInt64 {
    withBytes { bytes in
      var result: UInt64 = 0
      var shift: UInt64 = 0
      while true {
        precondition(place >= 0 && place < bytes.count, "a number must end within its bytes")
        let byte = bytes[place]
        place += 1
        result |= UInt64(byte & 0x3F) &<< shift
        if byte & 0x40 == 0 { return result }
        shift += 6
      }
    }
  }

  /// The eight bytes from a place on, which must be within the bytes, the first one lowest.
  @inline(__always)
  func word(at place: Int) -> UInt64 {
    withBytes {
      UInt64(littleEndian: $0.loadUnaligned(fromByteOffset: place, as: UInt64.self))
    }
  }
}

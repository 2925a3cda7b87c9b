/// Integers in a row, in an array or packed into stored bytes, where each is found by its place.
///
/// Packed, every integer takes the same number of bytes of seven bits, lowest first, its sign in the lowest bit:
/// so that they are valid UTF-8, and none has to be read to get at another.
package struct NumberList: Sendable {
  private enum Storage: Sendable {
    case array([Int32])
    case packed(StoredBytes, start: Int, width: Int)
  }

  private let storage: Storage
  /// How many integers there are.
  package let count: Int

  /// Takes integers as they are.
  package init(_ numbers: [Int32]) {
    storage = .array(numbers)
    count = numbers.count
  }

  /// Finds integers in stored bytes.
  ///
  /// - Parameters:
  ///   - bytes: Where they lie.
  ///   - start: The place of the first byte.
  ///   - count: How many integers there are.
  ///   - width: How many bytes each takes, from 1 to 5.
  package init(packedIn bytes: StoredBytes, at start: Int, count: Int, width: Int) {
    precondition(
      (1...5).contains(width) && count >= 0 && start + count * width <= bytes.count,
      "packed integers lie within their bytes")
    storage = .packed(bytes, start: start, width: width)
    self.count = count
  }

  /// The integer at a place.
  package subscript(place: Int) -> Int32 {
    switch storage {
    case .array(let numbers): return numbers[place]
    case .packed(let bytes, let start, let width):
      precondition(place >= 0 && place < count, "a place lies within the list")
      return bytes.withBytes { bytes in
        let bits = Self.bits(bytes, at: start + place * width, width: width)
        return Int32(bitPattern: (bits >> 1) ^ (0 &- (bits & 1)))
      }
    }
  }

  /// A number as it is packed, before its sign is taken apart.
  ///
  /// - Parameters:
  ///   - bytes: Where it lies.
  ///   - place: The place of its first byte.
  ///   - width: How many bytes it takes, from 1 to 5.
  /// - Returns: The bits of the number.
  @inlinable @inline(__always)
  package static func bits(_ bytes: UnsafeRawBufferPointer, at place: Int, width: Int) -> UInt32 {
    var bits = UInt32(bytes[place])
    // Nearly all numbers take two bytes or three.
    if width > 1 { bits |= UInt32(bytes[place + 1]) << 7 }
    if width > 2 { bits |= UInt32(bytes[place + 2]) << 14 }
    if width > 3 { bits |= UInt32(bytes[place + 3]) << 21 }
    if width > 4 { bits |= UInt32(bytes[place + 4]) << 28 }
    return bits
  }

  /// All of them.
  package var numbers: [Int32] { (0..<count).map { self[$0] } }
}

extension NumberList: Hashable {
  /// Whether they hold the same integers, however these are stored.
  package static func == (left: NumberList, right: NumberList) -> Bool {
    left.count == right.count && left.numbers == right.numbers
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(count) }
}

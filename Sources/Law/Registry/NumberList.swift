/// Integers in a row, packed into stored bytes, where each is found by its place.
///
/// Every integer takes the same number of bytes of seven bits, lowest first, its sign in the lowest bit: so that they are
/// valid UTF-8, and none has to be read to get at another.
package struct NumberList: Sendable {
  private let bytes: StoredBytes
  private let start: Int
  private let width: Int
  /// How many integers there are.
  package let count: Int

  /// How many bytes an integer takes at most.
  private static let mostBytes = 5

  /// Packs integers into memory of their own.
  package init(_ numbers: [Int32]) {
    var packed: [UInt8] = []
    packed.reserveCapacity(numbers.count * Self.mostBytes)
    for number in numbers {
      let bits = Self.bits(of: number)
      for group in 0..<Self.mostBytes {
        packed.append(UInt8(truncatingIfNeeded: (UInt64(bits) >> (7 * group)) & 0x7F))
      }
    }
    self.init(packedIn: .array(packed), at: 0, count: numbers.count, width: Self.mostBytes)
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
      (1...Self.mostBytes).contains(width) && count >= 0 && start + count * width <= bytes.count,
      "packed integers lie within their bytes")
    self.bytes = bytes
    self.start = start
    self.width = width
    self.count = count
  }

  /// The integer at a place.
  package subscript(place: Int) -> Int32 {
    precondition(place >= 0 && place < count, "a place lies within the list")
    let bits = bytes.packed(at: start + place * width, width: width)
    return Int32(bitPattern: (bits >> 1) ^ (0 &- (bits & 1)))
  }

  /// A number as it is packed: its sign in the lowest bit, so that small numbers below zero stay short too.
  package static func bits(of number: Int32) -> UInt32 {
    UInt32(bitPattern: (number << 1) ^ (number >> 31))
  }

  /// All of them.
  package var numbers: [Int32] { (0..<count).map { self[$0] } }
}

extension NumberList: Hashable {
  /// Whether they hold the same integers, however wide.
  package static func == (left: NumberList, right: NumberList) -> Bool {
    left.count == right.count && left.numbers == right.numbers
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(count) }
}

/// Integers in a row, packed into stored bytes, where each is found by its place.
///
/// Every integer takes the same number of bytes of seven bits, lowest first, its sign in the lowest bit: so that they are
/// valid UTF-8, and none has to be read to get at another.
package struct NumberList: Sendable {
  private let bytes: StoredBytes
  private let start: Int
  private let width: Int
  /// The bits of the bytes that an integer takes, out of ``wordBytes`` read at once.
  private let mask: UInt64
  /// How many integers there are.
  package let count: Int

  /// How many bytes an integer takes at most.
  private static let mostBytes = 5

  /// How many bytes are read at once, whatever an integer takes: so many have to follow wherever one begins.
  private static let wordBytes = 8

  /// What has to follow the last integer of a list, so that the bytes read with it are there.
  package static let padding = [UInt8](repeating: 0x20, count: wordBytes)

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
    packed += Self.padding
    self.init(packedIn: .array(packed), at: 0, count: numbers.count, width: Self.mostBytes)
  }

  /// Finds integers in stored bytes.
  ///
  /// - Parameters:
  ///   - bytes: Where they lie, with ``padding`` somewhere behind them.
  ///   - start: The place of the first byte.
  ///   - count: How many integers there are.
  ///   - width: How many bytes each takes, from 1 to 5.
  package init(packedIn bytes: StoredBytes, at start: Int, count: Int, width: Int) {
    precondition(
      (1...Self.mostBytes).contains(width) && start >= 0 && count >= 0
        && start + count * width + Self.padding.count <= bytes.count,
      "packed integers lie within their bytes, and the padding behind them")
    self.bytes = bytes
    self.start = start
    self.width = width
    mask = (1 << (UInt64(width) * 8)) - 1
    self.count = count
  }

  /// The integer at a place.
  package subscript(place: Int) -> Int32 { integer(at: place) }

  /// The integer at a place, for whoever reads many of them in one function.
  @inline(__always)
  func integer(at place: Int) -> Int32 {
    precondition(place >= 0 && place < count, "a place lies within the list")
    return Self.unpacked(bytes.word(at: start &+ place &* width) & mask)
  }

  /// Calls a function with some integers in a row, which is faster than to ask for each; they hold no longer than the call.
  @inline(__always)
  func withRun<Result>(at place: Int, count: Int, _ body: (Run) -> Result) -> Result {
    precondition(
      place >= 0 && count >= 0 && place + count <= self.count, "a run lies within the list")
    return bytes.withBytes { bytes in
      let first = start &+ place &* width
      return body(
        Run(
          bytes: UnsafeRawBufferPointer(
            rebasing: bytes[first..<first + count * width + Self.wordBytes]),
          width: width, mask: mask))
    }
  }

  /// Integers in a row, handed out one by one.
  struct Run {
    private let bytes: UnsafeRawBufferPointer
    private let width: Int
    private let mask: UInt64
    private var place = 0

    fileprivate init(bytes: UnsafeRawBufferPointer, width: Int, mask: UInt64) {
      self.bytes = bytes
      self.width = width
      self.mask = mask
    }

    /// The next integer, which must be there.
    @inline(__always)
    mutating func next() -> Int32 {
      precondition(place + NumberList.wordBytes < bytes.count, "a run has another integer")
      defer { place &+= width }
      let word = bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self)
      return NumberList.unpacked(UInt64(littleEndian: word) & mask)
    }
  }

  /// The integer that groups of seven bits are, the sign in the lowest bit.
  @inline(__always)
  private static func unpacked(_ word: UInt64) -> Int32 {
    let bits = UInt32(
      truncatingIfNeeded: (word & 0x7F) | (word >> 1 & 0x7F << 7) | (word >> 2 & 0x7F << 14)
        | (word >> 3 & 0x7F << 21) | (word >> 4 & 0x7F << 28))
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

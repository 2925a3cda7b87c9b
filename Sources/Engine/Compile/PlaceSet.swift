/// Places in a list, ascending: those below 64, as most are, in one number.
package struct PlaceSet: Sendable, Hashable {
  /// By its place, one bit for each.
  let low: UInt64
  /// The others, ascending.
  let high: [Int]

  /// Takes what was stored.
  init(low: UInt64, high: [Int]) {
    self.low = low
    self.high = high
  }

  /// Takes places, none of them below zero.
  init(_ places: Set<Int>) {
    let low = places.filter { $0 < UInt64.bitWidth }
    self.init(
      low: low.reduce(0) { $0 | 1 << UInt64($1) }, high: places.subtracting(low).sorted())
  }
}

extension PlaceSet: Sequence {
  /// Hands out the places one by one.
  package struct Iterator: IteratorProtocol {
    fileprivate var low: UInt64
    fileprivate var high: ArraySlice<Int>

    /// The next place.
    package mutating func next() -> Int? {
      guard low != 0 else { return high.popFirst() }
      defer { low &= low - 1 }
      return low.trailingZeroBitCount
    }
  }

  /// The places, from the lowest on.
  package func makeIterator() -> Iterator { Iterator(low: low, high: high[...]) }
}

/// Finds keys that a mapping has twice.
extension ArenaBuilder {
  /// Pairs of a key's first index and a later one with the same text, by order of the later one.
  ///
  /// - Complexity: O(*n* log *n*) comparisons of keys, whatever their hashes are.
  /// The mapping may still be open: then its last value may be too, or not be there yet.
  mutating func duplicateKeys(
    ofMapping index: Int32, source: UnsafeBufferPointer<UInt8>
  ) -> [(first: Int32, second: Int32)] {
    let end = Int(max(records[Int(index)].end, index + 1))
    if end > Int(index) + 1, !mayRepeatKeys(from: Int(index) + 1, to: end) { return [] }
    keyScratch.removeAll(keepingCapacity: true)
    let isOpen = end == Int(index) + 1 && frames.contains { $0.index == index }
    var at = Int(index) + 1
    while at < (isOpen ? records.count : end) {
      keyScratch.append((records[at].hash, Int32(at)))
      guard at + 1 < records.count, Int(records[at + 1].end) > at + 1 else { break }
      at = Int(records[at + 1].end)
    }
    guard keyScratch.count > 16 || hasEqualHashes else { return [] }
    let ordered = keyScratch.sorted { left, right in
      if left.hash != right.hash { return left.hash < right.hash }
      let order = compareTexts(left.index, right.index, source)
      return order == 0 ? left.index < right.index : order < 0
    }
    var found: [(first: Int32, second: Int32)] = []
    var first = ordered[0]
    for key in ordered.dropFirst() {
      if key.hash == first.hash, compareTexts(first.index, key.index, source) == 0 {
        found.append((first.index, key.index))
      } else {
        first = key
      }
    }
    return found.sorted { $0.second < $1.second }
  }

  /// Whether any two keys of a whole mapping share a bit of 64: most mappings are told to be sound by that.
  private func mayRepeatKeys(from start: Int, to end: Int) -> Bool {
    records.withUnsafeBufferPointer { records in
      var seen: UInt64 = 0
      var at = start
      while at + 1 < end {
        let bit = 1 as UInt64 &<< UInt64(records[at].hash & 63)
        if seen & bit != 0 { return true }
        seen |= bit
        at = Int(records[at + 1].end)
      }
      return false
    }
  }

  private var hasEqualHashes: Bool {
    keyScratch.withUnsafeBufferPointer { keys in
      for right in keys.indices {
        for left in 0..<right where keys[left].hash == keys[right].hash { return true }
      }
      return false
    }
  }

  /// Below zero, zero or above, by length and then by bytes: any total order will do.
  private func compareTexts(
    _ left: Int32, _ right: Int32, _ source: UnsafeBufferPointer<UInt8>
  ) -> Int {
    let a = records[Int(left)]
    let b = records[Int(right)]
    if a.length != b.length { return a.length < b.length ? -1 : 1 }
    return texts.withUnsafeBufferPointer { texts in
      let aBytes = a.flags.contains(.decoded) ? texts : source
      let bBytes = b.flags.contains(.decoded) ? texts : source
      for offset in 0..<Int(a.length) {
        let x = aBytes[a.textStart + offset]
        let y = bBytes[b.textStart + offset]
        if x != y { return x < y ? -1 : 1 }
      }
      return 0
    }
  }
}

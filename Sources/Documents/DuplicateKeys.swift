/// Finds keys that a mapping has twice.
extension ArenaBuilder {
  /// Pairs of a key's first index and a later one with the same text, by order of the later one.
  ///
  /// - Complexity: O(*n* log *n*) comparisons of keys, whatever their hashes are.
  func duplicateKeys(
    ofMapping index: Int32, source: UnsafeBufferPointer<UInt8>
  ) -> [(first: Int32, second: Int32)] {
    let count = Int(records[Int(index)].length)
    guard count > 1 else { return [] }
    var keys: [(hash: UInt32, index: Int32)] = []
    keys.reserveCapacity(count)
    var at = index + 1
    while at < records[Int(index)].end {
      keys.append((records[Int(at)].hash, at))
      at = records[Int(at) + 1].end
    }
    if count <= 16, !hasEqualHashes(keys) { return [] }
    let ordered = keys.sorted { left, right in
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

  private func hasEqualHashes(_ keys: [(hash: UInt32, index: Int32)]) -> Bool {
    for right in 1..<keys.count {
      for left in 0..<right where keys[left].hash == keys[right].hash { return true }
    }
    return false
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

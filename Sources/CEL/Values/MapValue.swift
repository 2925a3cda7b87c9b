// Maps: keys and values in alternation, in the order they were written; a large one has a hash index behind.
extension ValueStore {
  /// Entries from which a map is given an index.
  private static let indexedFrom = 9

  /// The key of an entry.
  package func mapKey(_ entry: Int, of map: Value) -> Value { values.base[map.offset + 2 * entry] }

  /// The value of an entry.
  package func mapValue(_ entry: Int, of map: Value) -> Value {
    values.base[map.offset + 2 * entry + 1]
  }

  /// The value under a key; numbers are the same key if they are the same number.
  package func mapValue(forKey key: Value, in map: Value) -> Value? {
    entry(forKey: key, in: map).map { mapValue($0, of: map) }
  }

  /// A map with these entries.
  ///
  /// - Parameter entries: Keys and values in alternation; they may lie within the store.
  /// - Returns: An error value if a key is repeated, or is not a bool, int, uint or string.
  package func makeMap(_ entries: [Value]) -> Value {
    entries.withUnsafeBufferPointer { makeMap($0) }
  }

  /// A map with these entries, given as keys and values in alternation.
  package func makeMap(_ entries: UnsafeBufferPointer<Value>) -> Value {
    let count = entries.count / 2
    let indexSlots = count < ValueStore.indexedFrom ? 0 : ValueStore.indexCapacity(count) / 4
    guard fits(values: entries.count + indexSlots) else { return .error(.memoryExceeded) }
    for entry in 0..<count {
      let key = entries[2 * entry]
      switch key.kind {
      case .bool, .int, .uint, .string: break
      default: return error(.unsupportedKeyType, typeName(of: key))
      }
    }
    var flags = flags(over: entries)
    let offset = values.count
    if let base = entries.baseAddress { values.append(from: base, count: entries.count) }
    if indexSlots > 0 { flags.insert(.indexed) }
    let map = Value(.map, offset: offset, count: count, flags: flags)
    let repeated = indexSlots > 0 ? buildIndex(map, slots: indexSlots) : firstRepeated(map)
    if let repeated { return error(.repeatedKey, text(of: mapKey(repeated, of: map))) }
    return map
  }

  /// The entry under a key, or `nil` if there is none.
  func entry(forKey key: Value, in map: Value) -> Int? {
    guard map.flags.contains(.indexed) else { return linearEntry(forKey: key, in: map) }
    let capacity = ValueStore.indexCapacity(map.count)
    var place = hash(ofKey: key) & (capacity - 1)
    return withIndex(of: map) { index in
      while index[place] != 0 {
        let entry = Int(index[place]) - 1
        if isSameKey(mapKey(entry, of: map), key) { return entry }
        place = (place + 1) & (capacity - 1)
      }
      return nil
    }
  }

  private func linearEntry(forKey key: Value, in map: Value) -> Int? {
    let base = values.base + map.offset
    for entry in 0..<map.count where isSameKey(base[2 * entry], key) { return entry }
    return nil
  }

  /// Whether two values are the same key.
  func isSameKey(_ left: Value, _ right: Value) -> Bool {
    if left.kind == right.kind {
      switch left.kind {
      case .string: return equalBytes(left, right)
      case .bool, .int, .uint: return left.payload == right.payload
      default: return false
      }
    }
    return compareNumbers(left, right) == .equal
  }

  /// The first entry whose key an earlier one has.
  private func firstRepeated(_ map: Value) -> Int? {
    for entry in 0..<map.count {
      let key = mapKey(entry, of: map)
      for earlier in 0..<entry where isSameKey(mapKey(earlier, of: map), key) { return entry }
    }
    return nil
  }

  /// Places of the index: a power of two, at least twice the entries.
  private static func indexCapacity(_ entries: Int) -> Int {
    var capacity = 32
    while capacity < 2 * entries { capacity *= 2 }
    return capacity
  }

  /// Four places of the index lie in each value behind the entries.
  private func withIndex<Result>(
    of map: Value, _ body: (UnsafeMutablePointer<UInt32>) -> Result
  ) -> Result {
    let capacity = ValueStore.indexCapacity(map.count)
    let start = values.base + map.offset + 2 * map.count
    return start.withMemoryRebound(to: UInt32.self, capacity: capacity, body)
  }

  private func buildIndex(_ map: Value, slots: Int) -> Int? {
    _ = values.reserve(slots)
    let capacity = slots * 4
    return withIndex(of: map) { index in
      index.initialize(repeating: 0, count: capacity)
      for entry in 0..<map.count {
        let key = mapKey(entry, of: map)
        var place = hash(ofKey: key) & (capacity - 1)
        while index[place] != 0 {
          if isSameKey(mapKey(Int(index[place]) - 1, of: map), key) { return entry }
          place = (place + 1) & (capacity - 1)
        }
        index[place] = UInt32(entry + 1)
      }
      return nil
    }
  }

  /// A hash under which the same key always falls, whatever its numeric type.
  private func hash(ofKey key: Value) -> Int {
    var state: UInt64 = 0x9E37_79B9_7F4A_7C15
    switch key.kind {
    case .string:
      for byte in utf8(of: key) { state = (state ^ UInt64(byte)) &* 0x100_0000_01B3 }
    case .double:
      if let whole = Int64(exactly: key.doubleValue) {
        state ^= UInt64(bitPattern: whole)
      } else if let whole = UInt64(exactly: key.doubleValue) {
        state ^= whole
      }
    default:
      state ^= key.payload
    }
    state = (state ^ (state >> 32)) &* 0xD6E8_FEB8_6659_FD93
    return Int(truncatingIfNeeded: (state ^ (state >> 32)) >> 1)
  }
}

/// Programs as words of 64 bits, so that they can be stored, and taken in again at little cost.
extension ProgramSet {
  /// Nodes, operands and constants; what remains to be stored are the names of the functions.
  ///
  /// First stand four words that say how many nodes, operands, bytes and values there are, then these.
  package var words: [UInt64] {
    var words = [nodes.count, operands.count, pool.bytes.count, pool.values.count].map(UInt64.init)
    words += nodes.stored
    for place in stride(from: 0, to: operands.count, by: 2) {
      let next = place + 1 < operands.count ? operands[place + 1] : 0
      words.append(UInt64(operands[place]) | UInt64(next) << 32)
    }
    for place in stride(from: 0, to: pool.bytes.count, by: 8) {
      let bytes = pool.bytes[place..<min(place + 8, pool.bytes.count)]
      words.append(bytes.reversed().reduce(0) { $0 << 8 | UInt64($1) })
    }
    for value in pool.values {
      words.append(value.words.0)
      words.append(value.words.1)
    }
    return words
  }

  /// The programs that gave these words; their nodes stay where they are.
  ///
  /// - Parameters:
  ///   - words: What ``words`` gave.
  ///   - functions: The names of the functions, as in the ``ConstantPool``.
  package init(words: [UInt64], functions: [String]) {
    var reader = WordReader(words: words)
    let counts = (0..<4).map { _ in Int(reader.next()) }
    let nodes = PlanNodes(words: words, from: counts.count, count: counts[0])
    reader.skip(counts[0] * PlanNodes.wordsPerNode)
    let operands = [UInt32](unsafeUninitializedCapacity: counts[1]) { operands, filled in
      for place in 0..<counts[1] {
        let word = place % 2 == 0 ? reader.next() : reader.last >> 32
        operands.initializeElement(at: place, to: UInt32(truncatingIfNeeded: word))
      }
      filled = counts[1]
    }
    let bytes = [UInt8](unsafeUninitializedCapacity: counts[2]) { bytes, filled in
      for place in 0..<counts[2] {
        let word = place % 8 == 0 ? reader.next() : reader.last >> UInt64(8 * (place % 8))
        bytes.initializeElement(at: place, to: UInt8(truncatingIfNeeded: word))
      }
      filled = counts[2]
    }
    let values = (0..<counts[3]).map { _ in
      let words = (reader.next(), reader.next())
      return Value(words: words) ?? .absent
    }
    self.init(
      nodes: nodes, operands: operands,
      pool: ConstantPool(bytes: bytes, values: values, functions: functions))
  }

  /// Hands out words one by one.
  private struct WordReader {
    let words: [UInt64]
    private var place = 0
    /// The word that was handed out last.
    private(set) var last: UInt64 = 0

    init(words: [UInt64]) { self.words = words }

    mutating func next() -> UInt64 {
      last = words[place]
      place += 1
      return last
    }

    mutating func skip(_ count: Int) { place += count }
  }
}

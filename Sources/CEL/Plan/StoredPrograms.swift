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
    let counts = words.prefix(4).map { Int($0) }
    let nodes = PlanNodes(words: words, from: counts.count, count: counts[0])
    var place = counts.count + counts[0] * PlanNodes.wordsPerNode
    func next<Number: BitwiseCopyable>(_ count: Int, _ type: Number.Type) -> [Number] {
      let perWord = MemoryLayout<UInt64>.stride / MemoryLayout<Number>.stride
      defer { place += (count + perWord - 1) / perWord }
      // Nodes are read so too: the lowest part of a word lies first.
      return words[place...].withUnsafeBytes { Array($0.bindMemory(to: type).prefix(count)) }
    }
    let operands = next(counts[1], UInt32.self)
    let bytes = next(counts[2], UInt8.self)
    let values = (0..<counts[3]).map { number in
      Value(words: (words[place + 2 * number], words[place + 2 * number + 1])) ?? .absent
    }
    self.init(
      nodes: nodes, operands: operands,
      pool: ConstantPool(bytes: bytes, values: values, functions: functions))
  }
}

// Programs as bytes: little-endian words, so that a rule set compiled at build time is read back in one pass.
extension ProgramSet {
  /// Changes whenever the meaning of the bytes does.
  private static let version: UInt32 = 1

  /// The set as bytes, for ``init(decoding:)``.
  package func encoded() -> [UInt8] {
    var writer = WordWriter()
    let names = pool.functions.map { Array($0.utf8) }
    for count in [
      Int(ProgramSet.version), nodes.count, operands.count, programs.count, pool.values.count,
      names.count, pool.bytes.count,
    ] { writer.add(UInt32(count)) }
    for node in nodes {
      writer.add(UInt32(node.operation.rawValue) | UInt32(node.n) << 16)
      for word in [node.a, node.b, node.c, node.d, node.expression] { writer.add(word) }
    }
    for operand in operands { writer.add(operand) }
    for program in programs {
      writer.add(program.root)
      writer.add(program.locals)
    }
    for value in pool.values {
      let words = value.words
      for word in [words.0, words.0 >> 32, words.1, words.1 >> 32] {
        writer.add(UInt32(truncatingIfNeeded: word))
      }
    }
    for name in names {
      writer.add(UInt32(name.count))
      writer.bytes += name
    }
    return writer.bytes + pool.bytes
  }

  /// Reads what ``encoded()`` wrote.
  ///
  /// - Returns: `nil` if the bytes are of another version, cut short, or name operations there are not.
  package init?(decoding bytes: UnsafeRawBufferPointer) {
    var reader = WordReader(bytes: bytes)
    guard reader.word() == ProgramSet.version else { return nil }
    let counts = (0..<6).map { _ in reader.count() }
    self.init()
    nodes.reserveCapacity(counts[0])
    for _ in 0..<counts[0] {
      let head = reader.word()
      guard let operation = PlanOperation(rawValue: UInt16(truncatingIfNeeded: head)) else {
        return nil
      }
      let words = (reader.word(), reader.word(), reader.word(), reader.word(), reader.word())
      guard !reader.isOver else { return nil }
      nodes.append(
        PlanNode(
          operation, n: Int(head >> 16), a: words.0, b: words.1, c: words.2, d: words.3,
          expression: words.4))
    }
    guard reader.has(words: counts[1] + 2 * counts[2] + 4 * counts[3]) else { return nil }
    operands = (0..<counts[1]).map { _ in reader.word() }
    programs = (0..<counts[2]).map { _ in Program(root: reader.word(), locals: reader.word()) }
    for _ in 0..<counts[3] {
      let payload = reader.doubleWord()
      guard let value = Value(words: (payload, reader.doubleWord())) else { return nil }
      pool.values.append(value)
    }
    for _ in 0..<counts[4] {
      guard let name = reader.bytes(reader.count()) else { return nil }
      pool.functions.append(String(decoding: name, as: UTF8.self))
    }
    guard let rest = reader.bytes(counts[5]), reader.isAtEnd else { return nil }
    pool.bytes = Array(rest)
  }
}

private struct WordWriter {
  var bytes: [UInt8] = []

  mutating func add(_ word: UInt32) {
    withUnsafeBytes(of: word.littleEndian) { bytes += $0 }
  }
}

/// Reads words until there are none; then zeros, and says so.
private struct WordReader {
  let bytes: UnsafeRawBufferPointer
  private var place = 0
  private(set) var isOver = false

  init(bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  var isAtEnd: Bool { place == bytes.count && !isOver }

  func has(words: Int) -> Bool { words <= (bytes.count - place) / 4 }

  mutating func word() -> UInt32 {
    guard has(words: 1) else {
      isOver = true
      return 0
    }
    defer { place += 4 }
    return UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: place, as: UInt32.self))
  }

  mutating func count() -> Int { Int(word()) }

  mutating func doubleWord() -> UInt64 {
    let low = word()
    return UInt64(low) | UInt64(word()) << 32
  }

  mutating func bytes(_ count: Int) -> UnsafeRawBufferPointer? {
    guard count <= bytes.count - place, !isOver else { return nil }
    defer { place += count }
    return UnsafeRawBufferPointer(rebasing: bytes[place..<place + count])
  }
}

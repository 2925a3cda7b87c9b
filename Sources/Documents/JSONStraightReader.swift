/// Reads a JSON text that has no mistake in it, straight into the arena.
///
/// It gives up at whatever is not as it should be: then ``JSONParser`` reads the text again from its start, knows
/// how to go on after a mistake, and tells what is wrong. Both make the same nodes of a text that both read.
struct JSONStraightReader {
  /// Collections inside one another that it follows, and keys of one mapping that it compares one by one.
  static let mostDepth = 64
  static let mostKeys = 64

  /// An open collection.
  struct Frame {
    var index = -1
    /// Elements or entries so far.
    var length: Int32 = 0
    var keyStart = 0
    /// One bit for each hash of a key so far, so that most keys are compared with none.
    var hashBits: UInt64 = 0
    /// Whether two keys may be the same, which is then found out when the mapping is closed.
    var isSuspect = false
    /// The bracket that ends it.
    var closing: UInt8 = 0

    var isMapping: Bool { closing == UInt8(ascii: "}") }
  }

  private let input: UnsafePointer<UInt8>
  private let bytes: UnsafeBufferPointer<UInt8>
  private let end: Int
  private let scratch: JSONScratch
  private let records: UnsafeMutablePointer<NodeRecord>
  private let maxScalarBytes: Int
  private var at: Int
  /// Nodes in the scratch, and the place of the first of them in the arena.
  private var filled = 0
  private var base: Int
  private var frame = Frame()
  private var depth = 0
  private var keyCount = 0

  /// A reader of a range of `bytes`, of which `input` is the first, above the `base` nodes that the arena has.
  init(
    _ bytes: UnsafeBufferPointer<UInt8>, _ input: UnsafePointer<UInt8>, range: Range<Int>,
    scratch: JSONScratch, base: Int, maxScalarBytes: Int
  ) {
    self.bytes = bytes
    self.input = input
    self.scratch = scratch
    self.base = base
    self.maxScalarBytes = maxScalarBytes
    records = scratch.records
    at = range.lowerBound
    end = range.upperBound
  }

  /// Reads one text; false where it gives up, which leaves nodes behind that the caller takes away.
  mutating func read(into parser: inout JSONParser) -> Bool {
    while true {
      guard skipSpace() else { return false }
      let byte = input[at]
      switch byte {
      case UInt8(ascii: "\""):
        guard readString(isKey: false, &parser) else { return false }
      case UInt8(ascii: "{"):
        guard open(.mapping, closing: UInt8(ascii: "}"), &parser), skipSpace() else { return false }
        if input[at] != UInt8(ascii: "}") {
          guard readKey(&parser) else { return false }
          continue
        }
        guard close(&parser) else { return false }
      case UInt8(ascii: "["):
        guard open(.sequence, closing: UInt8(ascii: "]"), &parser), skipSpace() else {
          return false
        }
        if input[at] != UInt8(ascii: "]") { continue }
        guard close(&parser) else { return false }
      case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
        guard readNumber(byte, &parser) else { return false }
      default:
        guard readWord(byte, &parser) else { return false }
      }
      guard let isMore = endValue(&parser) else { return false }
      guard isMore else {
        flush(&parser)
        return true
      }
    }
  }

  /// What comes after a value, up to the next one: true if there is a next one, `nil` to give up.
  @inline(__always)
  private mutating func endValue(_ parser: inout JSONParser) -> Bool? {
    while true {
      frame.length &+= 1
      if depth == 0 { return skipSpace() ? nil : at == end ? false : nil }
      guard skipSpace() else { return nil }
      let byte = input[at]
      if byte == UInt8(ascii: ",") {
        at += 1
        if frame.isMapping {
          guard skipSpace(), readKey(&parser) else { return nil }
        }
        return true
      }
      guard byte == frame.closing, close(&parser) else { return nil }
    }
  }

  // MARK: Collections

  @inline(__always)
  private mutating func open(
    _ kind: Node.Kind, closing: UInt8, _ parser: inout JSONParser
  ) -> Bool {
    guard depth < min(Self.mostDepth, parser.limits.maxDepth) else { return false }
    scratch.frames[depth] = frame
    depth += 1
    makeRoom(&parser)
    frame = Frame(index: base + filled, keyStart: keyCount, closing: closing)
    let start = Int32(truncatingIfNeeded: at)
    records[filled] = NodeRecord(
      kind: kind, tag: .string, style: .json, flags: [],
      end: Int32(truncatingIfNeeded: base + filled), length: 0, hash: 0, textStart: 0,
      position: NodePosition(start: start, end: start))
    filled += 1
    at += 1
    return true
  }

  @inline(__always)
  private mutating func close(_ parser: inout JSONParser) -> Bool {
    at += 1
    let last = Int32(truncatingIfNeeded: base + filled)
    let place = Int32(truncatingIfNeeded: at)
    if frame.index >= base {
      let index = frame.index - base
      records[index].end = last
      records[index].length = frame.length
      records[index].position.end = place
    } else {
      parser.builder.finish(frame.index, end: last, length: frame.length, place: place)
    }
    if frame.isSuspect, hasDuplicates(&parser) { return false }
    keyCount = frame.keyStart
    depth -= 1
    frame = scratch.frames[depth]
    return true
  }

  @inline(never)
  private mutating func hasDuplicates(_ parser: inout JSONParser) -> Bool {
    flush(&parser)
    let index = Int32(truncatingIfNeeded: frame.index)
    return !parser.builder.duplicateKeys(ofMapping: index, source: bytes).isEmpty
  }

  /// Moves the scratch to the arena if it is full.
  @inline(__always)
  private mutating func makeRoom(_ parser: inout JSONParser) {
    if filled == JSONScratch.capacity { flush(&parser) }
  }

  @inline(never)
  private mutating func flush(_ parser: inout JSONParser) {
    parser.builder.append(UnsafeBufferPointer(start: records, count: filled))
    base += filled
    filled = 0
  }

  // MARK: Keys and strings

  /// Reads a key with its colon.
  @inline(__always)
  private mutating func readKey(_ parser: inout JSONParser) -> Bool {
    guard input[at] == UInt8(ascii: "\""), readString(isKey: true, &parser), skipSpace(),
      input[at] == UInt8(ascii: ":")
    else { return false }
    at += 1
    return true
  }

  @inline(__always)
  private mutating func readString(isKey: Bool, _ parser: inout JSONParser) -> Bool {
    let start = at
    at += 1
    at = JSONBytes.endOfPlainText(bytes, input, from: at, to: end)
    guard at < end else { return false }
    if input[at] != UInt8(ascii: "\"") { return readEscaped(isKey: isKey, from: start, &parser) }
    let count = at - start - 1
    at += 1
    let text = UnsafeBufferPointer(start: input + start + 1, count: count)
    return add(
      .string, from: start, textStart: start + 1, count: count,
      hash: isKey ? note(FieldKey.hash(of: text)) : 0, [], &parser)
  }

  /// Reads a string that the parser has to decode.
  @inline(never)
  private mutating func readEscaped(
    isKey: Bool, from start: Int, _ parser: inout JSONParser
  ) -> Bool {
    let mistakes = parser.diagnostics.count
    parser.at = at
    let text = parser.decodeText(from: start)
    guard let text, parser.diagnostics.count == mistakes else {
      parser.diagnostics.removeSubrange(mistakes...)
      return false
    }
    at = parser.at
    let hash = isKey ? note(parser.hash(ofDecoded: text)) : 0
    return add(
      .string, from: start, textStart: text.lowerBound, count: text.count, hash: hash, .decoded,
      &parser)
  }

  /// Notes a key of the mapping that is open, and whether one before it may be the same.
  @inline(__always)
  private mutating func note(_ hash: UInt32) -> UInt32 {
    let bit = 1 as UInt64 &<< UInt64(hash & 63)
    guard keyCount - frame.keyStart < Self.mostKeys else {
      frame.isSuspect = true
      return hash
    }
    if frame.hashBits & bit != 0 {
      for place in frame.keyStart..<keyCount where scratch.hashes[place] == hash {
        frame.isSuspect = true
      }
    }
    frame.hashBits |= bit
    scratch.hashes[keyCount] = hash
    keyCount += 1
    return hash
  }

  // MARK: Numbers and words

  @inline(__always)
  private mutating func readNumber(_ first: UInt8, _ parser: inout JSONParser) -> Bool {
    let start = at
    if first == UInt8(ascii: "-") { at += 1 }
    let whole = at
    skipDigits()
    guard at > whole, at == whole + 1 || input[whole] != UInt8(ascii: "0") else { return false }
    var tag = Node.ScalarTag.int
    if at < end, JSONBytes.isWordByte(input[at]) {
      tag = .float
      guard skipFraction() else { return false }
    }
    return add(tag, from: start, textStart: start, count: at - start, hash: 0, [], &parser)
  }

  /// What follows the whole part of a number: a fraction, an exponent or both.
  private mutating func skipFraction() -> Bool {
    if input[at] == UInt8(ascii: ".") {
      at += 1
      let digits = at
      skipDigits()
      guard at > digits else { return false }
    }
    if at < end, input[at] | 0x20 == UInt8(ascii: "e") {
      at += 1
      if at < end, input[at] == UInt8(ascii: "+") || input[at] == UInt8(ascii: "-") { at += 1 }
      let digits = at
      skipDigits()
      guard at > digits else { return false }
    }
    return at == end || !JSONBytes.isWordByte(input[at])
  }

  @inline(__always)
  private mutating func skipDigits() {
    while at < end, CoreSchema.isDigit(input[at]) { at += 1 }
  }

  @inline(__always)
  private mutating func readWord(_ first: UInt8, _ parser: inout JSONParser) -> Bool {
    let count = first == UInt8(ascii: "f") ? 5 : 4
    let start = at
    guard end - start >= count else { return false }
    let word = UnsafeRawPointer(input + start).loadUnaligned(as: UInt32.self)
    let tag: Node.ScalarTag
    switch UInt32(littleEndian: word) {
    case 0x6575_7274: tag = .bool
    case 0x736C_6166 where input[start + 4] == UInt8(ascii: "e"): tag = .bool
    case 0x6C6C_756E: tag = .null
    default: return false
    }
    at += count
    if at < end, JSONBytes.isWordByte(input[at]) { return false }
    return add(tag, from: start, textStart: start, count: count, hash: 0, [], &parser)
  }

  // MARK: Parts

  @inline(__always)
  private mutating func add(
    _ tag: Node.ScalarTag, from start: Int, textStart: Int, count: Int, hash: UInt32,
    _ flags: NodeRecord.Flags, _ parser: inout JSONParser
  ) -> Bool {
    guard count <= maxScalarBytes else { return false }
    makeRoom(&parser)
    records[filled] = NodeRecord(
      kind: .scalar, tag: tag, style: .json, flags: flags,
      end: Int32(truncatingIfNeeded: base + filled + 1), length: Int32(truncatingIfNeeded: count),
      hash: hash, textStart: textStart,
      position: NodePosition(
        start: Int32(truncatingIfNeeded: start), end: Int32(truncatingIfNeeded: at)))
    filled += 1
    return true
  }

  /// Moves to the next byte that is no white space; false at the end.
  @inline(__always)
  private mutating func skipSpace() -> Bool {
    if at < end, input[at] > 0x20 { return true }
    return skipSpaces()
  }

  private mutating func skipSpaces() -> Bool {
    let raw = UnsafeRawPointer(input)
    while at < end {
      switch input[at] {
      case 0x20:
        at += 1
        // Lines are often indented.
        while at + 8 <= end,
          raw.loadUnaligned(fromByteOffset: at, as: UInt64.self) == 0x2020_2020_2020_2020
        { at += 8 }
      case 0x0A, 0x0D, 0x09: at += 1
      default: return true
      }
    }
    return false
  }
}

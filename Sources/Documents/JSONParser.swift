import Diagnostics

/// Parses JSON texts into an arena: one after another, each from a range of the same bytes.
struct JSONParser {
  /// What may come next.
  enum Expectation {
    case value
    case valueOrEnd
    case key
    case keyOrEnd
    case colon
    case commaOrEnd
    case nothing
  }

  let source: SourceID
  let bytes: UnsafeBufferPointer<UInt8>
  let limits: ReadLimits
  var builder = ArenaBuilder()
  var diagnostics: [Diagnostic] = []
  var at = 0
  var end = 0
  private var start: ArenaBuilder.Mark
  private let scratch = JSONScratch()
  /// Whether texts without mistakes may take the straight way.
  private let mayReadStraight: Bool

  init(
    _ source: SourceID, _ bytes: UnsafeBufferPointer<UInt8>, limits: ReadLimits,
    mayReadStraight: Bool = true
  ) {
    self.mayReadStraight = mayReadStraight && limits.maxDiagnostics > 0
    self.source = source
    self.bytes = bytes
    self.limits = limits
    start = builder.mark
    builder.reserve(nodes: min(bytes.count / 8, limits.maxNodes))
  }

  /// The arena of all texts read so far.
  func storage(of file: SourceFile) -> DocumentStorage { builder.storage(of: file) }

  /// Reads one text and adds its root to the arena; false if it could not be read to its end.
  ///
  /// Diagnostics are added to those of earlier texts.
  mutating func readDocument(in range: Range<Int>) -> Bool {
    if readStraight(in: range) { return true }
    at = range.lowerBound
    end = range.upperBound
    start = builder.mark
    let earlier = diagnostics.count
    var expectation = Expectation.value
    while true {
      skipSpace()
      guard at < end else {
        if expectation == .nothing { break }
        reportEnd(from: range.lowerBound)
        return abandon()
      }
      if expectation == .nothing {
        report(DocumentDiagnostics.jsonTrailing(at: span(at, endOfWord(at: at))))
        break
      }
      guard step(&expectation) else { return abandon() }
      if diagnostics.count - earlier >= limits.maxDiagnostics {
        report(DocumentDiagnostics.tooManyMistakes(limit: limits.maxDiagnostics, at: span(at, at)))
        return abandon()
      }
      if builder.count - start.nodes > limits.maxNodes {
        report(DocumentDiagnostics.tooManyNodes(limit: limits.maxNodes, at: span(at, at)))
        return abandon()
      }
    }
    builder.addRoot(start.nodes)
    return true
  }

  /// Reads a text in which nothing is wrong; false, with nothing left of it, if something may be.
  private mutating func readStraight(in range: Range<Int>) -> Bool {
    guard mayReadStraight, let input = bytes.baseAddress else { return false }
    start = builder.mark
    end = range.upperBound
    var reader = JSONStraightReader(
      bytes, input, range: range, scratch: scratch, base: builder.count,
      maxScalarBytes: limits.maxScalarBytes)
    guard reader.read(into: &self), builder.count - start.nodes <= limits.maxNodes else {
      return abandon()
    }
    builder.addRoot(start.nodes)
    return true
  }

  private mutating func abandon() -> Bool {
    builder.abandon(to: start)
    return false
  }

  /// Reads one token; false if nothing sensible can be read after it.
  @inline(__always)
  private mutating func step(_ expectation: inout Expectation) -> Bool {
    let byte = bytes[at]
    switch expectation {
    case .commaOrEnd:
      if byte == UInt8(ascii: ",") {
        at += 1
        expectation = isInMapping ? .key : .value
        return true
      }
      if byte == UInt8(ascii: "}") || byte == UInt8(ascii: "]") { return close(&expectation) }
      return missingComma(&expectation)
    case .key, .keyOrEnd:
      if byte == UInt8(ascii: "\"") {
        expectation = .colon
        return readString(isKey: true)
      }
      return unusualKey(byte, &expectation)
    case .colon:
      expectation = .value
      if byte == UInt8(ascii: ":") {
        at += 1
      } else {
        report(
          DocumentDiagnostics.jsonMissing(":", after: "a key", at: span(at, endOfWord(at: at))))
      }
      return true
    case .value, .valueOrEnd:
      return value(byte, &expectation)
    case .nothing: return true
    }
  }

  @inline(__always)
  private mutating func value(_ byte: UInt8, _ expectation: inout Expectation) -> Bool {
    switch byte {
    case UInt8(ascii: "\""):
      expectation = builder.depth == 0 ? .nothing : .commaOrEnd
      return readString(isKey: false)
    case UInt8(ascii: "{"):
      expectation = .keyOrEnd
      return open(.mapping)
    case UInt8(ascii: "["):
      expectation = .valueOrEnd
      return open(.sequence)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      expectation = builder.depth == 0 ? .nothing : .commaOrEnd
      readNumber()
      return true
    case UInt8(ascii: "t"), UInt8(ascii: "f"), UInt8(ascii: "n"):
      expectation = builder.depth == 0 ? .nothing : .commaOrEnd
      readWord()
      return true
    default: return unusualValue(byte, &expectation)
    }
  }

  var isInMapping: Bool { builder.top.isMapping }

  private mutating func open(_ kind: Node.Kind) -> Bool {
    guard builder.depth < limits.maxDepth else {
      report(DocumentDiagnostics.tooDeep(limit: limits.maxDepth, at: span(at, at + 1)))
      return false
    }
    builder.open(kind, .json, start: at)
    at += 1
    return true
  }

  /// Closes the innermost collection at a bracket that must be its own.
  mutating func close(_ expectation: inout Expectation) -> Bool {
    guard builder.depth > 0 else { return false }
    let frame = builder.top
    let own = frame.isMapping ? UInt8(ascii: "}") : UInt8(ascii: "]")
    guard bytes[at] == own else {
      report(
        DocumentDiagnostics.jsonBracket(
          isMapping: frame.isMapping, at: span(at, at + 1), opening: opening(of: frame)))
      return false
    }
    at += 1
    let index = builder.close(end: at)
    if frame.isMapping, frame.length > 1 {
      for pair in builder.duplicateKeys(ofMapping: index, source: bytes) {
        report(
          DocumentDiagnostics.duplicateKey(
            builder.text(of: pair.second, source: bytes), first: keySpan(pair.first),
            second: keySpan(pair.second)))
      }
    }
    expectation = builder.depth == 0 ? .nothing : .commaOrEnd
    return true
  }

  /// The opening bracket of a collection.
  func opening(of frame: ArenaBuilder.Frame) -> SourceSpan {
    let start = Int(builder.records[Int(frame.index)].position.start)
    return span(start, start + 1)
  }

  private func keySpan(_ index: Int32) -> SourceSpan {
    let position = builder.records[Int(index)].position
    return span(Int(position.start), Int(position.end))
  }

  mutating func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

  func span(_ start: Int, _ end: Int) -> SourceSpan {
    SourceSpan(source: source, start: start, end: end)
  }

  @inline(__always)
  private mutating func skipSpace() {
    while at < end {
      let byte = bytes[at]
      if byte > 0x20 {
        if byte == UInt8(ascii: "/") || byte == UInt8(ascii: "#"), skipComment() { continue }
        return
      }
      guard byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else { return }
      at += 1
    }
  }
}

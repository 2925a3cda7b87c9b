import Law

/// Reads what ``ImageWriter`` wrote, in the same order.
///
/// An image is made by the build of the very program that reads it; one that ends early is a broken
/// invariant, not bad input. Nothing is copied before it is asked for: a reader that is kept reads its
/// part of the image later.
struct ImageReader: Sendable {
  private let bytes: StoredBytes
  private let strings: StringTable
  private var position = 0

  init(_ bytes: StoredBytes) {
    self.bytes = bytes
    var position = 0
    let offsets = Self.numbers(bytes, &position)
    strings = StringTable(bytes: bytes, start: position, offsets: offsets)
    self.position = position + strings.length
  }

  private static func numbers(_ bytes: StoredBytes, _ position: inout Int) -> NumberList {
    let count = Int(bytes.number(at: &position))
    let width = Int(bytes.number(at: &position))
    defer { position += count * width }
    return NumberList(packedIn: bytes, at: position, count: count, width: width)
  }

  mutating func readUnsigned() -> UInt64 { bytes.number(at: &position) }

  mutating func readInt() -> Int {
    let bits = readUnsigned()
    return Int(Int64(bitPattern: (bits >> 1) ^ (bits & 1 == 0 ? 0 : .max)))
  }

  mutating func readBool() -> Bool { readUnsigned() != 0 }

  mutating func readString() -> String {
    strings[Int32(truncatingIfNeeded: readUnsigned())]
  }

  /// A text that is read only when somebody asks for it.
  mutating func readStoredText() -> StoredText {
    StoredText(in: strings, at: Int32(truncatingIfNeeded: readUnsigned()))
  }

  mutating func readOptional<Value>(_ read: (inout ImageReader) -> Value) -> Value? {
    readBool() ? read(&self) : nil
  }

  mutating func readList<Element>(_ read: (inout ImageReader) -> Element) -> [Element] {
    let count = Int(readUnsigned())
    guard count > 0 else { return [] }
    var list: [Element] = []
    list.reserveCapacity(count)
    for _ in 0..<count { list.append(read(&self)) }
    return list
  }

  mutating func readStrings() -> [String] { readList { $0.readString() } }

  /// A word by its place among all words of its kind.
  mutating func readWord<Word: CaseIterable>() -> Word where Word.AllCases == [Word] {
    Word.allCases[Int(readUnsigned())]
  }

  /// Many numbers of one width, which stay where they are.
  mutating func readNumbers() -> NumberList { Self.numbers(bytes, &position) }

  /// A table of texts that stay where they are.
  mutating func readTexts() -> StringTable {
    let offsets = readNumbers()
    let texts = StringTable(bytes: bytes, start: position, offsets: offsets)
    position += texts.length
    return texts
  }

  /// A part that may be read later, or never.
  mutating func readPart() -> ImageReader {
    let length = Int(readUnsigned())
    defer { position += length }
    return self
  }
}

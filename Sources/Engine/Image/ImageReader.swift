/// Reads what ``ImageWriter`` wrote, in the same order.
///
/// An image is made by the build of the very program that reads it; one that ends early is a broken
/// invariant, not bad input.
struct ImageReader {
  private let bytes: UnsafeRawBufferPointer
  private var position = 0
  private let stringStarts: [Int32]

  init(_ bytes: UnsafeRawBufferPointer) {
    self.bytes = bytes
    var position = 0
    let count = Int(Self.number(bytes, &position))
    var lengths: [Int32] = []
    lengths.reserveCapacity(count)
    for _ in 0..<count { lengths.append(Int32(Self.number(bytes, &position))) }
    var starts: [Int32] = []
    starts.reserveCapacity(count + 1)
    var start = Int32(position)
    for length in lengths {
      starts.append(start)
      start += length
    }
    starts.append(start)
    stringStarts = starts
    self.position = Int(start)
  }

  private static func number(_ bytes: UnsafeRawBufferPointer, _ position: inout Int) -> UInt64 {
    var result: UInt64 = 0
    var shift: UInt64 = 0
    while true {
      precondition(position < bytes.count, "an image must not end within a number")
      let byte = bytes[position]
      position += 1
      result |= UInt64(byte & 0x3F) << shift
      if byte & 0x40 == 0 { return result }
      shift += 6
    }
  }

  mutating func readUnsigned() -> UInt64 { Self.number(bytes, &position) }

  mutating func readInt() -> Int {
    let bits = readUnsigned()
    return Int(Int64(bitPattern: (bits >> 1) ^ (bits & 1 == 0 ? 0 : .max)))
  }

  mutating func readBool() -> Bool { readUnsigned() != 0 }

  mutating func readString() -> String { String(decoding: readText(), as: UTF8.self) }

  /// A string as its bytes, which need not be looked at one by one.
  mutating func readStringBytes() -> [UInt8] { Array(readText()) }

  private mutating func readText() -> UnsafeRawBufferPointer {
    let number = Int(readUnsigned())
    let range = Int(stringStarts[number])..<Int(stringStarts[number + 1])
    return UnsafeRawBufferPointer(rebasing: bytes[range])
  }

  mutating func readOptional<Value>(_ read: (inout ImageReader) -> Value) -> Value? {
    readBool() ? read(&self) : nil
  }

  mutating func readList<Element>(_ read: (inout ImageReader) -> Element) -> [Element] {
    let count = Int(readUnsigned())
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

  /// Many numbers of one width.
  mutating func readPacked() -> [UInt32] { readPacked { $0 } }

  /// Many signed numbers of one width.
  mutating func readPackedSigned() -> [Int32] {
    readPacked { Int32(bitPattern: ($0 >> 1) ^ (0 &- ($0 & 1))) }
  }

  @inline(__always)
  private mutating func readPacked<Number>(_ number: (UInt32) -> Number) -> [Number] {
    let count = Int(readUnsigned())
    let width = Int(readUnsigned())
    precondition(
      width > 0 && count <= (bytes.count - position) / width,
      "an image must not end within its numbers")
    let start = position
    position += count * width
    return [Number](unsafeUninitializedCapacity: count) { buffer, filled in
      // Nearly all tables need two characters or three; with the width known the loops are short.
      switch width {
      case 2: fill(buffer, from: start, count: count, width: 2, number)
      case 3: fill(buffer, from: start, count: count, width: 3, number)
      default: fill(buffer, from: start, count: count, width: width, number)
      }
      filled = count
    }
  }
  @inline(__always)
  private func fill<Number>(
    _ buffer: UnsafeMutableBufferPointer<Number>, from start: Int, count: Int, width: Int,
    _ number: (UInt32) -> Number
  ) {
    var place = start
    for index in 0..<count {
      var value: UInt32 = 0
      for group in 0..<width { value |= UInt32(bytes[place + group]) << UInt32(7 * group) }
      place += width
      buffer.initializeElement(at: index, to: number(value))
    }
  }
}

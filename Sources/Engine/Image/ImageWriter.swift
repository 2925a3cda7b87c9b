import Law

/// Writes the compiled form of a pack as text that a Swift string literal can hold.
///
/// Every byte written is valid UTF-8, so that the image can be compiled into the binary as a static
/// string and read in place: numbers are groups of six bits, lowest first, each in one ASCII character
/// (bit 6 says that another follows); strings are written once and referred to by number.
struct ImageWriter {
  private var body: [UInt8] = []
  private var strings: [String] = []
  private var numbers: [String: Int] = [:]

  /// The text of the image: strings first, then what was written, and what has to follow packed numbers.
  var bytes: [UInt8] {
    var head = ImageWriter()
    head.write(texts: strings)
    return head.body + body + NumberList.padding
  }

  /// Texts with the place where each begins, so that any of them is found without the others.
  mutating func write(texts: [String]) {
    var offsets: [Int32] = [0]
    for text in texts { offsets.append(offsets[offsets.count - 1] + Int32(text.utf8.count)) }
    write(packed: offsets)
    for text in texts { body += text.utf8 }
  }

  /// A part with its length before it, so that a reader can pass it over.
  mutating func writePart(_ write: (inout ImageWriter) -> Void) {
    let start = body.count
    write(&self)
    let part = body[start...]
    body.removeSubrange(start...)
    self.write(UInt64(part.count))
    body += part
  }

  mutating func write(_ number: UInt64) {
    var rest = number
    while rest >= 0x40 {
      body.append(UInt8(rest & 0x3F) | 0x40)
      rest >>= 6
    }
    body.append(UInt8(rest))
  }

  /// A signed number: the sign in the lowest bit.
  mutating func write(_ number: Int) {
    let bits = UInt64(bitPattern: Int64(number))
    write((bits << 1) ^ (number < 0 ? .max : 0))
  }

  mutating func write(_ flag: Bool) { write(flag ? 1 as UInt64 : 0) }

  mutating func write(_ text: String) {
    if let number = numbers[text] {
      write(UInt64(number))
      return
    }
    numbers[text] = strings.count
    write(UInt64(strings.count))
    strings.append(text)
  }

  /// A value that may be missing.
  mutating func write<Value>(_ value: Value?, _ writeValue: (inout ImageWriter, Value) -> Void) {
    write(value != nil)
    if let value { writeValue(&self, value) }
  }

  /// A list: how many, then each.
  mutating func write<Element>(
    _ list: some Collection<Element>, _ writeElement: (inout ImageWriter, Element) -> Void
  ) {
    write(UInt64(list.count))
    for element in list { writeElement(&self, element) }
  }

  mutating func write(_ list: [String]) { write(list) { $0.write($1) } }

  /// A word by its place among all words of its kind.
  mutating func write<Word: CaseIterable & Equatable>(word: Word) where Word.AllCases == [Word] {
    write(UInt64(Word.allCases.firstIndex(of: word) ?? 0))
  }

  /// Many numbers, each in as many ASCII characters of seven bits as the widest needs, lowest bits first and the
  /// sign in the very lowest.
  ///
  /// Longer than groups of six bits; but each is found by its place, without the others.
  mutating func write(packed numbers: [Int32]) {
    let bits = numbers.map(NumberList.bits)
    let width = Self.width(of: bits)
    write(UInt64(bits.count))
    write(UInt64(width))
    for number in bits { write(number, width: width) }
  }

  private static func width(of numbers: [UInt32]) -> Int {
    max(1, (38 - (numbers.max() ?? 0).leadingZeroBitCount) / 7)
  }

  private mutating func write(_ number: UInt32, width: Int) {
    for group in 0..<width {
      body.append(UInt8(truncatingIfNeeded: (UInt64(number) >> (7 * group)) & 0x7F))
    }
  }
}

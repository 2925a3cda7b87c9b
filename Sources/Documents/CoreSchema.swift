/// What an unquoted scalar means by YAML 1.2's core schema.
///
/// `no`, `yes`, `on`, `1_000` and dates are strings.
enum CoreSchema {
  /// The tag a plain scalar resolves to.
  @inline(__always)
  static func tag(of text: UnsafeBufferPointer<UInt8>) -> Node.ScalarTag {
    guard let first = text.first else { return .null }
    switch first {
    case UInt8(ascii: "~"): return text.count == 1 ? .null : .string
    case UInt8(ascii: "n"), UInt8(ascii: "N"): return isWord(text, "null") ? .null : .string
    case UInt8(ascii: "t"), UInt8(ascii: "T"): return isWord(text, "true") ? .bool : .string
    case UInt8(ascii: "f"), UInt8(ascii: "F"): return isWord(text, "false") ? .bool : .string
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"),
      UInt8(ascii: "."):
      return numberTag(of: text)
    default: return .string
    }
  }

  /// Whether the text is the word in lower case, Capitalised or UPPER CASE.
  static func isWord(_ text: UnsafeBufferPointer<UInt8>, _ word: StaticString) -> Bool {
    let count = word.utf8CodeUnitCount
    guard text.count == count else { return false }
    let letters = UnsafeBufferPointer(start: word.utf8Start, count: count)
    func matches(from start: Int, _ difference: UInt8) -> Bool {
      (start..<count).allSatisfy { text[$0] == letters[$0] - difference }
    }
    if text[0] == letters[0] { return matches(from: 1, 0) }
    return text[0] == letters[0] - 32 && (matches(from: 1, 0) || matches(from: 1, 32))
  }

  private static func numberTag(of text: UnsafeBufferPointer<UInt8>) -> Node.ScalarTag {
    let end = text.count
    if end > 2, text[0] == UInt8(ascii: "0") {
      if text[1] == UInt8(ascii: "x") {
        return text[2...].allSatisfy { hexDigit($0) != nil } ? .int : .string
      }
      if text[1] == UInt8(ascii: "o") {
        return text[2...].allSatisfy { (0x30...0x37).contains($0) } ? .int : .string
      }
    }
    var at = 0
    if text[0] == UInt8(ascii: "+") || text[0] == UInt8(ascii: "-") { at = 1 }
    func skipDigits() -> Int {
      let start = at
      while at < end, isDigit(text[at]) { at += 1 }
      return at - start
    }
    let whole = skipDigits()
    if at == end { return whole > 0 ? .int : .string }
    if text[at] == UInt8(ascii: ".") {
      at += 1
      if whole == 0, at < end, !isDigit(text[at]) {
        let word = UnsafeBufferPointer(rebasing: text[at...])
        if isWord(word, "inf") { return .float }
        return text[0] == UInt8(ascii: ".") && isNotANumber(word) ? .float : .string
      }
      if skipDigits() + whole == 0 { return .string }
      if at == end { return .float }
    } else if whole == 0 {
      return .string
    }
    guard text[at] == UInt8(ascii: "e") || text[at] == UInt8(ascii: "E") else { return .string }
    at += 1
    if at < end, text[at] == UInt8(ascii: "+") || text[at] == UInt8(ascii: "-") { at += 1 }
    return skipDigits() > 0 && at == end ? .float : .string
  }

  private static func isNotANumber(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
    word.elementsEqual("nan".utf8) || word.elementsEqual("NaN".utf8)
      || word.elementsEqual("NAN".utf8)
  }

  /// The value of a text whose tag is `int`, or `nil` if it does not fit in 64 bits.
  static func integer(_ text: UnsafeBufferPointer<UInt8>) -> Int64? {
    var at = 0
    var negative = false
    var radix: Int64 = 10
    if text.count > 2, text[0] == UInt8(ascii: "0"), text[1] == UInt8(ascii: "x") {
      (at, radix) = (2, 16)
    } else if text.count > 2, text[0] == UInt8(ascii: "0"), text[1] == UInt8(ascii: "o") {
      (at, radix) = (2, 8)
    } else if text.first == UInt8(ascii: "-") || text.first == UInt8(ascii: "+") {
      negative = text[0] == UInt8(ascii: "-")
      at = 1
    }
    var value: Int64 = 0
    while at < text.count {
      guard let digit = hexDigit(text[at]) else { return nil }
      let (product, tooBig) = value.multipliedReportingOverflow(by: radix)
      let (sum, overflow) =
        negative
        ? product.subtractingReportingOverflow(Int64(digit))
        : product.addingReportingOverflow(Int64(digit))
      if tooBig || overflow { return nil }
      value = sum
      at += 1
    }
    return value
  }

  /// The value of a text whose tag is `int` or `float`.
  static func double(_ text: UnsafeBufferPointer<UInt8>) -> Double? {
    if text.count > 2, text[0] == UInt8(ascii: "0"),
      text[1] == UInt8(ascii: "x") || text[1] == UInt8(ascii: "o")
    {
      let radix: Double = text[1] == UInt8(ascii: "x") ? 16 : 8
      return text[2...].reduce(0) { $0 * radix + Double(hexDigit($1) ?? 0) }
    }
    let body = text.drop { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "+") }
    let sign: Double = text.first == UInt8(ascii: "-") ? -1 : 1
    if body.first == UInt8(ascii: "."), body.count == 4, !isDigit(body[body.startIndex + 1]) {
      return body.last == UInt8(ascii: "f") || body.last == UInt8(ascii: "F")
        ? sign * .infinity : .nan
    }
    var digits = String(decoding: body, as: UTF8.self)
    // Swift's parser wants digits on both sides of the point; YAML does not.
    if digits.hasPrefix(".") { digits = "0" + digits }
    return Double(digits).map { sign * $0 }
  }

  /// The value of a hexadecimal digit in either case.
  static func hexDigit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x41 + 10
    case 0x61...0x66: byte - 0x61 + 10
    default: nil
    }
  }

  /// Whether the byte is an ASCII digit.
  static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
}

/// An IP address, or a range of them by prefix length.
struct NetworkAddress: Sendable {
  static let ipTypeName = "net.IP"
  static let cidrTypeName = "net.CIDR"

  /// Sixteen bytes; an address of version 4 stands in the last four, behind ten zeros and two 0xFF.
  private(set) var bytes: [UInt8]
  let isVersion4: Bool
  /// In bits of the address's own version; `nil` for a single address.
  let prefixLength: Int?

  init(bytes: [UInt8], isVersion4: Bool, prefixLength: Int? = nil) {
    self.bytes = bytes
    self.isVersion4 = isVersion4
    self.prefixLength = prefixLength
  }

  /// Reads a value of kind `ipAddress` or `cidr`.
  init(_ value: Value, in store: ValueStore) {
    bytes = store.bytes(of: store.addressBytes(value))
    isVersion4 = value.flags.contains(.version4)
    prefixLength = value.kind == .cidr ? Int(value.aux) : nil
  }

  /// Why a text is no address.
  struct Failure: Error {
    let reason: String
  }

  /// Reads an address without prefix.
  init(parsing text: [UInt8]) throws(Failure) {
    if text.contains(UInt8(ascii: "%")) { throw Failure(reason: "a zone is not allowed") }
    if !text.contains(UInt8(ascii: ":")) {
      guard let four = NetworkAddress.version4(text[...]) else {
        throw Failure(reason: "not an address")
      }
      self.init(bytes: NetworkAddress.mapped(four), isVersion4: true)
      return
    }
    if text.contains(UInt8(ascii: ".")) {
      throw Failure(reason: "an address of version 4 within one of version 6 is not allowed")
    }
    guard let bytes = NetworkAddress.version6(text) else { throw Failure(reason: "not an address") }
    self.init(bytes: bytes, isVersion4: bytes.starts(with: NetworkAddress.mapped([])))
  }

  /// Reads an address and a prefix length, `10.0.0.0/8`.
  init(parsingRange text: [UInt8]) throws(Failure) {
    guard let slash = text.lastIndex(of: UInt8(ascii: "/")) else {
      throw Failure(reason: "no prefix length")
    }
    let address = try NetworkAddress(parsing: Array(text[..<slash]))
    let digits = text[(slash + 1)...]
    guard let length = NetworkAddress.decimal(digits, most: address.isVersion4 ? 32 : 128) else {
      throw Failure(reason: "not a prefix length")
    }
    self.init(bytes: address.bytes, isVersion4: address.isVersion4, prefixLength: length)
  }

  private static func mapped(_ four: [UInt8]) -> [UInt8] {
    [UInt8](repeating: 0, count: 10) + [0xFF, 0xFF] + four
  }

  private static func decimal(_ digits: ArraySlice<UInt8>, most: Int) -> Int? {
    guard (1...3).contains(digits.count), digits.allSatisfy({ (0x30...0x39).contains($0) }),
      digits.count == 1 || digits.first != 0x30
    else { return nil }
    let value = digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    return value <= most ? value : nil
  }

  private static func version4(_ text: ArraySlice<UInt8>) -> [UInt8]? {
    let parts = text.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard parts.count == 4 else { return nil }
    let values = parts.compactMap { decimal($0, most: 255) }
    return values.count == 4 ? values.map { UInt8($0) } : nil
  }

  private static func version6(_ text: [UInt8]) -> [UInt8]? {
    let colon = UInt8(ascii: ":")
    let gap = text.indices.dropLast().first { text[$0] == colon && text[$0 + 1] == colon }
    guard let gap else {
      guard let groups = groups(text[...]), groups.count == 8 else { return nil }
      return bytes(of: groups)
    }
    guard let left = groups(text[..<gap]), let right = groups(text[(gap + 2)...]),
      left.count + right.count < 8
    else { return nil }
    let zeros = [UInt16](repeating: 0, count: 8 - left.count - right.count)
    return bytes(of: left + zeros + right)
  }

  /// The numbers between colons; none for an empty text.
  private static func groups(_ text: ArraySlice<UInt8>) -> [UInt16]? {
    if text.isEmpty { return [] }
    let parts = text.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    let values = parts.compactMap { group($0) }
    return values.count == parts.count ? values : nil
  }

  private static func bytes(of groups: [UInt16]) -> [UInt8] {
    groups.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
  }

  private static func group(_ digits: ArraySlice<UInt8>) -> UInt16? {
    guard (1...4).contains(digits.count) else { return nil }
    var value: UInt16 = 0
    for digit in digits {
      guard let number = hexValue(digit) else { return nil }
      value = value << 4 | UInt16(number)
    }
    return value
  }
}

/// What a hexadecimal digit is worth; `nil` for other bytes.
func hexValue(_ digit: UInt8) -> UInt8? {
  switch digit {
  case 0x30...0x39: digit - 0x30
  case 0x61...0x66: digit - 0x61 + 10
  case 0x41...0x46: digit - 0x41 + 10
  default: nil
  }
}

extension NetworkAddress {
  /// The canonical text: RFC 5952 for version 6.
  var text: String {
    let address = isVersion4 ? version4Text : version6Text
    return prefixLength.map { "\(address)/\($0)" } ?? address
  }

  private var version4Text: String { bytes[12...].map { String($0) }.joined(separator: ".") }

  private var version6Text: String {
    let groups = (0..<8).map { UInt16(bytes[2 * $0]) << 8 | UInt16(bytes[2 * $0 + 1]) }
    var longest = 0..<0
    var start = 0
    while start < 8 {
      let end = groups[start...].firstIndex { $0 != 0 } ?? 8
      if end - start > max(longest.count, 1) { longest = start..<end }
      start = end + 1
    }
    func hex(_ part: ArraySlice<UInt16>) -> String {
      part.map { String($0, radix: 16) }.joined(separator: ":")
    }
    if longest.isEmpty { return hex(groups[...]) }
    return hex(groups[..<longest.lowerBound]) + "::" + hex(groups[longest.upperBound...])
  }

  /// The address with every bit after the prefix cleared.
  var masked: NetworkAddress {
    guard let prefixLength else { return self }
    let bits = prefixLength + (isVersion4 ? 96 : 0)
    var result = self
    for index in 0..<16 {
      let kept = min(max(bits - 8 * index, 0), 8)
      result.bytes[index] &= kept == 8 ? 0xFF : ~(0xFF >> UInt8(kept))
    }
    return result
  }

  /// The address without its prefix length.
  var withoutPrefix: NetworkAddress { NetworkAddress(bytes: bytes, isVersion4: isVersion4) }

  /// Whether an address or range lies wholly within this range.
  func contains(_ other: NetworkAddress) -> Bool {
    guard isVersion4 == other.isVersion4, let prefixLength else { return false }
    if let otherLength = other.prefixLength, otherLength < prefixLength { return false }
    let cut = NetworkAddress(bytes: other.bytes, isVersion4: isVersion4, prefixLength: prefixLength)
    return cut.masked.bytes == masked.bytes
  }
}

extension ValueStore {
  /// The value of an address or range.
  func makeAddress(_ address: NetworkAddress) -> Value {
    let stored = makeBytes(address.bytes)
    if stored.isError { return stored }
    return Value(
      address.prefixLength == nil ? .ipAddress : .cidr, stored.payload,
      aux: UInt32(address.prefixLength ?? 0), flags: address.isVersion4 ? .version4 : [])
  }
}

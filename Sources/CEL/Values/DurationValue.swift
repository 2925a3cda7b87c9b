// Durations: up to ten thousand years either way, to the nanosecond.
extension Value {
  private static let mostSeconds: Int64 = 315_576_000_000

  /// A duration.
  ///
  /// - Parameters:
  ///   - seconds: Rounded down.
  ///   - nanoseconds: What is beyond the seconds, from 0 to 999,999,999.
  /// - Returns: An error if it is beyond ten thousand years.
  package static func duration(seconds: Int64, nanoseconds: UInt32 = 0) -> Value {
    let isTooLong = seconds == mostSeconds && nanoseconds > 0
    guard (-mostSeconds...mostSeconds).contains(seconds), !isTooLong else {
      return .error(.outOfRange)
    }
    return Value(.duration, UInt64(bitPattern: seconds), aux: nanoseconds)
  }

  /// Reads numbers with units, `1h30m`, `-2.5s`, `10ms`; an error if it is not that.
  static func duration(parsing text: UnsafeBufferPointer<UInt8>) -> Value {
    var rest = text[...]
    let isNegative = rest.first == UInt8(ascii: "-")
    if isNegative || rest.first == UInt8(ascii: "+") { rest = rest.dropFirst() }
    if rest.elementsEqual([UInt8(ascii: "0")]) { return .duration(seconds: 0) }
    if rest.isEmpty { return .error(.badConversion) }
    var total = (seconds: Int64(0), nanoseconds: Int64(0))
    while !rest.isEmpty {
      guard let part = DurationPart(&rest) else { return .error(.badConversion) }
      guard let sum = part.added(to: total), sum.seconds <= 2 * mostSeconds else {
        return .error(.outOfRange)
      }
      total = sum
    }
    if isNegative {
      total =
        total.nanoseconds == 0
        ? (-total.seconds, 0) : (-total.seconds - 1, 1_000_000_000 - total.nanoseconds)
    }
    return .duration(seconds: total.seconds, nanoseconds: UInt32(total.nanoseconds))
  }

  /// The duration in seconds, `3600s`, `-1.5s`.
  var durationText: String {
    if seconds < 0 && nanoseconds > 0 {
      return "-\(-(seconds + 1))\(decimals(of: 1_000_000_000 - nanoseconds))s"
    }
    return "\(seconds)\(decimals(of: nanoseconds))s"
  }

  /// The duration in nanoseconds; `nil` if they do not fit.
  var wholeNanoseconds: Int64? {
    let (product, isTooLarge) = seconds.multipliedReportingOverflow(by: 1_000_000_000)
    if isTooLarge {
      // The seconds are rounded down, so the least value is reached from below.
      let above = (seconds + 1).multipliedReportingOverflow(by: 1_000_000_000)
      let sum = above.partialValue.addingReportingOverflow(Int64(nanoseconds) - 1_000_000_000)
      return seconds < 0 && !above.overflow && !sum.overflow ? sum.partialValue : nil
    }
    let (sum, overflow) = product.addingReportingOverflow(Int64(nanoseconds))
    return overflow ? nil : sum
  }
}

/// One number with its unit, such as `1.5h`.
private struct DurationPart {
  private var whole: Int64 = 0
  /// What follows the point, as a numerator over `scale`.
  private var fraction: Int64 = 0
  private var scale: Int64 = 1
  private var unit: Int64 = 0
  private var isTooLarge = false

  /// Takes a part off the text; `nil` if there is none.
  init?(_ text: inout Slice<UnsafeBufferPointer<UInt8>>) {
    var digits = 0
    while let byte = text.first, byte >= 0x30, byte <= 0x39 {
      let (product, overflow) = whole.multipliedReportingOverflow(by: 10)
      isTooLarge = isTooLarge || overflow || product > 1 << 61
      whole = isTooLarge ? 0 : product + Int64(byte - 0x30)
      digits += 1
      text = text.dropFirst()
    }
    if text.first == UInt8(ascii: ".") {
      text = text.dropFirst()
      while let byte = text.first, byte >= 0x30, byte <= 0x39 {
        if scale < 1_000_000_000_000 {
          fraction = fraction * 10 + Int64(byte - 0x30)
          scale *= 10
        }
        digits += 1
        text = text.dropFirst()
      }
    }
    guard digits > 0, let unit = DurationPart.unit(&text) else { return nil }
    self.unit = unit
  }

  private static let units: [(name: String, nanoseconds: Int64)] = [
    ("ns", 1), ("us", 1000), ("µs", 1000), ("μs", 1000), ("ms", 1_000_000),
    ("s", 1_000_000_000), ("m", 60_000_000_000), ("h", 3_600_000_000_000),
  ]

  private static func unit(_ text: inout Slice<UnsafeBufferPointer<UInt8>>) -> Int64? {
    let name = text.prefix { !(0x30...0x39).contains($0) && $0 != UInt8(ascii: ".") }
    text = text.dropFirst(name.count)
    return units.first { $0.name.utf8.elementsEqual(name) }?.nanoseconds
  }

  /// The sum in seconds and nanoseconds; `nil` if it is beyond what numbers can hold.
  func added(
    to total: (seconds: Int64, nanoseconds: Int64)
  ) -> (seconds: Int64, nanoseconds: Int64)? {
    if isTooLarge { return nil }
    let product = whole.multipliedFullWidth(by: unit)
    let most: Int64 = 1_000_000_000
    guard product.high < most / 4 else { return nil }
    let (wholeSeconds, wholeNanoseconds) = most.dividingFullWidth(product)
    // A fraction has at most twelve digits and a unit at most 3.6e12 nanoseconds: the product needs both words.
    let part = fraction.multipliedFullWidth(by: unit)
    let nanoseconds = scale.dividingFullWidth(part).quotient
    let sum = total.nanoseconds + wholeNanoseconds + nanoseconds % most
    let seconds = total.seconds + nanoseconds / most + sum / most
    let (result, overflow) = seconds.addingReportingOverflow(wholeSeconds)
    return overflow ? nil : (result, sum % most)
  }
}

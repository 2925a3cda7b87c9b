/// How one value stands to another.
enum Comparison: Sendable {
  case less
  case equal
  case greater
  /// Not a number stands in no order, and is not equal to itself.
  case unordered

  init<Number: Comparable>(_ left: Number, _ right: Number) {
    self = left < right ? .less : (left == right ? .equal : .greater)
  }
}

/// A question about order; the raw values are part of the encoded form of programs.
package enum ComparisonOperator: UInt8, Sendable, BitwiseCopyable {
  case equal = 0
  case notEqual = 1
  case less = 2
  case lessOrEqual = 3
  case greater = 4
  case greaterOrEqual = 5

  /// Whether a comparison with that outcome answers yes.
  func holds(_ comparison: Comparison) -> Bool {
    switch self {
    case .equal: comparison == .equal
    case .notEqual: comparison != .equal
    case .less: comparison == .less
    case .lessOrEqual: comparison == .less || comparison == .equal
    case .greater: comparison == .greater
    case .greaterOrEqual: comparison == .greater || comparison == .equal
    }
  }
}

extension ValueStore {
  /// Compares numbers exactly, whatever their types: for equality and for map keys.
  ///
  /// - Returns: `nil` if one of them is no number.
  func compareNumbers(_ left: Value, _ right: Value) -> Comparison? {
    switch (left.kind, right.kind) {
    case (.int, .int): Comparison(left.intValue, right.intValue)
    case (.uint, .uint): Comparison(left.uintValue, right.uintValue)
    case (.double, .double): compare(left.doubleValue, right.doubleValue)
    case (.int, .uint):
      left.intValue < 0 ? .less : Comparison(UInt64(left.intValue), right.uintValue)
    case (.uint, .int):
      right.intValue < 0 ? .greater : Comparison(left.uintValue, UInt64(right.intValue))
    case (.int, .double): compareExactly(left.intValue, right.doubleValue)
    case (.double, .int): compareExactly(right.intValue, left.doubleValue).reversed
    case (.uint, .double): compareExactly(left.uintValue, right.doubleValue)
    case (.double, .uint): compareExactly(right.uintValue, left.doubleValue).reversed
    default: nil
    }
  }

  /// How two values stand to each other in CEL's order.
  ///
  /// - Returns: `nil` if values of these types have no order.
  func order(_ left: Value, _ right: Value) -> Comparison? {
    if left.kind != right.kind { return compareRounded(left, right) }
    switch left.kind {
    case .int, .uint, .double: return compareNumbers(left, right)
    case .bool: return Comparison(left.payload, right.payload)
    case .string, .bytes: return compareBytes(left, right)
    case .timestamp, .duration:
      return left.seconds == right.seconds
        ? Comparison(left.nanoseconds, right.nanoseconds) : Comparison(left.seconds, right.seconds)
    default: return nil
    }
  }

  /// Compares numbers of two types for `<` and the like, where the conformance suite asks that a whole
  /// number is rounded before it is compared with a double.
  private func compareRounded(_ left: Value, _ right: Value) -> Comparison? {
    guard left.kind == .double || right.kind == .double else { return compareNumbers(left, right) }
    let (first, second) = (toDouble(left), toDouble(right))
    guard left.kind != .string, right.kind != .string, first.kind == .double, second.kind == .double
    else { return nil }
    return compare(first.doubleValue, second.doubleValue)
  }

  /// Byte by byte, which for UTF-8 is the order of code points.
  func compareBytes(_ left: Value, _ right: Value) -> Comparison {
    let common = min(left.count, right.count)
    let (first, second) = (bytes.base + left.offset, bytes.base + right.offset)
    for index in 0..<common where first[index] != second[index] {
      return first[index] < second[index] ? .less : .greater
    }
    return Comparison(left.count, right.count)
  }

  /// Whether two strings or bytes values have the same bytes.
  func equalBytes(_ left: Value, _ right: Value) -> Bool {
    guard left.aux == right.aux else { return false }
    if left.payload == right.payload { return true }
    let (first, second) = (bytes.base + left.offset, bytes.base + right.offset)
    for index in 0..<left.count where first[index] != second[index] { return false }
    return true
  }

  private func compare(_ left: Double, _ right: Double) -> Comparison {
    left.isNaN || right.isNaN ? .unordered : Comparison(left, right)
  }

  /// Compares without rounding the whole number to a double.
  private func compareExactly<Whole: FixedWidthInteger>(
    _ whole: Whole, _ double: Double
  ) -> Comparison {
    if double.isNaN { return .unordered }
    if let floor = Whole(exactly: double.rounded(.down)) {
      if whole != floor { return Comparison(whole, floor) }
      return double == double.rounded(.down) ? .equal : .less
    }
    return double < 0 ? .greater : .less
  }
}

extension Comparison {
  /// The comparison with its sides exchanged.
  fileprivate var reversed: Comparison {
    switch self {
    case .less: .greater
    case .greater: .less
    default: self
    }
  }
}

// + - * / % over numbers, strings, lists and times; what does not fit is an error, never a trap.
extension ValueStore {
  func add(_ left: Value, _ right: Value) -> Value {
    switch (left.kind, right.kind) {
    case (.int, .int): whole(left.intValue.addingReportingOverflow(right.intValue))
    case (.uint, .uint): whole(left.uintValue.addingReportingOverflow(right.uintValue))
    case (.double, .double): .double(left.doubleValue + right.doubleValue)
    case (.string, .string), (.bytes, .bytes): concatenate(left, right)
    case (.list, .list): concatenateLists(left, right)
    case (.timestamp, .duration), (.duration, .timestamp), (.duration, .duration):
      time(
        left.kind == .timestamp || right.kind == .timestamp ? .timestamp : .duration,
        left.seconds.addingReportingOverflow(right.seconds),
        Int64(left.nanoseconds) + Int64(right.nanoseconds))
    default: .error(.noSuchOverload)
    }
  }

  func subtract(_ left: Value, _ right: Value) -> Value {
    switch (left.kind, right.kind) {
    case (.int, .int): whole(left.intValue.subtractingReportingOverflow(right.intValue))
    case (.uint, .uint): whole(left.uintValue.subtractingReportingOverflow(right.uintValue))
    case (.double, .double): .double(left.doubleValue - right.doubleValue)
    case (.timestamp, .duration), (.duration, .duration): difference(left.kind, left, right)
    case (.timestamp, .timestamp):
      // Although durations reach further, the specification limits this one to int64 nanoseconds.
      withinNanoseconds(difference(.duration, left, right))
    default: .error(.noSuchOverload)
    }
  }

  func multiply(_ left: Value, _ right: Value) -> Value {
    switch (left.kind, right.kind) {
    case (.int, .int): whole(left.intValue.multipliedReportingOverflow(by: right.intValue))
    case (.uint, .uint): whole(left.uintValue.multipliedReportingOverflow(by: right.uintValue))
    case (.double, .double): .double(left.doubleValue * right.doubleValue)
    default: .error(.noSuchOverload)
    }
  }

  func divide(_ left: Value, _ right: Value) -> Value {
    switch (left.kind, right.kind) {
    case (.int, .int), (.uint, .uint):
      if right.payload == 0 { return .error(.divisionByZero) }
      return left.kind == .int
        ? whole(left.intValue.dividedReportingOverflow(by: right.intValue))
        : .uint(left.uintValue / right.uintValue)
    case (.double, .double): return .double(left.doubleValue / right.doubleValue)
    default: return .error(.noSuchOverload)
    }
  }

  func modulo(_ left: Value, _ right: Value) -> Value {
    switch (left.kind, right.kind) {
    case (.int, .int), (.uint, .uint):
      if right.payload == 0 { return .error(.modulusByZero) }
      return left.kind == .int
        ? whole(left.intValue.remainderReportingOverflow(dividingBy: right.intValue))
        : .uint(left.uintValue % right.uintValue)
    default: return .error(.noSuchOverload)
    }
  }

  func negate(_ value: Value) -> Value {
    switch value.kind {
    case .int: whole(Int64(0).subtractingReportingOverflow(value.intValue))
    case .double: .double(-value.doubleValue)
    default: .error(.noSuchOverload)
    }
  }

  private func whole(_ result: (partialValue: Int64, overflow: Bool)) -> Value {
    result.overflow ? .error(.overflow) : .int(result.partialValue)
  }

  private func whole(_ result: (partialValue: UInt64, overflow: Bool)) -> Value {
    result.overflow ? .error(.overflow) : .uint(result.partialValue)
  }

  private func difference(_ kind: ValueKind, _ left: Value, _ right: Value) -> Value {
    time(
      kind, left.seconds.subtractingReportingOverflow(right.seconds),
      Int64(left.nanoseconds) - Int64(right.nanoseconds))
  }

  /// A time with its nanoseconds, which may be off by a second either way, brought into range.
  private func time(
    _ kind: ValueKind, _ seconds: (partialValue: Int64, overflow: Bool), _ nanoseconds: Int64
  ) -> Value {
    let second: Int64 = 1_000_000_000
    let carry: Int64 = nanoseconds < 0 ? -1 : (nanoseconds >= second ? 1 : 0)
    let total = seconds.partialValue.addingReportingOverflow(carry)
    guard !seconds.overflow, !total.overflow else { return .error(.outOfRange) }
    let rest = UInt32(nanoseconds - carry * second)
    return kind == .timestamp
      ? .timestamp(seconds: total.partialValue, nanoseconds: rest)
      : .duration(seconds: total.partialValue, nanoseconds: rest)
  }

  private func withinNanoseconds(_ duration: Value) -> Value {
    duration.isError || duration.wholeNanoseconds == nil ? .error(.outOfRange) : duration
  }
}

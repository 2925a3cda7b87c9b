// int(), uint(), double(), string() and the other conversions between values.
extension ValueStore {
  func toInt(_ value: Value) -> Value {
    switch value.kind {
    case .int: return value
    case .uint: return Int64(exactly: value.uintValue).map(Value.int) ?? .error(.outOfRange)
    case .double:
      // The least int is refused although a double can be exactly that: the specification leaves a margin.
      let limit = 9_223_372_036_854_775_808.0
      guard value.doubleValue > -limit, value.doubleValue < limit else {
        return .error(.outOfRange)
      }
      return .int(Int64(value.doubleValue))
    case .string: return wholeNumber(value, Int64.self).map(Value.int) ?? refused(value, "int")
    case .timestamp, .duration:
      return .int(
        value.kind == .duration && value.seconds < 0 && value.nanoseconds > 0
          ? value.seconds + 1 : value.seconds)
    default: return .error(.noSuchOverload)
    }
  }

  func toUint(_ value: Value) -> Value {
    switch value.kind {
    case .uint: return value
    case .int: return UInt64(exactly: value.intValue).map(Value.uint) ?? .error(.outOfRange)
    case .double:
      guard value.doubleValue > -1, value.doubleValue < 18_446_744_073_709_551_616.0 else {
        return .error(.outOfRange)
      }
      return .uint(UInt64(value.doubleValue))
    case .string: return wholeNumber(value, UInt64.self).map(Value.uint) ?? refused(value, "uint")
    default: return .error(.noSuchOverload)
    }
  }

  func toDouble(_ value: Value) -> Value {
    switch value.kind {
    case .double: value
    case .int: .double(Double(value.intValue))
    case .uint: .double(Double(value.uintValue))
    case .string: Double(string(of: value)).map(Value.double) ?? refused(value, "double")
    default: .error(.noSuchOverload)
    }
  }

  func toBool(_ value: Value) -> Value {
    guard value.kind == .string else {
      return value.kind == .bool ? value : .error(.noSuchOverload)
    }
    switch string(of: value) {
    case "1", "t", "true", "TRUE", "True": return .true
    case "0", "f", "false", "FALSE", "False": return .false
    default: return refused(value, "bool")
    }
  }

  func toString(_ value: Value) -> Value {
    switch value.kind {
    case .string: return value
    case .bool: return makeString(value.boolValue ? "true" : "false")
    case .int: return makeString(String(value.intValue))
    case .uint: return makeString(String(value.uintValue))
    case .double: return makeString(doubleText(value.doubleValue))
    case .timestamp: return makeString(value.timestampText)
    case .duration: return makeString(value.durationText)
    case .bytes:
      guard String(validating: utf8(of: value), as: UTF8.self) != nil else {
        return .error(.invalidUTF8)
      }
      return Value(.string, offset: value.offset, count: value.count)
    case .ipAddress, .cidr: return makeString(NetworkAddress(value, in: self).text)
    default: return .error(.noSuchOverload)
    }
  }

  func toBytes(_ value: Value) -> Value {
    switch value.kind {
    case .bytes: value
    case .string: Value(.bytes, offset: value.offset, count: value.count)
    default: .error(.noSuchOverload)
    }
  }

  func toTimestamp(_ value: Value) -> Value {
    switch value.kind {
    case .timestamp: return value
    case .int: return .timestamp(seconds: value.intValue)
    case .string:
      let result = Value.timestamp(parsing: utf8(of: value))
      return result.errorCode == .badConversion ? refused(value, "timestamp") : result
    default: return .error(.noSuchOverload)
    }
  }

  func toDuration(_ value: Value) -> Value {
    switch value.kind {
    case .duration: return value
    case .int: return .duration(seconds: value.intValue)
    case .string:
      let result = Value.duration(parsing: utf8(of: value))
      return result.errorCode == .badConversion ? refused(value, "duration") : result
    default: return .error(.noSuchOverload)
    }
  }

  /// The type of a value, as a value.
  func typeValue(of value: Value) -> Value { makeType(typeName(of: value)) }

  private func refused(_ value: Value, _ type: String) -> Value {
    error(.badConversion, "\(text(of: value)) to \(type)")
  }

  /// A number in decimal digits with an optional sign, and nothing else.
  private func wholeNumber<Number: FixedWidthInteger>(
    _ value: Value, _ type: Number.Type
  ) -> Number? {
    let text = utf8(of: value)
    // A sign is refused for uint, as Go does; FixedWidthInteger would take a plus.
    if Number.isSigned == false, text.first.map({ $0 < 0x30 }) ?? true { return nil }
    return Number(string(of: value), radix: 10)
  }
}

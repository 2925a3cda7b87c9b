internal import Glibc

extension FunctionLibrary {
  /// `format`.
  static let stringFormatting: [FunctionDeclaration] = [
    FunctionDeclaration(
      "format", overloads: [.member("string_format", [.string, .list(.dyn)], .string)],
      doc: "The text with `%s %d %f %e %b %o %x %X` replaced by values; `%.2f` gives two decimals.",
      errors: "There must be a value for each clause, of a type it can write.",
      examples: .table(
        ("'%s has %d'.format(['a', 3])", "\"a has 3\""), ("'%.2f%%'.format([1.5])", "\"1.50%\""),
        ("'%d'.format([])", "error: invalid argument: the format asks for more values")),
      implementation: { arguments, store in
        var formatter = Formatter(values: arguments[1], store: store)
        return formatter.format(arguments[0])
      })
  ]
}

/// Fills the places of a format one after the other.
private struct Formatter {
  /// What a place asks for that cannot be given.
  struct Failure: Error {
    let reason: String
  }

  /// The most decimals a place may ask for.
  static let mostDecimals = 100

  let values: Value
  let store: ValueStore
  private var used = 0

  init(values: Value, store: ValueStore) {
    self.values = values
    self.store = store
  }

  mutating func format(_ pattern: Value) -> Value {
    let text = store.bytes(of: pattern)
    var result: [UInt8] = []
    var rest = text[...]
    do throws(Failure) {
      while let byte = rest.popFirst() {
        if byte != UInt8(ascii: "%") {
          result.append(byte)
        } else if rest.first == UInt8(ascii: "%") {
          result.append(byte)
          rest = rest.dropFirst()
        } else {
          result += try place(&rest).utf8
        }
        guard store.fits(bytes: result.count) else { return .error(.memoryExceeded) }
      }
    } catch {
      return store.error(.invalidArgument, error.reason)
    }
    return result.withUnsafeBufferPointer { store.makeString(utf8: $0) }
  }

  private mutating func place(_ rest: inout ArraySlice<UInt8>) throws(Failure) -> String {
    var decimals: Int?
    if rest.first == UInt8(ascii: ".") {
      rest = rest.dropFirst()
      let digits = rest.prefix { (0x30...0x39).contains($0) }
      guard (1...3).contains(digits.count) else { throw Failure(reason: "a malformed precision") }
      let number = digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
      guard number <= Formatter.mostDecimals else {
        throw Failure(reason: "more than \(Formatter.mostDecimals) decimals")
      }
      decimals = number
      rest = rest.dropFirst(digits.count)
    }
    guard let clause = rest.popFirst() else { throw Failure(reason: "an unfinished place") }
    guard "sdfebox X".utf8.contains(clause), clause != 0x20 else {
      throw Failure(reason: "an unknown place `%\(Unicode.Scalar(clause))`")
    }
    guard used < values.count else { throw Failure(reason: "the format asks for more values") }
    let value = store.element(used, of: values)
    used += 1
    switch clause {
    case UInt8(ascii: "s"): return try plain(value)
    case UInt8(ascii: "d"): return try decimal(value)
    case UInt8(ascii: "f"): return try floating(value, decimals ?? 6, exponent: false)
    case UInt8(ascii: "e"): return try floating(value, decimals ?? 6, exponent: true)
    case UInt8(ascii: "b"):
      return value.kind == .bool ? String(value.payload) : try whole(value, radix: 2)
    case UInt8(ascii: "o"): return try whole(value, radix: 8)
    default: return try hexadecimal(value, uppercase: clause == UInt8(ascii: "X"))
    }
  }

  private func refused(_ value: Value, _ place: String) -> Failure {
    Failure(reason: "\(store.typeName(of: value)) for `%\(place)`")
  }

  /// `%s`: as `string()` gives it, lists and maps included; map keys in order of their text.
  private func plain(_ value: Value) throws(Failure) -> String {
    switch value.kind {
    case .null: return "null"
    case .type, .string: return store.string(of: value)
    case .bytes: return String(decoding: store.utf8(of: value), as: UTF8.self)
    case .list:
      guard store.pay(value.count) else { throw Failure(reason: "a value too large to write") }
      var parts: [String] = []
      for index in 0..<value.count { parts.append(try plain(store.element(index, of: value))) }
      return "[\(parts.joined(separator: ", "))]"
    case .map:
      guard store.pay(value.count) else { throw Failure(reason: "a value too large to write") }
      var entries: [(key: String, text: String)] = []
      for entry in 0..<value.count {
        let key = try plain(store.mapKey(entry, of: value))
        entries.append((key, "\(key): \(try plain(store.mapValue(entry, of: value)))"))
      }
      entries.sort { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
      return "{\(entries.map(\.text).joined(separator: ", "))}"
    default:
      let text = store.toString(value)
      if text.kind != .string { throw refused(value, "s") }
      return store.string(of: text)
    }
  }

  private func decimal(_ value: Value) throws(Failure) -> String {
    switch value.kind {
    case .int: return String(value.intValue)
    case .uint: return String(value.uintValue)
    case .double where !value.doubleValue.isFinite: return doubleText(value.doubleValue)
    default: throw refused(value, "d")
    }
  }

  private func whole(_ value: Value, radix: Int) throws(Failure) -> String {
    switch value.kind {
    case .int: return String(value.intValue, radix: radix)
    case .uint: return String(value.uintValue, radix: radix)
    default: throw refused(value, radix == 2 ? "b" : "o")
    }
  }

  private func hexadecimal(_ value: Value, uppercase: Bool) throws(Failure) -> String {
    let text: String
    switch value.kind {
    case .int: text = String(value.intValue, radix: 16)
    case .uint: text = String(value.uintValue, radix: 16)
    case .string, .bytes:
      text = String(decoding: store.utf8(of: value).flatMap { hexDigits(of: $0) }, as: UTF8.self)
    default: throw refused(value, uppercase ? "X" : "x")
    }
    return uppercase ? text.uppercased() : text
  }

  private func floating(
    _ value: Value, _ decimals: Int, exponent: Bool
  ) throws(Failure) -> String {
    let number = store.toDouble(value)
    guard value.kind != .string, number.kind == .double else {
      throw refused(value, exponent ? "e" : "f")
    }
    guard number.doubleValue.isFinite else { return doubleText(number.doubleValue) }
    // The longest double has 309 digits before the point.
    var buffer = [CChar](repeating: 0, count: 320 + decimals)
    let count = withVaList([Int32(decimals), number.doubleValue]) {
      vsnprintf(&buffer, buffer.count, exponent ? "%.*e" : "%.*f", $0)
    }
    return String(decoding: buffer.prefix(Int(count)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}

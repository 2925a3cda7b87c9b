/// What a ``Value`` is.
///
/// The raw values are part of the encoded form of programs and must not change.
package enum ValueKind: UInt8, Sendable, BitwiseCopyable {
  /// Nothing here: not evaluated, or no binding. Never the result of an expression.
  case absent = 0
  case null = 1
  case bool = 2
  case int = 3
  case uint = 4
  case double = 5
  case string = 6
  case bytes = 7
  case timestamp = 8
  case duration = 9
  case list = 10
  case map = 11
  /// A type as a value, such as the result of `type(1)`.
  case type = 12
  case optional = 13
  /// A structure with declared fields.
  case record = 14
  /// A value of a type of the host.
  case opaque = 15
  case ipAddress = 16
  case cidr = 17
  /// A set of attributes that were asked for and are not known.
  case unknown = 18
  case error = 19

  /// The set that holds this kind alone.
  var mask: UInt32 { 1 << UInt32(rawValue) }
}

/// Any CEL value: sixteen bytes without references, so that copying one costs nothing.
///
/// What does not fit stands in the ``ValueStore`` the value was made by, and is addressed by offset.
///
/// | kind | payload | aux |
/// |---|---|---|
/// | bool, int, uint, double | the bits | |
/// | timestamp, duration | whole seconds, rounded down | nanoseconds, 0 to 999,999,999 |
/// | string, bytes, type | offset of the first byte | bytes |
/// | list | offset of the first element | elements |
/// | map | offset of the first key; keys and values alternate | entries |
/// | optional | offset of the value | 1, or 0 for none |
/// | record | offset of the first field | index of the structure |
/// | opaque | the host's bits | index of the host type |
/// | ipAddress, cidr | offset of 16 bytes | prefix length; of a CIDR only |
/// | unknown | the attribute if there is one, otherwise the offset of the set | attributes |
/// | error | place (low half) and detail (high half) | code |
package struct Value: Sendable, BitwiseCopyable {
  package let payload: UInt64
  /// From the low end: 32 bits of `aux`, 8 of the kind, 8 of flags.
  ///
  /// One word rather than three fields, so that a value travels in two registers without being taken apart.
  private let descriptor: UInt64

  init(_ kind: ValueKind, _ payload: UInt64 = 0, aux: UInt32 = 0, flags: ValueFlags = []) {
    self.payload = payload
    descriptor = UInt64(aux) | UInt64(kind.rawValue) << 32 | UInt64(flags.rawValue) << 40
  }

  init(_ kind: ValueKind, offset: Int, count: Int, flags: ValueFlags = []) {
    self.init(
      kind, UInt64(truncatingIfNeeded: offset), aux: UInt32(truncatingIfNeeded: count), flags: flags
    )
  }
}

/// What is remembered of a value beside its kind.
struct ValueFlags: OptionSet, Sendable, BitwiseCopyable {
  let rawValue: UInt8

  /// An unknown is somewhere within this list, map, optional or record.
  static let holdsUnknown = ValueFlags(rawValue: 1)
  /// A hash index follows the entries of this map.
  static let indexed = ValueFlags(rawValue: 2)
  /// An IP address or CIDR of the fourth version.
  static let version4 = ValueFlags(rawValue: 4)
}

extension Value {
  package var aux: UInt32 { UInt32(truncatingIfNeeded: descriptor) }

  package var kind: ValueKind {
    // Whoever makes a descriptor takes the kind from one.
    unsafeBitCast(UInt8(truncatingIfNeeded: descriptor >> 32), to: ValueKind.self)
  }

  /// Bits that depend on the kind; see ``ValueFlags``.
  var flags: ValueFlags { ValueFlags(rawValue: UInt8(truncatingIfNeeded: descriptor >> 40)) }

  /// Whether all sixteen bytes are the same; a cheap first test, not CEL's equality.
  func isIdentical(to other: Value) -> Bool {
    payload == other.payload && descriptor == other.descriptor
  }

  /// The sixteen bytes as two numbers, for writing constants to a file.
  package var words: (UInt64, UInt64) { (payload, descriptor) }
}

extension Value {
  /// No value: not evaluated, or not bound.
  package static let absent = Value(.absent)
  package static let null = Value(.null)
  package static let `true` = Value(.bool, 1)
  package static let `false` = Value(.bool, 0)

  /// A bool.
  package static func bool(_ value: Bool) -> Value { Value(.bool, value ? 1 : 0) }
  /// An int.
  package static func int(_ value: Int64) -> Value { Value(.int, UInt64(bitPattern: value)) }
  /// An int.
  package static func int(_ value: Int) -> Value { .int(Int64(value)) }
  /// A uint.
  package static func uint(_ value: UInt64) -> Value { Value(.uint, value) }
  /// A double.
  package static func double(_ value: Double) -> Value { Value(.double, value.bitPattern) }

  /// A string whose valid UTF-8 already stands in the store.
  package static func string(offset: Int, count: Int) -> Value {
    Value(.string, offset: offset, count: count)
  }

  /// A value of the host, whose bits mean something to the host type alone.
  ///
  /// - Parameters:
  ///   - type: Index of the type in ``FunctionTable/hostTypes``.
  ///   - bits: Anything; values with the same bits are equal unless the type says otherwise.
  /// - Returns: A value of kind `opaque`.
  package static func opaque(type: Int, bits: UInt64) -> Value {
    Value(.opaque, bits, aux: UInt32(truncatingIfNeeded: type))
  }

  /// An unknown that rests on one attribute, numbered by the host.
  package static func unknown(_ attribute: UInt32) -> Value {
    Value(.unknown, UInt64(attribute), aux: 1)
  }

  /// An error without further detail, whose place is filled in by the evaluator.
  package static func error(_ code: EvaluationError.Code) -> Value {
    Value(.error, aux: UInt32(code.rawValue))
  }
}

extension Value {
  package var isTrue: Bool { kind == .bool && payload != 0 }
  package var isFalse: Bool { kind == .bool && payload == 0 }
  package var isUnknown: Bool { kind == .unknown }
  package var isError: Bool { kind == .error }
  /// An error or an unknown, which a strict function hands on instead of being called.
  var isErrorOrUnknown: Bool { kind.rawValue >= ValueKind.unknown.rawValue }

  /// The truth value of a bool; meaningless for other kinds.
  package var boolValue: Bool { payload != 0 }
  /// The number of an int; meaningless for other kinds.
  package var intValue: Int64 { Int64(bitPattern: payload) }
  /// The number of a uint; meaningless for other kinds.
  package var uintValue: UInt64 { payload }
  /// The number of a double; meaningless for other kinds.
  package var doubleValue: Double { Double(bitPattern: payload) }
  /// Whole seconds of a timestamp (since 1970) or duration, rounded down.
  package var seconds: Int64 { Int64(bitPattern: payload) }
  /// Nanoseconds of a timestamp or duration beyond ``seconds``, from 0 to 999,999,999.
  package var nanoseconds: UInt32 { aux }
  /// Where in the store the value's bytes, elements or slots begin.
  package var offset: Int { Int(truncatingIfNeeded: payload) }
  /// Bytes, elements or entries of a string, list or map.
  package var count: Int { Int(aux) }
  /// The index of a record's structure or of an opaque value's host type.
  package var typeIndex: Int { Int(aux) }
  /// The code of an error; `nil` for other kinds.
  package var errorCode: EvaluationError.Code? {
    kind == .error ? EvaluationError.Code(rawValue: UInt16(truncatingIfNeeded: aux)) : nil
  }
}

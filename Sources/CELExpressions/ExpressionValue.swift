/// A value that goes into an evaluation or comes out of it.
public indirect enum ExpressionValue: Hashable, Sendable {
  case null
  case bool(Bool)
  case int(Int64)
  case uint(UInt64)
  case double(Double)
  case string(String)
  case bytes([UInt8])
  /// Seconds since 1970-01-01T00:00:00Z, rounded down, and nanoseconds beyond them.
  case timestamp(seconds: Int64, nanoseconds: UInt32)
  /// Whole seconds, rounded down, and nanoseconds beyond them.
  case duration(seconds: Int64, nanoseconds: UInt32)
  case list([ExpressionValue])
  /// Keys differ; an entry is a key and its value.
  case map([Entry])
  /// A record: its type, and the fields that have a value.
  case record(String, [String: ExpressionValue])
  /// `optional.of(x)`, or `optional.none()`.
  case optional(ExpressionValue?)
  /// A type as a value, by its name.
  case type(String)
  /// What has no case of its own, such as an IP address, in the form of an expression that gives it.
  case other(String)
  /// Not known: going in, one name of the caller's choice; coming out, all those on which the result rests,
  /// sorted. Whatever they turn out to be, a result that is not unknown stays as it is.
  case unknown([String])
  /// Why there is no value, and where in the expression.
  case error(String, at: Range<Int>?)

  /// One entry of a map.
  public struct Entry: Hashable, Sendable {
    /// A bool, an int, a uint or a string.
    public let key: ExpressionValue
    /// What stands under the key.
    public let value: ExpressionValue

    /// An entry.
    public init(_ key: ExpressionValue, _ value: ExpressionValue) {
      self.key = key
      self.value = value
    }
  }

  /// Whether it is the bool `true`.
  public var isTrue: Bool { self == .bool(true) }
}

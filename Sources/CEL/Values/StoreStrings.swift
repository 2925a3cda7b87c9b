// Strings and bytes: UTF-8 or raw, somewhere in the store's bytes.
extension ValueStore {
  /// The bytes of a string, bytes or type value; they hold until the next value is made.
  package func utf8(of value: Value) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: bytes.base + value.offset, count: value.count)
  }

  /// The text of a string or the name of a type.
  package func string(of value: Value) -> String {
    String(decoding: utf8(of: value), as: UTF8.self)
  }

  /// The bytes of a bytes or string value.
  package func bytes(of value: Value) -> [UInt8] { Array(utf8(of: value)) }

  /// A string value with this text.
  package func makeString(_ text: String) -> Value {
    var text = text
    return text.withUTF8 { makeBytes($0, as: .string) }
  }

  /// A string value of bytes known to be valid UTF-8.
  package func makeString(utf8: UnsafeBufferPointer<UInt8>) -> Value {
    makeBytes(utf8, as: .string)
  }

  /// A bytes value.
  package func makeBytes(_ content: [UInt8]) -> Value {
    content.withUnsafeBufferPointer { makeBytes($0, as: .bytes) }
  }

  /// The type of that name as a value.
  package func makeType(_ name: String) -> Value {
    var name = name
    return name.withUTF8 { makeBytes($0, as: .type) }
  }

  /// Copies bytes into the store, such as a whole document that strings are then cut out of.
  ///
  /// - Returns: The offset of the first byte.
  package func appendBytes(_ content: UnsafeBufferPointer<UInt8>) -> Int {
    let offset = bytes.count
    if let base = content.baseAddress { bytes.append(from: base, count: content.count) }
    return offset
  }

  /// A string, bytes or type value with a copy of `content`.
  func makeBytes(_ content: UnsafeBufferPointer<UInt8>, as kind: ValueKind) -> Value {
    guard fits(bytes: content.count) else { return .error(.memoryExceeded) }
    return Value(kind, offset: appendBytes(content), count: content.count)
  }

  /// A part of a string or bytes value, which shares its bytes.
  func slice(_ value: Value, _ range: Range<Int>) -> Value {
    Value(value.kind, offset: value.offset + range.lowerBound, count: range.count)
  }

  /// One string or bytes value after the other; grows the first in its place if it stands last.
  func concatenate(_ left: Value, _ right: Value) -> Value {
    if right.count == 0 { return left }
    if left.count == 0 { return right }
    let isLast = left.offset + left.count == bytes.count
    guard fits(bytes: isLast ? right.count : left.count + right.count) else {
      return .error(.memoryExceeded)
    }
    let offset = isLast ? left.offset : bytes.count
    if !isLast { bytes.append(from: bytes.base + left.offset, count: left.count) }
    bytes.append(from: bytes.base + right.offset, count: right.count)
    return Value(left.kind, offset: offset, count: left.count + right.count)
  }
}

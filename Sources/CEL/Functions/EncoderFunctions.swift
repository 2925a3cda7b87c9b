extension FunctionLibrary {
  /// `base64.encode`, `base64.decode`.
  static let encoders: [FunctionDeclaration] = [
    FunctionDeclaration(
      "base64.encode", overloads: [.global("base64_encode_bytes", [.bytes], .string)],
      doc: "The bytes in base 64, padded.",
      examples: .table(("base64.encode(b'hello')", "\"aGVsbG8=\"")),
      implementation: { $1.encodeBase64($0[0]) }),
    FunctionDeclaration(
      "base64.decode", overloads: [.global("base64_decode_string", [.string], .bytes)],
      doc: "The bytes of a text in base 64; padding may be left out.",
      errors: "The text must be base 64.",
      examples: .table(
        ("base64.decode('aGVsbG8')", "b\"hello\""),
        ("base64.decode('?')", "error: invalid argument: not base 64")),
      implementation: { $1.decodeBase64($0[0]) }),
  ]
}

extension ValueStore {
  private static let alphabet = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  fileprivate func encodeBase64(_ value: Value) -> Value {
    let input = bytes(of: value)
    var output: [UInt8] = []
    output.reserveCapacity((input.count + 2) / 3 * 4)
    for start in stride(from: 0, to: input.count, by: 3) {
      let part = input[start..<min(start + 3, input.count)]
      var bits = part.reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
      bits <<= UInt32(8 * (3 - part.count))
      for place in 0..<4 {
        let digit = Int(bits >> UInt32(18 - 6 * place)) & 63
        output.append(place <= part.count ? ValueStore.alphabet[digit] : UInt8(ascii: "="))
      }
    }
    return output.withUnsafeBufferPointer { makeString(utf8: $0) }
  }

  fileprivate func decodeBase64(_ value: Value) -> Value {
    var input = bytes(of: value)[...]
    if value.count % 4 == 0 {
      for _ in 0..<2 where input.last == UInt8(ascii: "=") { input = input.dropLast() }
    }
    var output: [UInt8] = []
    var bits: UInt32 = 0
    var count = 0
    for byte in input {
      guard let digit = ValueStore.alphabet.firstIndex(of: byte) else {
        return error(.invalidArgument, "not base 64")
      }
      bits = bits << 6 | UInt32(digit)
      count += 6
      if count >= 8 {
        count -= 8
        output.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
      }
    }
    // A rest of one digit holds no whole byte.
    guard count < 6 else { return error(.invalidArgument, "not base 64") }
    return makeBytes(output)
  }
}

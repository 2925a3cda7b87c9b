/// The form of literals in an expression's text.
enum ConstantFormat {
  /// A literal that reads as the constant; infinities and NaN, which have none, as a conversion.
  static func text(of constant: Constant) -> String {
    switch constant {
    case .null: "null"
    case .bool(let value): value ? "true" : "false"
    case .int(let value): String(value)
    case .uint(let value): "\(value)u"
    case .double(let value): text(of: value)
    case .string(let value): quoted(value)
    case .bytes(let value): quoted(value)
    }
  }

  private static func text(of value: Double) -> String {
    if value.isFinite { return value.description }
    if value.isNaN { return "double('NaN')" }
    return value < 0 ? "double('-Infinity')" : "double('Infinity')"
  }

  /// In single quotes, or in double ones where that needs fewer escapes.
  private static func quoted(_ value: String) -> String {
    let hasSingle = value.utf8.contains(UInt8(ascii: "'"))
    let hasDouble = value.utf8.contains(UInt8(ascii: "\""))
    let quote = UInt8(ascii: hasSingle && !hasDouble ? "\"" : "'")
    // Bytes, since what is not ASCII stays as it is.
    var result: [UInt8] = [quote]
    for byte in value.utf8 {
      switch byte {
      case quote, UInt8(ascii: "\\"): result += [UInt8(ascii: "\\"), byte]
      case UInt8(ascii: "\n"): result += "\\n".utf8
      case UInt8(ascii: "\r"): result += "\\r".utf8
      case UInt8(ascii: "\t"): result += "\\t".utf8
      case 0..<0x20, 0x7F: result += hexEscape(byte).utf8
      default: result.append(byte)
      }
    }
    result.append(quote)
    return String(decoding: result, as: UTF8.self)
  }

  private static func quoted(_ value: [UInt8]) -> String {
    var result: [UInt8] = Array("b'".utf8)
    for byte in value {
      switch byte {
      case UInt8(ascii: "'"), UInt8(ascii: "\\"): result += [UInt8(ascii: "\\"), byte]
      case 0x20...0x7E: result.append(byte)
      default: result += hexEscape(byte).utf8
      }
    }
    result.append(UInt8(ascii: "'"))
    return String(decoding: result, as: UTF8.self)
  }

  private static func hexEscape(_ byte: UInt8) -> String {
    "\\x" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
  }
}

/// The form of a field's name after a dot or in a structure.
enum FieldName {
  /// The name, in back-ticks unless it is a plain one.
  static func text(of name: String) -> String {
    switch name {
    case "true", "false", "null", "in": return "`\(name)`"
    default: break
    }
    let isPlain =
      name.utf8.first.map(Lexer.isLetter) == true
      && name.utf8.allSatisfy { Lexer.isLetter($0) || Lexer.isDigit($0) }
    return isPlain ? name : "`\(name)`"
  }
}

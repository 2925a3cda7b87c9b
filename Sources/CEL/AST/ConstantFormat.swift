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
    let quote: Unicode.Scalar = hasSingle && !hasDouble ? "\"" : "'"
    var result = String.UnicodeScalarView()
    result.append(quote)
    for scalar in value.unicodeScalars {
      switch scalar {
      case quote, "\\":
        result.append("\\")
        result.append(scalar)
      case "\n": result.append(contentsOf: "\\n".unicodeScalars)
      case "\r": result.append(contentsOf: "\\r".unicodeScalars)
      case "\t": result.append(contentsOf: "\\t".unicodeScalars)
      case _ where scalar.value < 0x20 || scalar.value == 0x7F:
        result.append(contentsOf: hexEscape(UInt8(scalar.value)).unicodeScalars)
      default: result.append(scalar)
      }
    }
    result.append(quote)
    return String(result)
  }

  private static func quoted(_ value: [UInt8]) -> String {
    var result = "b'"
    for byte in value {
      switch byte {
      case UInt8(ascii: "'"): result += "\\'"
      case UInt8(ascii: "\\"): result += "\\\\"
      case 0x20...0x7E: result.unicodeScalars.append(Unicode.Scalar(byte))
      default: result += hexEscape(byte)
      }
    }
    return result + "'"
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

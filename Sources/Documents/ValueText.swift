/// Writes values as YAML or JSON.
struct ValueText {
  /// How collections are written.
  enum Form { case block, flow, json }

  let truths: TruthWords

  /// A value on one line: a scalar, or a collection in brackets.
  func inline(_ value: DocumentValue, _ form: Form) -> String {
    switch value {
    case .null: return "null"
    case .bool(let value): return truths.word(value)
    case .int(let value): return String(value)
    case .double(let value): return Self.number(value, form)
    case .string(let text):
      return form != .json && Self.isPlain(text) ? text : Self.quoted(text)
    case .list(let elements):
      return "[" + elements.map { inline($0, form) }.joined(separator: ", ") + "]"
    case .mapping(let entries):
      let parts = entries.map { Self.key($0.key, form) + ": " + inline($0.value, form) }
      return "{" + parts.joined(separator: ", ") + "}"
    }
  }

  /// A key, in quotes where it needs them.
  static func key(_ key: String, _ form: Form) -> String {
    form != .json && isPlain(key) ? key : quoted(key)
  }

  /// An entry of a block mapping: its lines after the first are indented by as much as it stands at.
  func blockEntry(_ entry: DocumentValue.Entry, indentation: Int, lineEnd: String) -> String {
    let name = Self.key(entry.key, .block) + ":"
    let deeper = lineEnd + String(repeating: " ", count: indentation + 2)
    switch entry.value {
    case .mapping(let entries) where !entries.isEmpty:
      return entries.reduce(name) {
        $0 + deeper + blockEntry($1, indentation: indentation + 2, lineEnd: lineEnd)
      }
    case .list(let elements) where !elements.isEmpty:
      return elements.reduce(name) {
        $0 + deeper + "- " + blockElement($1, indentation: indentation + 4, lineEnd: lineEnd)
      }
    default: return name + " " + inline(entry.value, .block)
    }
  }

  /// An element of a block sequence, after its dash; `indentation` is where it stands itself.
  func blockElement(
    _ value: DocumentValue, indentation: Int, lineEnd: String
  ) -> String {
    guard case .mapping(let entries) = value, !entries.isEmpty else {
      return inline(value, .block)
    }
    return entries.map { blockEntry($0, indentation: indentation, lineEnd: lineEnd) }
      .joined(separator: lineEnd + String(repeating: " ", count: indentation))
  }

  /// Whether a text reads as itself without quotes: plain words, by any version of YAML.
  static func isPlain(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard let first = bytes.first, let last = bytes.last, bytes.count <= 80,
      isWordByte(first), last != 0x20, last != UInt8(ascii: ".")
    else { return false }
    let isSafe = bytes.allSatisfy { byte in
      isWordByte(byte)
        || [UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: ".")]
          .contains(byte)
    }
    guard isSafe,
      !bytes.indices.dropLast().contains(where: { bytes[$0] == 0x20 && bytes[$0 + 1] == 0x20 })
    else { return false }
    let isString = bytes.withUnsafeBufferPointer { CoreSchema.tag(of: $0) == .string }
    return isString && !["yes", "no", "on", "off", "y", "n"].contains(text.lowercased())
      && !(CoreSchema.isDigit(first) && text.contains("_"))
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    CoreSchema.isDigit(byte) || (byte | 0x20) &- 0x61 < 26 || byte == UInt8(ascii: "_")
  }

  /// A text in double quotes, by rules that JSON and YAML share.
  static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case "\r": result += "\\r"
      case _ where needsEscape(scalar):
        result += "\\u" + DocumentDiagnostics.hexadecimal(scalar.value, digits: 4)
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  private static func needsEscape(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF: true
    default: false
    }
  }

  private static func number(_ value: Double, _ form: Form) -> String {
    if value.isFinite { return "\(value)" }
    if form == .json { return "null" }
    return value.isNaN ? ".nan" : value < 0 ? "-.inf" : ".inf"
  }
}

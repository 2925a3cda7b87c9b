/// A JSON value whose keys keep their order, and which is printed the same way every time.
indirect enum JSONText: Hashable, Sendable {
  case object([Member])
  case array([JSONText])
  case string(String)
  /// A number as it is printed.
  case number(String)
  case bool(Bool)

  /// A key with its value.
  struct Member: Hashable, Sendable {
    let key: String
    let value: JSONText
  }

  /// An object of keys in this order; those without a value are left out.
  static func of(_ members: (String, JSONText?)...) -> JSONText { .object(keys(members)) }

  /// Members in this order, without those that have no value.
  static func keys(_ members: [(String, JSONText?)]) -> [Member] {
    members.compactMap { key, value in value.map { Member(key: key, value: $0) } }
  }

  /// A list of texts.
  static func strings(_ texts: some Sequence<String>) -> JSONText {
    .array(texts.map { .string($0) })
  }

  /// The value over several lines, indented by two spaces, with a line end after it.
  var printed: String {
    var text = ""
    write(to: &text, indent: 0)
    return text + "\n"
  }

  private func write(to text: inout String, indent: Int) {
    switch self {
    case .string(let value): Self.write(value, to: &text)
    case .number(let value): text += value
    case .bool(let value): text += value ? "true" : "false"
    case .array(let values):
      let isFlat = values.allSatisfy { value in
        switch value {
        case .object, .array: false
        case .string, .number, .bool: true
        }
      }
      Self.write(values, between: "[", "]", isFlat: isFlat, to: &text, indent: indent) {
        $0.write(to: &$1, indent: indent + 1)
      }
    case .object(let members):
      Self.write(members, between: "{", "}", isFlat: false, to: &text, indent: indent) {
        Self.write($0.key, to: &$1)
        $1 += ": "
        $0.value.write(to: &$1, indent: indent + 1)
      }
    }
  }

  private static func write<Element>(
    _ elements: [Element], between open: String, _ close: String, isFlat: Bool,
    to text: inout String, indent: Int, _ each: (Element, inout String) -> Void
  ) {
    text += open
    for (index, element) in elements.enumerated() {
      if index > 0 { text += isFlat ? ", " : "," }
      if !isFlat { text += "\n" + String(repeating: "  ", count: indent + 1) }
      each(element, &text)
    }
    if !isFlat, !elements.isEmpty { text += "\n" + String(repeating: "  ", count: indent) }
    text += close
  }

  private static func write(_ value: String, to text: inout String) {
    text += "\""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\t": text += "\\t"
      case _ where scalar.value < 0x20:
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }
}

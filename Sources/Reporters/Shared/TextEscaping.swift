import Diagnostics

extension Escaping {
  /// The text on one line, without anything that could drive a terminal or turn the direction of writing.
  static func line(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text }
    let spaced = String.UnicodeScalarView(
      text.unicodeScalars.map { scalar in
        switch scalar {
        case "\n", "\r", "\u{0B}", "\u{0C}", "\u{85}", "\u{2028}", "\u{2029}": " "
        default: scalar
        }
      })
    return terminal(String(spaced))
  }

  /// The text as content of an element or value of an attribute, in XML and in HTML; line ends stay.
  ///
  /// What XML 1.0 can’t hold, and what turns the direction of writing, becomes visible.
  static func markup(_ text: String) -> String {
    var result = ""
    result.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      case "\n", "\t": result.unicodeScalars.append(scalar)
      case "\r": result += "&#13;"
      default: result.unicodeScalars.append(isHarmless(scalar) ? scalar : "\u{FFFD}")
      }
    }
    return result
  }

  /// Whether a letter can stand in any text: no control, no turn of direction, nothing that is no character.
  private static func isHarmless(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x200E, 0x200F, 0x2028, 0x2029, 0x202A...0x202E, 0x2066...0x2069,
      0xFFFE, 0xFFFF:
      false
    default: true
    }
  }

  /// The text as a field of a CSV file, on one line, in quotes where it needs them.
  ///
  /// A text that a spreadsheet would run as a formula gets an apostrophe before it.
  static func csv(_ text: String) -> String {
    var text = line(text).unicodeScalars
    if let first = text.first(where: { $0 != " " }),
      "=+-@|%".unicodeScalars.contains(first) || "＝＋－＠".unicodeScalars.contains(first)
    {
      text.insert("'", at: text.startIndex)
    }
    guard text.contains(where: { "\",;".unicodeScalars.contains($0) }) else {
      return String(text)
    }
    return "\""
      + String(text).split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\"\"") + "\""
  }

  /// The text as the message of a GitHub workflow command.
  static func workflowMessage(_ text: String) -> String {
    replacing(text) { scalar in
      switch scalar {
      case "%": "%25"
      case "\r": "%0D"
      case "\n": "%0A"
      default: isHarmless(scalar) ? nil : "\u{FFFD}"
      }
    }
  }

  /// The text as a property of a GitHub workflow command.
  static func workflowProperty(_ text: String) -> String {
    replacing(workflowMessage(text)) { scalar in
      switch scalar {
      case ":": "%3A"
      case ",": "%2C"
      default: nil
      }
    }
  }

  /// The text as the description of a TAP test point.
  static func tap(_ text: String) -> String {
    replacing(line(text)) { $0 == "\\" || $0 == "#" ? "\\\($0)" : nil }
  }

  /// The text within a paragraph of Markdown, on one line; nothing in it is taken for layout, HTML or a table’s edge.
  static func markdown(_ text: String) -> String {
    let line = line(text)
    var result = ""
    var isStart = true
    for scalar in line.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\\", "`", "*", "_", "[", "]", "|", "~", "$", "#": result += "\\\(scalar)"
      case "-", "+", "=": result += isStart ? "\\\(scalar)" : String(scalar)
      case ".", ")":
        let isList = !result.isEmpty && result.utf8.allSatisfy { (0x30...0x39).contains($0) }
        result += isList ? "\\\(scalar)" : String(scalar)
      default: result.unicodeScalars.append(scalar)
      }
      if scalar != " " { isStart = false }
    }
    return result
  }

  /// The text as code within a line of Markdown.
  static func markdownCode(_ text: String) -> String {
    let text = line(text)
    guard text.contains("`") else { return "`\(replacing(text) { $0 == "|" ? "\\|" : nil })`" }
    // Backticks can’t be escaped in code, only fenced by more of them; a table’s edge then can’t be either.
    return markdown(text)
  }

  /// The path as a relative or absolute URI.
  static func uri(_ path: String) -> String {
    var rest = Substring(path)
    while rest.hasPrefix("./") { rest = rest.dropFirst(2).drop { $0 == "/" } }
    var result = rest.hasPrefix("/") ? "file://" : ""
    for byte in rest.utf8 {
      switch byte {
      case 0x61...0x7A, 0x41...0x5A, 0x30...0x39, 0x2D, 0x2E, 0x5F, 0x7E, 0x2F:
        result.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        result += "%" + (digits.count < 2 ? "0" : "") + digits
      }
    }
    return result
  }

  /// The text as one word of a shell.
  static func shell(_ word: String) -> String {
    let isPlain = word.utf8.allSatisfy { byte in
      switch byte {
      case 0x61...0x7A, 0x41...0x5A, 0x30...0x39, 0x2D, 0x2E, 0x5F, 0x2F, 0x3D, 0x3A, 0x2C, 0x2B:
        true
      default: false
      }
    }
    if isPlain, !word.isEmpty { return word }
    return "'"
      + word.split(separator: "'", omittingEmptySubsequences: false)
      .joined(separator: #"'\''"#) + "'"
  }

  private static func replacing(
    _ text: String, by replacement: (Unicode.Scalar) -> String?
  ) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      if let other = replacement(scalar) {
        result += other
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}

import Diagnostics

/// Makes text harmless for where it goes.
package enum Escaping {
  /// The text for a terminal: control characters and turns of direction become visible, line ends become spaces.
  ///
  /// For pieces of one line; a text of several lines is split before.
  package static func terminal(_ text: String) -> String {
    SnippetRenderer.printable(text)
  }

  /// Appends the text as a JSON string, quotes included.
  ///
  /// Control characters, also those that JSON lets through (delete, C1, turns of direction), are written as
  /// `\u` escapes, so that a report shown on a terminal can't drive it.
  package static func appendJSONString(_ text: String, to output: inout String) {
    output.unicodeScalars.append("\"")
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x22: output += "\\\""
      case 0x5C: output += "\\\\"
      case 0x08: output += "\\b"
      case 0x09: output += "\\t"
      case 0x0A: output += "\\n"
      case 0x0C: output += "\\f"
      case 0x0D: output += "\\r"
      case 0..<0x20, 0x7F..<0xA0, 0x200E, 0x200F, 0x2028, 0x2029, 0x202A...0x202E, 0x2066...0x2069:
        let digits = String(scalar.value, radix: 16)
        output += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: output.unicodeScalars.append(scalar)
      }
    }
    output.unicodeScalars.append("\"")
  }
}

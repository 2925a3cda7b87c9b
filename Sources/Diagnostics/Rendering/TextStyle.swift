/// Colour or plain: decided once, at the door, and handed to whoever writes for a terminal.
package struct TextStyle: Sendable {
  /// What a piece of text is, not what colour it has.
  package enum Role: Sendable { case error, warning, note, success, strong, dim, heading }

  package let isColoured: Bool

  package init(isColoured: Bool) { self.isColoured = isColoured }

  package static let plain = TextStyle(isColoured: false)

  /// The text, with the escape codes of its role if colour is on.
  package func apply(_ role: Role, _ text: String) -> String {
    guard isColoured, !text.isEmpty else { return text }
    let code =
      switch role {
      case .error: "1;31"
      case .warning: "1;33"
      case .note: "1;36"
      case .success: "1;32"
      case .strong: "1"
      case .dim: "2"
      case .heading: "1;4"
      }
    return "\u{1B}[\(code)m\(text)\u{1B}[0m"
  }
}

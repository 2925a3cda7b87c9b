import Diagnostics

/// A sentence or two with some of its words set apart; each format says how.
struct Prose: Hashable {
  /// How a piece stands out.
  enum Style: Hashable { case plain, strong, quiet, code }

  /// A piece in one style.
  struct Piece: Hashable {
    let text: String
    let style: Style
  }

  private(set) var pieces: [Piece] = []

  init(_ text: String = "", _ style: Style = .plain) { append(text, style) }

  /// The words of a text for the terminal.
  init(_ text: StyledText) {
    for (place, word) in text.words.enumerated() {
      if place > 0 { append(" ") }
      for part in text.parts(of: word) {
        append(part.text, part.role == .strong ? .strong : .plain)
      }
    }
  }

  var isEmpty: Bool { pieces.isEmpty }

  /// The words alone.
  var plain: String { pieces.map(\.text).joined() }

  mutating func append(_ text: String, _ style: Style = .plain) {
    guard !text.isEmpty else { return }
    if let last = pieces.last, last.style == style || text == " " {
      // A space takes the style before it, so that what belongs together stays in one piece.
      pieces[pieces.count - 1] = Piece(text: last.text + text, style: last.style)
    } else {
      pieces.append(Piece(text: text, style: style))
    }
  }

  mutating func append(_ other: Prose) { pieces += other.pieces }
}

extension StyledText {
  /// The pieces of a prose for the terminal.
  init(_ prose: Prose) {
    self.init()
    for piece in prose.pieces {
      switch piece.style {
      case .plain, .code: append(piece.text)
      case .strong: append(piece.text, .strong)
      case .quiet: append(piece.text, .dim)
      }
    }
  }
}

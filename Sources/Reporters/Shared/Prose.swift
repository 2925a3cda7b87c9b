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

  var isEmpty: Bool { pieces.isEmpty }

  /// The words alone.
  var plain: String { pieces.map(\.text).joined() }

  mutating func append(_ text: String, _ style: Style = .plain) {
    if !text.isEmpty { pieces.append(Piece(text: text, style: style)) }
  }

  mutating func append(_ other: Prose) { pieces += other.pieces }
}

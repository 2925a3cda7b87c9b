/// A text that is read where it is stored each time somebody asks for it: of most texts nobody does.
package struct StoredText: Sendable {
  private enum Place: Sendable {
    case text(String)
    case table(StringTable, Int32)
  }

  private let place: Place

  /// A text as it is.
  package init(_ text: String) { place = .text(text) }

  /// The text at a place in a table.
  package init(in table: StringTable, at index: Int32) { place = .table(table, index) }

  /// The text itself.
  package var text: String {
    switch place {
    case .text(let text): text
    case .table(let table, let index): table[index]
    }
  }
}

extension StoredText: Hashable {
  /// Whether they are the same text, wherever it is stored.
  package static func == (left: StoredText, right: StoredText) -> Bool {
    if case .table(let table, let index) = left.place,
      case .table(let other, let same) = right.place, table === other, index == same
    {
      return true
    }
    return left.text == right.text
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(text) }
}

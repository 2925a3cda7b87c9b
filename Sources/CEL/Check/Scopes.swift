/// The variables of the comprehensions and bindings around a node, innermost last.
struct Scopes {
  private var names: [(name: String, type: CELType)] = []

  mutating func enter(_ name: String, _ type: CELType) { names.append((name, type)) }

  mutating func leave(_ count: Int = 1) { names.removeLast(count) }

  /// The type of the innermost variable of a name, which hides those farther out.
  func type(of name: String) -> CELType? {
    for entry in names.reversed() where entry.name == name { return entry.type }
    return nil
  }

  /// The names an author gave, for suggestions.
  var writtenNames: [String] {
    names.map(\.name).filter { $0.utf8.first.map(Lexer.isLetter) == true }
  }
}

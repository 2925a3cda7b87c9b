import Diagnostics

/// A paragraph before it is broken into lines: pieces of text, each with what it is.
///
/// Whatever goes in is made harmless for a terminal, so nothing that passes through here can drive one.
struct StyledText {
  /// A piece without a space in it, and its role.
  struct Fragment {
    var text: String
    let role: TextStyle.Role?
  }

  /// What a line break may not divide.
  struct Word {
    var fragments: [Fragment]

    /// How many terminal cells the word takes.
    var width: Int {
      fragments.reduce(0) { sum, fragment in
        let text = fragment.text
        // A cell is a byte in most text there is.
        return sum
          + (text.utf8.allSatisfy { $0 < 0x80 }
            ? text.utf8.count : SnippetRenderer.displayWidth(text.unicodeScalars))
      }
    }
  }

  private(set) var words: [Word] = []
  /// Whether the next piece begins a new word.
  private var endsWithSpace = true

  init() {}

  init(_ text: String, _ role: TextStyle.Role? = nil) { append(text, role) }

  var isEmpty: Bool { words.isEmpty }

  /// Adds a piece; spaces and line ends in it are places where a line may break.
  mutating func append(_ text: String, _ role: TextStyle.Role? = nil) {
    let bytes = text.utf8
    var start = bytes.startIndex
    var place = start
    while place != bytes.endIndex {
      switch bytes[place] {
      case 0x20, 0x0A, 0x0D, 0x09:
        add(text[start..<place], role)
        endsWithSpace = true
        place = bytes.index(after: place)
        start = place
      default: place = bytes.index(after: place)
      }
    }
    add(text[start..<place], role)
  }

  /// Adds another paragraph's words behind those here.
  mutating func append(_ other: StyledText) {
    words += other.words
    endsWithSpace = other.endsWithSpace
  }

  private mutating func add(_ letters: Substring, _ role: TextStyle.Role?) {
    guard !letters.isEmpty else { return }
    let fragment = Fragment(text: Escaping.terminal(String(letters)), role: role)
    if endsWithSpace || words.isEmpty {
      words.append(Word(fragments: [fragment]))
    } else {
      words[words.count - 1].fragments.append(fragment)
    }
    endsWithSpace = false
  }
}

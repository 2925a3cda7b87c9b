/// Writes HTML: every text is escaped, every element is closed.
struct HTMLWriter {
  private(set) var text = ""

  /// Elements that stand within a line; after all others a line ends.
  private static let inline: Set = [
    "a", "abbr", "b", "bdi", "cite", "code", "em", "mark", "small", "span", "strong", "sup", "svg",
    "use",
  ]

  /// Adds a text, escaped and on one line; the directions of writing of its letters stay within it.
  mutating func add(_ text: String) { self.text += Escaping.markup(Escaping.line(text)) }

  /// Adds what is HTML already.
  mutating func addRaw(_ html: String) { text += html }

  /// An element with others in it; attributes that are `nil` are left out.
  mutating func element(
    _ name: String, _ attributes: KeyValuePairs<String, String?> = [:],
    _ body: (inout HTMLWriter) -> Void
  ) {
    open(name, attributes)
    body(&self)
    text += "</\(name)>"
    if !Self.inline.contains(name) { text += "\n" }
  }

  /// An element with a text in it.
  mutating func element(
    _ name: String, _ attributes: KeyValuePairs<String, String?>, _ text: String
  ) {
    element(name, attributes) { $0.add(text) }
  }

  /// An element with nothing but a text.
  mutating func element(_ name: String, _ text: String) { element(name) { $0.add(text) } }

  /// An element that has nothing in it and no end.
  mutating func void(_ name: String, _ attributes: KeyValuePairs<String, String?>) {
    open(name, attributes)
    text += "\n"
  }

  /// A sentence with some of its words set apart.
  mutating func add(_ prose: Prose) {
    for piece in prose.pieces {
      switch piece.style {
      case .plain: add(piece.text)
      case .strong: element("strong", piece.text)
      case .quiet: element("span", ["class": "quiet"], piece.text)
      case .code: element("code", piece.text)
      }
    }
  }

  private mutating func open(_ name: String, _ attributes: KeyValuePairs<String, String?>) {
    text += "<\(name)"
    for (key, value) in attributes {
      guard let value else { continue }
      text += " \(key)=\"\(Escaping.markup(Escaping.line(value)))\""
    }
    text += ">"
  }
}

extension HTMLWriter {
  /// What the head of every page of ours says before its title.
  ///
  /// - Parameter styleSource: Where styles may come from, as a content security policy names it.
  mutating func headSettings(styleSource: String) {
    void("meta", ["charset": "utf-8"])
    // Even what would slip through the escapes could load and run nothing.
    void(
      "meta",
      [
        "http-equiv": "Content-Security-Policy",
        "content": "default-src 'none'; style-src \(styleSource); base-uri 'none'",
      ])
    void("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
    void("meta", ["name": "color-scheme", "content": "light dark"])
  }
}

extension FunctionLibrary {
  /// `contains`, `startsWith`, `endsWith`.
  static let strings: [FunctionDeclaration] = [
    FunctionDeclaration(
      "contains", overloads: [.member("contains_string", [.string, .string], .bool)],
      doc: "Whether the text holds another.",
      examples: .table(("'abc'.contains('bc')", "true")),
      implementation: { .bool($1.find($0[1], in: $0[0], from: 0) != nil) }),
    FunctionDeclaration(
      "startsWith", overloads: [.member("starts_with_string", [.string, .string], .bool)],
      doc: "Whether the text begins with another.",
      examples: .table(("'abc'.startsWith('ab')", "true")),
      implementation: { .bool($1.matches($0[1], in: $0[0], at: 0)) }),
    FunctionDeclaration(
      "endsWith", overloads: [.member("ends_with_string", [.string, .string], .bool)],
      doc: "Whether the text ends with another.",
      examples: .table(("'abc'.endsWith('ab')", "false")),
      implementation: { .bool($1.matches($0[1], in: $0[0], at: $0[0].count - $0[1].count)) }),
  ]

  /// `matches`.
  static let regularExpressions: [FunctionDeclaration] = [
    FunctionDeclaration(
      "matches",
      overloads: [
        .global("matches", [.string, .string], .bool),
        .member("matches_string", [.string, .string], .bool),
      ],
      doc: "Whether a regular expression in RE2's syntax matches anywhere in the text.",
      errors: "The pattern must be one of RE2: it has no look-around and no back references.",
      examples: .table(
        ("'foobar'.matches('o+b')", "true"), ("matches('foobar', '^bar')", "false")))
  ]
}

extension ValueStore {
  /// Whether a string stands in another at a byte.
  func matches(_ part: Value, in text: Value, at byte: Int) -> Bool {
    guard byte >= 0, byte + part.count <= text.count else { return false }
    return equalBytes(part, slice(text, byte..<byte + part.count))
  }

  /// The first byte at or after `from` where a string stands in another; in time linear in both.
  func find(_ part: Value, in text: Value, from: Int) -> Int? {
    if part.count == 0 { return from <= text.count ? from : nil }
    let (needle, hay) = (bytes.base + part.offset, bytes.base + text.offset)
    guard part.count > 16 else {
      var place = from
      while place + part.count <= text.count {
        if hay[place] == needle[0], matches(part, in: text, at: place) { return place }
        place += 1
      }
      return nil
    }
    // Knuth, Morris and Pratt: how much of the part is matched again after a mismatch behind each byte.
    var borders = [Int](repeating: 0, count: part.count)
    var matched = 0
    for place in 1..<part.count {
      while matched > 0, needle[place] != needle[matched] { matched = borders[matched - 1] }
      if needle[place] == needle[matched] { matched += 1 }
      borders[place] = matched
    }
    matched = 0
    for place in from..<max(from, text.count) {
      while matched > 0, hay[place] != needle[matched] { matched = borders[matched - 1] }
      if hay[place] == needle[matched] { matched += 1 }
      if matched == part.count { return place + 1 - matched }
    }
    return nil
  }
}

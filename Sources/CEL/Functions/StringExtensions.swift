extension FunctionLibrary {
  /// The strings extension; places are counted in code points from 0.
  static let stringExtensions: [FunctionDeclaration] = [
    FunctionDeclaration(
      "charAt", overloads: [.member("string_char_at_int", [.string, .int], .string)],
      doc: "The code point at a place; empty just behind the last.",
      errors: "Places must lie in the text.",
      examples: .table(("'abc'.charAt(1)", "\"b\""), ("'abc'.charAt(3)", "\"\"")),
      implementation: { arguments, store in
        let places = CodePoints(arguments[0], in: store)
        guard let start = places.byte(at: arguments[1].intValue) else {
          return store.badPlace(arguments[1])
        }
        return store.slice(arguments[0], start..<places.next(after: start))
      }),
    FunctionDeclaration(
      "indexOf",
      overloads: [
        .member("string_index_of_string", [.string, .string], .int),
        .member("string_index_of_string_int", [.string, .string, .int], .int),
      ],
      doc: "The first place, from one on, where a text stands; -1 if there is none.",
      errors: "Places must lie in the text.",
      examples: .table(("'abcb'.indexOf('b')", "1"), ("'abcb'.indexOf('b', 2)", "3")),
      implementation: { arguments, store in
        let places = CodePoints(arguments[0], in: store)
        guard let from = places.byte(at: arguments.count > 2 ? arguments[2].intValue : 0) else {
          return store.badPlace(arguments[2])
        }
        let found = store.find(arguments[1], in: arguments[0], from: from)
        return .int(found.map { places.place(ofByte: $0) } ?? -1)
      }),
    FunctionDeclaration(
      "lastIndexOf",
      overloads: [
        .member("string_last_index_of_string", [.string, .string], .int),
        .member("string_last_index_of_string_int", [.string, .string, .int], .int),
      ],
      doc: "The last place, up to one, where a text stands; -1 if there is none.",
      errors: "Places must lie in the text.",
      examples: .table(("'abcb'.lastIndexOf('b')", "3"), ("'abcb'.lastIndexOf('b', 2)", "1")),
      implementation: { arguments, store in
        let places = CodePoints(arguments[0], in: store)
        var byte = arguments[0].count - arguments[1].count
        if arguments.count > 2 {
          guard let last = places.byte(at: arguments[2].intValue) else {
            return store.badPlace(arguments[2])
          }
          byte = min(byte, last)
        }
        while byte >= 0, !store.matches(arguments[1], in: arguments[0], at: byte) {
          byte -= 1
          // Each try may compare the whole part.
          guard store.pay(1 + arguments[1].count / 64) else { return .error(.stepsExceeded) }
        }
        return .int(byte < 0 ? -1 : places.place(ofByte: byte))
      }),
    FunctionDeclaration(
      "join",
      overloads: [
        .member("list_join", [.list(.string)], .string),
        .member("list_join_string", [.list(.string), .string], .string),
      ],
      doc: "The texts of a list one after the other, with a separator between them.",
      examples: .table(("['a', 'b'].join('-')", "\"a-b\""), ("[].join()", "\"\"")),
      implementation: { $1.join($0[0], separator: $0.count > 1 ? $0[1] : nil) }),
    FunctionDeclaration(
      "lowerAscii", overloads: [.member("string_lower_ascii", [.string], .string)],
      doc: "The text with the letters A to Z made small.",
      examples: .table(("'TacoCÆt'.lowerAscii()", "\"tacocÆt\"")),
      implementation: { arguments, store in
        store.mapBytes(arguments[0]) { (0x41...0x5A).contains($0) ? $0 + 32 : $0 }
      }),
    FunctionDeclaration(
      "upperAscii", overloads: [.member("string_upper_ascii", [.string], .string)],
      doc: "The text with the letters a to z made large.",
      examples: .table(("'taco'.upperAscii()", "\"TACO\"")),
      implementation: { arguments, store in
        store.mapBytes(arguments[0]) { (0x61...0x7A).contains($0) ? $0 - 32 : $0 }
      }),
    FunctionDeclaration(
      "replace",
      overloads: [
        .member("string_replace_string_string", [.string, .string, .string], .string),
        .member("string_replace_string_string_int", [.string, .string, .string, .int], .string),
      ],
      doc: "The text with another in the place of a part, everywhere or so many times.",
      examples: .table(
        ("'aba'.replace('a', 'c')", "\"cbc\""), ("'aba'.replace('a', 'c', 1)", "\"cba\"")),
      implementation: { arguments, store in
        store.replace(
          arguments[0], arguments[1], by: arguments[2],
          limit: arguments.count > 3 ? arguments[3].intValue : -1)
      }),
    FunctionDeclaration(
      "split",
      overloads: [
        .member("string_split_string", [.string, .string], .list(.string)),
        .member("string_split_string_int", [.string, .string, .int], .list(.string)),
      ],
      doc: "The parts of a text between separators, at most so many.",
      examples: .table(
        ("'a b c'.split(' ')", "[\"a\", \"b\", \"c\"]"),
        ("'a b c'.split(' ', 2)", "[\"a\", \"b c\"]")
      ),
      implementation: { arguments, store in
        store.split(
          arguments[0], by: arguments[1], limit: arguments.count > 2 ? arguments[2].intValue : -1)
      }),
    FunctionDeclaration(
      "substring",
      overloads: [
        .member("string_substring_int", [.string, .int], .string),
        .member("string_substring_int_int", [.string, .int, .int], .string),
      ],
      doc: "The part of a text from one place to before another, or to its end.",
      errors: "Places must lie in the text, the end not before the start.",
      examples: .table(
        ("'tacocat'.substring(4)", "\"cat\""), ("'tacocat'.substring(0, 4)", "\"taco\"")),
      implementation: { arguments, store in
        let places = CodePoints(arguments[0], in: store)
        guard let start = places.byte(at: arguments[1].intValue) else {
          return store.badPlace(arguments[1])
        }
        if arguments.count == 2 { return store.slice(arguments[0], start..<arguments[0].count) }
        guard let end = places.byte(at: arguments[2].intValue), end >= start else {
          return store.badPlace(arguments[2])
        }
        return store.slice(arguments[0], start..<end)
      }),
    FunctionDeclaration(
      "trim", overloads: [.member("string_trim", [.string], .string)],
      doc: "The text without white space at its ends.",
      examples: .table(("'  a b '.trim()", "\"a b\"")),
      implementation: { $1.trim($0[0]) }),
    FunctionDeclaration(
      "reverse", overloads: [.member("string_reverse", [.string], .string)],
      doc: "The code points of a text in the opposite order.",
      examples: .table(("'añb'.reverse()", "\"bña\"")),
      implementation: { arguments, store in
        var result = ""
        result.unicodeScalars.append(
          contentsOf: store.string(of: arguments[0]).unicodeScalars.reversed())
        return store.makeString(result)
      }),
    FunctionDeclaration(
      "strings.quote", overloads: [.global("strings_quote", [.string], .string)],
      doc: "The text between double quotes, with what needs it escaped.",
      examples: .table((#"strings.quote("a\nb")"#, #""\"a\\nb\"""#)),
      implementation: { $1.quote($0[0]) }),
  ]
}

/// Places in a string counted in code points.
private struct CodePoints {
  private let bytes: UnsafeBufferPointer<UInt8>

  init(_ string: Value, in store: ValueStore) { bytes = store.utf8(of: string) }

  /// Where a code point begins, or `nil` if out of range; the place behind the last is the end.
  func byte(at place: Int64) -> Int? {
    guard place >= 0 else { return nil }
    var (byte, left) = (0, place)
    while left > 0 {
      guard byte < bytes.count else { return nil }
      byte = next(after: byte)
      left -= 1
    }
    return byte
  }

  /// Where the next code point begins, or the end.
  func next(after byte: Int) -> Int {
    guard byte < bytes.count else { return byte }
    var next = byte + 1
    while next < bytes.count, bytes[next] & 0xC0 == 0x80 { next += 1 }
    return next
  }

  /// The place of the code point that begins at a byte.
  func place(ofByte byte: Int) -> Int {
    bytes[..<byte].reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
  }
}

extension ValueStore {
  fileprivate func badPlace(_ place: Value) -> Value { error(.indexOutOfRange, text(of: place)) }

  fileprivate func join(_ list: Value, separator: Value?) -> Value {
    var result: [UInt8] = []
    for index in 0..<list.count {
      let part = element(index, of: list)
      guard part.kind == .string else { return .error(.noSuchOverload) }
      if index > 0, let separator { result += utf8(of: separator) }
      guard fits(bytes: result.count + part.count) else { return .error(.memoryExceeded) }
      result += utf8(of: part)
    }
    return result.withUnsafeBufferPointer { makeString(utf8: $0) }
  }

  fileprivate func mapBytes(_ string: Value, _ change: (UInt8) -> UInt8) -> Value {
    utf8(of: string).map(change).withUnsafeBufferPointer { makeString(utf8: $0) }
  }

  fileprivate func replace(_ text: Value, _ part: Value, by other: Value, limit: Int64) -> Value {
    var left = limit < 0 ? Int64.max : limit
    var result: [UInt8] = []
    var place = 0
    let places = CodePoints(text, in: self)
    while left > 0, let found = find(part, in: text, from: place) {
      guard fits(bytes: result.count + other.count) else { return .error(.memoryExceeded) }
      result += utf8(of: slice(text, place..<found))
      result += utf8(of: other)
      place = found + part.count
      left -= 1
      guard part.count == 0 else { continue }
      // An empty part stands before every code point and at the end.
      let next = places.next(after: place)
      result += utf8(of: slice(text, place..<next))
      if next == place { break }
      place = next
    }
    result += utf8(of: slice(text, place..<text.count))
    return result.withUnsafeBufferPointer { makeString(utf8: $0) }
  }

  fileprivate func split(_ text: Value, by separator: Value, limit: Int64) -> Value {
    if limit == 0 { return makeList([]) }
    var parts: [Value] = []
    var place = 0
    let places = CodePoints(text, in: self)
    while limit < 0 || Int64(parts.count) < limit - 1 {
      var end: Int?
      if separator.count > 0 {
        end = find(separator, in: text, from: place)
      } else if place < text.count {
        let next = places.next(after: place)
        end = next < text.count ? next : nil
      }
      guard let end else { break }
      parts.append(slice(text, place..<end))
      place = end + separator.count
    }
    if separator.count > 0 || text.count > 0 { parts.append(slice(text, place..<text.count)) }
    return makeList(parts)
  }

  fileprivate func trim(_ text: Value) -> Value {
    let scalars = Array(string(of: text).unicodeScalars)
    let isSpace = { (scalar: Unicode.Scalar) in scalar.properties.isWhitespace }
    let front = scalars.prefix(while: isSpace).reduce(0) { $0 + UTF8.width($1) }
    if front == text.count { return slice(text, 0..<0) }
    let back = scalars.reversed().prefix(while: isSpace).reduce(0) { $0 + UTF8.width($1) }
    return slice(text, front..<text.count - back)
  }

  fileprivate func quote(_ text: Value) -> Value {
    let escapes: [UInt8: Unicode.Scalar] = [
      7: "a", 8: "b", 9: "t", 10: "n", 11: "v", 12: "f", 13: "r", 0x22: "\"", 0x5C: "\\",
    ]
    var result: [UInt8] = [0x22]
    for byte in utf8(of: text) {
      if let escape = escapes[byte] {
        result += [0x5C, UInt8(truncatingIfNeeded: escape.value)]
      } else {
        result.append(byte)
      }
    }
    result.append(0x22)
    return result.withUnsafeBufferPointer { makeString(utf8: $0) }
  }
}

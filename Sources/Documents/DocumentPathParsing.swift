extension DocumentPath {
  /// Reads the printed form: `measures[2].population["a b"]`.
  ///
  /// The empty text is the root. `nil` if the text is not of that form.
  package init?(parsing text: String) {
    var rest = Array(text.unicodeScalars)[...]
    var found: [Component] = []
    while let first = rest.first {
      if first == "[" {
        rest.removeFirst()
        guard let component = Self.bracketed(&rest) else { return nil }
        found.append(component)
        continue
      }
      if first == "." {
        guard !found.isEmpty else { return nil }
        rest.removeFirst()
      } else if !found.isEmpty {
        return nil
      }
      let name = rest.prefix { $0 != "." && $0 != "[" }
      guard !name.isEmpty else { return nil }
      rest = rest.dropFirst(name.count)
      found.append(.key(Self.string(name)))
    }
    self.init(found)
  }

  /// An index or a quoted key, and the bracket after it.
  private static func bracketed(_ rest: inout ArraySlice<Unicode.Scalar>) -> Component? {
    let component: Component
    if rest.first == "\"" {
      rest.removeFirst()
      guard let key = quotedKey(&rest) else { return nil }
      component = .key(key)
    } else {
      let digits = rest.prefix { ("0"..."9").contains($0) }
      guard let index = Int(string(digits)) else { return nil }
      rest = rest.dropFirst(digits.count)
      component = .index(index)
    }
    return rest.popFirst() == "]" ? component : nil
  }

  private static func quotedKey(_ rest: inout ArraySlice<Unicode.Scalar>) -> String? {
    var key = String.UnicodeScalarView()
    while let scalar = rest.popFirst() {
      if scalar == "\"" { return String(key) }
      guard scalar == "\\" else {
        key.append(scalar)
        continue
      }
      guard let escaped = rest.popFirst() else { return nil }
      if escaped == "u" {
        guard let code = UInt32(string(rest.prefix(4)), radix: 16),
          let decoded = Unicode.Scalar(code)
        else { return nil }
        rest = rest.dropFirst(4)
        key.append(decoded)
      } else {
        key.append(escaped)
      }
    }
    return nil
  }

  private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    String(String.UnicodeScalarView(scalars))
  }
}

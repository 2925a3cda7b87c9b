import Diagnostics

/// Explicit tags: those of the core schema, and no others.
extension YAMLComposer {
  private static let prefix = "tag:yaml.org,2002:"

  /// The tag of a scalar that has one written before it.
  ///
  /// `implicit` is what the text means without it; it stands where the tag can't be honoured.
  mutating func resolve(
    _ tag: String, _ text: UnsafeBufferPointer<UInt8>, implicit: Node.ScalarTag,
    at place: SourceSpan,
    from tagStart: Int
  ) -> Node.ScalarTag {
    if tag == "!" { return .string }
    let wanted: Node.ScalarTag
    switch tag {
    case Self.prefix + "str": return .string
    case Self.prefix + "null": wanted = .null
    case Self.prefix + "bool": wanted = .bool
    case Self.prefix + "int": wanted = .int
    case Self.prefix + "float": wanted = .float
    case Self.prefix + "seq", Self.prefix + "map":
      report(DocumentDiagnostics.tagMismatch(Self.shown(tag), found: "one value", at: place))
      return implicit
    default:
      report(DocumentDiagnostics.unknownTag(Self.shown(tag), at: span(tagStart, place.start)))
      return implicit
    }
    let found = CoreSchema.tag(of: text)
    if found == wanted || (wanted == .float && found == .int) { return wanted }
    let shown = DocumentDiagnostics.quoted(String(decoding: text, as: UTF8.self))
    report(DocumentDiagnostics.tagMismatch(Self.shown(tag), found: shown, at: place))
    return implicit
  }

  /// Reports the tag of a collection unless it says what the collection is.
  mutating func checkTag(_ tag: String, of kind: Node.Kind, from tagStart: Int) {
    let own = Self.prefix + (kind == .sequence ? "seq" : "map")
    if tag == own || tag == "!" { return }
    var end = tagStart
    while end < bytes.count, !isSpace(bytes[end]) { end += 1 }
    let place = span(tagStart, end)
    let known = ["str", "null", "bool", "int", "float", "seq", "map"].map { Self.prefix + $0 }
    if known.contains(tag) {
      let found = kind == .sequence ? "a list" : "a mapping"
      report(DocumentDiagnostics.tagMismatch(Self.shown(tag), found: found, at: place))
    } else {
      report(DocumentDiagnostics.unknownTag(Self.shown(tag), at: place))
    }
  }

  private static func shown(_ tag: String) -> String {
    tag.hasPrefix(prefix) ? "!!" + tag.dropFirst(prefix.count) : tag
  }
}

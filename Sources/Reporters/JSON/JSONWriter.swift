/// Writes JSON: keys in the order in which they are written, the same calls give the same bytes.
///
/// ```swift
/// var json = JSONWriter()
/// json.object {
///   $0.member("id", "m1")
///   $0.array("path") { $0.value(3) }
/// }
/// ```
package struct JSONWriter {
  /// How the text is laid out.
  package enum Layout: Sendable {
    /// A member or an element a line, two spaces a level; empty ones in one piece.
    case indented
    /// All on one line, without spaces.
    case compact
  }

  /// What was written so far.
  package private(set) var text = ""
  private let layout: Layout
  private var depth = 0
  /// Whether the innermost object or array has nothing in it yet.
  private var isEmpty = true
  /// Whether a key was just written and its value comes next.
  private var followsKey = false

  package init(layout: Layout = .indented) { self.layout = layout }

  // MARK: Containers

  /// Writes an object; the body writes its members.
  package mutating func object(_ body: (inout JSONWriter) -> Void) {
    container("{", "}", body)
  }

  /// Writes an array; the body writes its elements.
  package mutating func array(_ body: (inout JSONWriter) -> Void) {
    container("[", "]", body)
  }

  /// Writes a member that is an object.
  package mutating func object(_ key: String, _ body: (inout JSONWriter) -> Void) {
    self.key(key)
    object(body)
  }

  /// Writes a member that is an array.
  package mutating func array(_ key: String, _ body: (inout JSONWriter) -> Void) {
    self.key(key)
    array(body)
  }

  // MARK: Members

  /// Writes a member's key; its value must follow.
  package mutating func key(_ key: String) {
    separate()
    Escaping.appendJSONString(key, to: &text)
    text += layout == .indented ? ": " : ":"
    followsKey = true
  }

  /// Writes a member that is a text, or `null`.
  package mutating func member(_ key: String, _ value: String?) {
    self.key(key)
    if let value { self.value(value) } else { null() }
  }

  /// Writes a member that is a whole number.
  package mutating func member(_ key: String, _ value: Int) {
    self.key(key)
    self.value(value)
  }

  /// Writes a member that is true, false or `null`.
  package mutating func member(_ key: String, _ value: Bool?) {
    self.key(key)
    if let value { self.value(value) } else { null() }
  }

  /// Writes a member that is a list of texts.
  package mutating func member(_ key: String, _ values: [String]) {
    array(key) { json in
      for value in values { json.value(value) }
    }
  }

  // MARK: Values

  /// Writes a text.
  package mutating func value(_ value: String) {
    separate()
    Escaping.appendJSONString(value, to: &text)
  }

  /// Writes a whole number.
  package mutating func value(_ value: some BinaryInteger) {
    separate()
    text += String(value)
  }

  /// Writes a number in the fewest digits that give it back; `null` for what JSON has no number for.
  package mutating func value(_ value: Double) {
    separate()
    text += value.isFinite ? value.description : "null"
  }

  /// Writes true or false.
  package mutating func value(_ value: Bool) {
    separate()
    text += value ? "true" : "false"
  }

  /// Writes `null`.
  package mutating func null() {
    separate()
    text += "null"
  }

  // MARK: Layout

  private mutating func container(
    _ opening: String, _ closing: String, _ body: (inout JSONWriter) -> Void
  ) {
    separate()
    text += opening
    depth += 1
    isEmpty = true
    body(&self)
    precondition(!followsKey, "a key of a JSON object was left without a value")
    depth -= 1
    if !isEmpty { breakLine() }
    text += closing
    isEmpty = false
  }

  /// Ends what stands before a key or a value.
  private mutating func separate() {
    if followsKey {
      followsKey = false
      return
    }
    if depth > 0 {
      if !isEmpty { text += "," }
      breakLine()
    }
    isEmpty = false
  }

  private mutating func breakLine() {
    guard layout == .indented else { return }
    text += "\n"
    for _ in 0..<depth { text += "  " }
  }
}

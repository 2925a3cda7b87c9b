import Diagnostics

/// Fields by type. Each comes as required, whose absence is reported, and as optional.
extension NodeReader {
  private static let text = "text"
  private static let truth = "`true` or `false`"
  private static let whole = "a whole number"
  private static let number = "a number"
  private static let list = "a list"

  /// A text.
  ///
  /// A number or truth value without quotes is reported: what is meant is not sure.
  package mutating func string(_ key: String) -> String? {
    let value = requiredNode(key)
    return read(value, of: key, expecting: Self.text, \.stringValue)
  }

  /// A text, if the key is there.
  package mutating func optionalString(_ key: String) -> String? {
    let value = optionalNode(key)
    return read(value, of: key, expecting: Self.text, \.stringValue)
  }

  /// A truth value; `yes` and `no` count, because the field is known to be one.
  package mutating func bool(_ key: String) -> Bool? {
    let value = requiredNode(key)
    return read(value, of: key, expecting: Self.truth, \.yesNoValue)
  }

  /// A truth value, if the key is there.
  package mutating func optionalBool(_ key: String) -> Bool? {
    let value = optionalNode(key)
    return read(value, of: key, expecting: Self.truth, \.yesNoValue)
  }

  /// A whole number within a range.
  package mutating func int(_ key: String, in range: ClosedRange<Int64>? = nil) -> Int64? {
    integer(requiredNode(key), of: key, in: range)
  }

  /// A whole number within a range, if the key is there.
  package mutating func optionalInt(_ key: String, in range: ClosedRange<Int64>? = nil) -> Int64? {
    integer(optionalNode(key), of: key, in: range)
  }

  /// A number, whole or not.
  package mutating func double(_ key: String) -> Double? {
    let value = requiredNode(key)
    return read(value, of: key, expecting: Self.number, \.doubleValue)
  }

  /// A number, whole or not, if the key is there.
  package mutating func optionalDouble(_ key: String) -> Double? {
    let value = optionalNode(key)
    return read(value, of: key, expecting: Self.number, \.doubleValue)
  }

  /// The elements of a list.
  package mutating func list(_ key: String) -> [Node] {
    let value = requiredNode(key)
    return read(value, of: key, expecting: Self.list, Self.elements) ?? []
  }

  /// The elements of a list; none if the key is absent.
  package mutating func optionalList(_ key: String) -> [Node] {
    let value = optionalNode(key)
    return read(value, of: key, expecting: Self.list, Self.elements) ?? []
  }

  /// A list of texts; each element that is none is reported and left out.
  package mutating func strings(_ key: String) -> [String] {
    list(key).compactMap { read($0, of: key, expecting: Self.text, \.stringValue) }
  }

  /// A list of texts; none if the key is absent.
  package mutating func optionalStrings(_ key: String) -> [String] {
    optionalList(key).compactMap { read($0, of: key, expecting: Self.text, \.stringValue) }
  }

  /// One of the words that an enumeration's cases are written as.
  package mutating func choice<Choice: RawRepresentable & CaseIterable>(
    _ key: String, of type: Choice.Type = Choice.self
  ) -> Choice? where Choice.RawValue == String {
    choice(requiredNode(key), of: key, type)
  }

  /// One of the words that an enumeration's cases are written as, if the key is there.
  package mutating func optionalChoice<Choice: RawRepresentable & CaseIterable>(
    _ key: String, of type: Choice.Type = Choice.self
  ) -> Choice? where Choice.RawValue == String {
    choice(optionalNode(key), of: key, type)
  }

  /// A mapping inside this one, read by a reader of its own whose mistakes join these.
  ///
  /// `what` says what it is, with its article, for messages. Unknown keys are reported after `body`.
  package mutating func nested<Value>(
    _ key: String, as what: String, _ body: (inout NodeReader) -> Value?
  ) -> Value? {
    requiredNode(key).flatMap { inside($0, as: what, at: path.appending(key), body) }
  }

  /// A mapping inside this one, if the key is there.
  package mutating func optionalNested<Value>(
    _ key: String, as what: String, _ body: (inout NodeReader) -> Value?
  ) -> Value? {
    optionalNode(key).flatMap { inside($0, as: what, at: path.appending(key), body) }
  }

  /// A list of mappings, each read by a reader of its own; none if the key is absent.
  package mutating func nestedList<Value>(
    _ key: String, as what: String, _ body: (inout NodeReader) -> Value?
  ) -> [Value] {
    let place = path.appending(key)
    return optionalList(key).enumerated().compactMap { index, element in
      inside(element, as: what, at: place.appending(index), body)
    }
  }

  private mutating func inside<Value>(
    _ node: Node, as what: String, at path: DocumentPath, _ body: (inout NodeReader) -> Value?
  ) -> Value? {
    var reader = NodeReader(node, as: what, at: path)
    let value = node.kind == .mapping ? body(&reader) : nil
    report(reader.finish())
    return value
  }

  private static func elements(_ node: Node) -> [Node]? {
    node.kind == .sequence ? Array(node.elements) : nil
  }

  private mutating func integer(
    _ node: Node?, of key: String, in range: ClosedRange<Int64>?
  ) -> Int64? {
    guard let node else { return nil }
    guard node.tag == .int else {
      return read(node, of: key, expecting: Self.whole, \.intValue)
    }
    let range = range ?? Int64.min...Int64.max
    guard let value = node.intValue, range.contains(value) else {
      report(DocumentDiagnostics.numberOutOfRange(node, field: key, range: range))
      return nil
    }
    return value
  }

  private mutating func choice<Choice: RawRepresentable & CaseIterable>(
    _ node: Node?, of key: String, _ type: Choice.Type
  ) -> Choice? where Choice.RawValue == String {
    let words = Choice.allCases.map(\.rawValue)
    let expected = "one of " + words.map { "`\($0)`" }.joined(separator: ", ")
    guard let node, let text = read(node, of: key, expecting: expected, \.stringValue) else {
      return nil
    }
    if let choice = Choice(rawValue: text) { return choice }
    report(DocumentDiagnostics.notAChoice(node, field: key, choices: words))
    return nil
  }
}

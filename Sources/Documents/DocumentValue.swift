/// A value by itself, without a place: what an edit writes, and what two documents are compared by.
package indirect enum DocumentValue: Hashable, Sendable {
  case null
  case bool(Bool)
  case int(Int64)
  case double(Double)
  case string(String)
  case list([DocumentValue])
  case mapping([Entry])

  /// One entry of a mapping.
  package struct Entry: Hashable, Sendable {
    package let key: String
    package let value: DocumentValue

    package init(_ key: String, _ value: DocumentValue) {
      self.key = key
      self.value = value
    }
  }

  /// What a node says.
  ///
  /// A whole number of more than 64 bits becomes a double.
  package init(_ node: Node) {
    switch node.kind {
    case .sequence: self = .list(node.elements.map(DocumentValue.init))
    case .mapping:
      self = .mapping(node.entries.map { Entry($0.key.text, DocumentValue($0.value)) })
    case .scalar:
      switch node.tag {
      case .null: self = .null
      case .bool: self = .bool(node.boolValue ?? false)
      case .int: self = node.intValue.map(Self.int) ?? .double(node.doubleValue ?? .nan)
      case .float: self = .double(node.doubleValue ?? .nan)
      case .string: self = .string(node.text)
      }
    }
  }

  /// The value with another put at a path; what is missing on the way is made.
  ///
  /// `nil` if a scalar is in the way, or a list would get a gap.
  package func setting(_ path: some Collection<DocumentPath.Component>, to value: DocumentValue)
    -> DocumentValue?
  {
    guard let first = path.first else { return value }
    let rest = path.dropFirst()
    switch (first, self) {
    case (.key(let key), .null):
      return DocumentValue.null.setting(rest, to: value).map { .mapping([Entry(key, $0)]) }
    case (.key(let key), .mapping(var entries)):
      let index = entries.firstIndex { $0.key == key }
      let old = index.map { entries[$0].value } ?? .null
      guard let new = old.setting(rest, to: value) else { return nil }
      if let index {
        entries[index] = Entry(key, new)
      } else {
        entries.append(Entry(key, new))
      }
      return .mapping(entries)
    case (.index(0), .null):
      return DocumentValue.null.setting(rest, to: value).map { .list([$0]) }
    case (.index(let index), .list(var elements)):
      guard index <= elements.count, index >= 0 else { return nil }
      let old = index < elements.count ? elements[index] : .null
      guard let new = old.setting(rest, to: value) else { return nil }
      if index < elements.count { elements[index] = new } else { elements.append(new) }
      return .list(elements)
    default: return nil
    }
  }
}

/// The way from a document's root to one of its values: `measures[2].population.tags[0]`.
///
/// A key that is no identifier is written as `["a b"]`. The root's own path is empty.
package struct DocumentPath: Hashable, Sendable {
  /// One step down.
  package enum Component: Hashable, Sendable {
    /// To the value at a key.
    case key(String)
    /// To an element, counted from 0.
    case index(Int)
  }

  package var components: [Component]

  package init(_ components: [Component] = []) { self.components = components }

  /// The path of the document's root.
  package static let root = DocumentPath()

  /// The path one key further down.
  package func appending(_ key: String) -> DocumentPath { DocumentPath(components + [.key(key)]) }

  /// The path of an element.
  package func appending(_ index: Int) -> DocumentPath {
    DocumentPath(components + [.index(index)])
  }
}

extension DocumentPath: CustomStringConvertible {
  /// The form that reports print, and that ``init(parsing:)`` reads.
  package var description: String {
    var text = ""
    text.reserveCapacity(16 * components.count)
    for component in components {
      switch component {
      case .index(let index):
        text += "["
        text += String(index)
        text += "]"
      case .key(let key): Self.append(key, to: &text)
      }
    }
    return text
  }

  /// The form that reports print, of a key under a path that is in that form already.
  package static func description(of key: String, under path: String) -> String {
    var text = ""
    text.reserveCapacity(path.utf8.count + key.utf8.count + 1)
    text += path
    append(key, to: &text)
    return text
  }

  private static func append(_ key: String, to text: inout String) {
    if isIdentifier(key) {
      if !text.isEmpty { text += "." }
      text += key
    } else {
      text += "[" + quoted(key) + "]"
    }
  }

  private static func isIdentifier(_ key: String) -> Bool {
    var key = key
    return key.withUTF8 { letters in
      guard let first = letters.first, !CoreSchema.isDigit(first) else { return false }
      return letters.allSatisfy { letter in
        // Bit 5 is what tells the small letter from the capital.
        (letter | 0x20) &- UInt8(ascii: "a") < 26 || CoreSchema.isDigit(letter)
          || letter == UInt8(ascii: "_")
      }
    }
  }

  private static func quoted(_ key: String) -> String {
    var text = "\""
    for scalar in key.unicodeScalars {
      switch scalar {
      case "\"", "\\": text += "\\" + String(scalar)
      case _ where scalar.value < 0x20:
        text += "\\u" + DocumentDiagnostics.hexadecimal(scalar.value, digits: 4)
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text + "\""
  }
}

extension Node {
  /// The way from the document's root to this node.
  ///
  /// - Complexity: O(nodes before it) in the collections that hold it.
  package var path: DocumentPath {
    var path = DocumentPath.root
    var node = document.root
    while node.index != index {
      var next: Node?
      for (key, value) in node.entries where value.index <= index {
        if index < value.record.end {
          path = path.appending(key.text)
          next = value
        }
      }
      for (place, element) in node.elements.enumerated() where element.index <= index {
        if index < element.record.end {
          path = path.appending(place)
          next = element
        }
      }
      guard let next else { return path }
      node = next
    }
    return path
  }

  /// The value at a path below this node, or `nil` if there is none.
  package func value(at path: DocumentPath) -> Node? {
    var node = self
    for step in path.components {
      guard let value = node.value(at: step) else { return nil }
      node = value
    }
    return node
  }

  /// The value one step below this node, or `nil` if there is none.
  func value(at step: DocumentPath.Component) -> Node? {
    switch step {
    case .key(let key): value(forKey: key)
    case .index(let index): elements.dropFirst(index).first { _ in true }
    }
  }
}

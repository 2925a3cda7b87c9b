package import Diagnostics

/// Reads the fields of one mapping by type, and gathers every mistake instead of stopping at the first.
///
/// Ask for each key that may stand there, then call ``finish()``: what was not asked for is an unknown
/// key, reported with the closest of the keys that were. A value of the wrong kind says what was expected
/// and what was found, and reads as absent.
///
/// ```swift
/// var reader = NodeReader(node, as: "a citation")
/// let cite = reader.string("cite")
/// let isAbsolute = reader.optionalBool("absolute") ?? false
/// diagnostics += reader.finish()
/// ```
package struct NodeReader {
  /// The node that is read.
  package let node: Node
  /// What the mapping is, for messages: `a citation`.
  package let what: String
  /// Where it stands in its document.
  package let path: DocumentPath
  /// All mistakes so far, in the order they were met.
  package private(set) var diagnostics: [Diagnostic] = []
  private var known: [String] = []
  private let isMapping: Bool

  /// Begins to read a mapping; reports another kind of node, and then reads every field as absent.
  ///
  /// - Parameters:
  ///   - node: The mapping.
  ///   - what: What it is, with its article, for messages.
  ///   - path: Where it stands in its document.
  package init(_ node: Node, as what: String, at path: DocumentPath = .root) {
    self.node = node
    self.what = what
    self.path = path
    isMapping = node.kind == .mapping
    if !isMapping {
      diagnostics.append(
        DocumentDiagnostics.wrongType(
          expected: "\(what): a mapping of keys to values", node: node, field: nil))
    }
  }

  /// Takes in a diagnostic of the caller's own.
  package mutating func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

  /// Takes in the mistakes of a part read by another reader.
  package mutating func report(_ more: [Diagnostic]) { diagnostics += more }

  /// Says that keys are known without reading them.
  package mutating func allow(_ keys: String...) { known += keys }

  /// The value at a key, of whatever kind, or `nil` if it is absent.
  package mutating func optionalNode(_ key: String) -> Node? {
    known.append(key)
    return isMapping ? node.value(forKey: key) : nil
  }

  /// The value at a key, of whatever kind; its absence is reported.
  package mutating func requiredNode(_ key: String) -> Node? {
    if let value = optionalNode(key) { return value }
    if isMapping {
      diagnostics.append(DocumentDiagnostics.missingKey(key, of: what, in: node))
    }
    return nil
  }

  /// Reads a value by a function that gives `nil` for the wrong kind, which is then reported.
  ///
  /// - Parameters:
  ///   - value: The value; `nil` gives `nil`.
  ///   - key: The key it stands at.
  ///   - expected: What it should be, with its article: `a whole number`.
  ///   - read: Turns it into what is wanted.
  /// - Returns: The value, or `nil` if it is absent or was reported.
  package mutating func read<Value>(
    _ value: Node?, of key: String, expecting expected: String, _ read: (Node) -> Value?
  ) -> Value? {
    guard let value else { return nil }
    if let result = read(value) { return result }
    diagnostics.append(DocumentDiagnostics.wrongType(expected: expected, node: value, field: key))
    return nil
  }

  /// Reports every key that was neither asked for nor allowed, and returns all mistakes.
  package mutating func finish() -> [Diagnostic] {
    let all = Set(known)
    for (key, _) in node.entries where !all.contains(key.text) {
      diagnostics.append(DocumentDiagnostics.unknownKey(key, of: what, known: known))
    }
    return diagnostics
  }
}

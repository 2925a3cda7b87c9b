/// Which input a span points into; given out by ``SourceSet``.
package struct SourceID: Hashable, Sendable, Comparable {
  package let rawValue: Int32

  package init(rawValue: Int32) { self.rawValue = rawValue }

  package static func < (left: SourceID, right: SourceID) -> Bool {
    left.rawValue < right.rawValue
  }
}

/// The name and the bytes of one input.
///
/// The bytes are kept as they came: they need not be valid UTF-8, and readers say so if they are not.
package struct SourceFile: Sendable {
  /// The identity that spans carry.
  package let id: SourceID
  /// The name as the user wrote it: a path, or `<standard input>`.
  package let name: String
  /// The text, in UTF-8 if the author kept the rules.
  package let bytes: [UInt8]

  package init(id: SourceID, name: String, bytes: [UInt8]) {
    self.id = id
    self.name = name
    self.bytes = bytes
  }
}

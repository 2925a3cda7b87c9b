/// A smallest change of facts that would turn a `fail` into a `pass`.
package struct Remedy: Hashable, Sendable {
  /// One fact to change.
  package struct Change: Hashable, Sendable {
    package let path: String
    /// `null` where nothing is written yet.
    package let from: FactValue
    package let to: FactValue

    package init(path: String, from: FactValue, to: FactValue) {
      self.path = path
      self.from = from
      self.to = to
    }
  }

  package let changes: [Change]
  /// Whether the whole proposal was judged again with the changes made.
  package let isVerified: Bool
  /// Fingerprints of other findings it turns to `pass`.
  package let alsoCures: [String]
  /// Fingerprints of findings it turns to `fail`.
  package let breaks: [String]

  package init(changes: [Change], isVerified: Bool, alsoCures: [String], breaks: [String]) {
    self.changes = changes
    self.isVerified = isVerified
    self.alsoCures = alsoCures
    self.breaks = breaks
  }
}

/// A smallest change of facts that would turn a `fail` into a `pass`.
package struct Remedy: Hashable, Sendable {
  /// One fact to change.
  package struct Change: Hashable, Sendable {
    /// What would have to be different for the fact to be so.
    package enum Layer: String, Hashable, Sendable {
      /// The text: a drafter can change it.
      case text
      /// What is done, as reports or judgments tell: another text alone would cure nothing.
      case practice
    }

    package let path: String
    /// `null` where nothing is written yet.
    package let from: FactValue
    package let to: FactValue
    package let layer: Layer
    /// What the field means, in the schema's words.
    package let meaning: String

    package init(
      path: String, from: FactValue, to: FactValue, layer: Layer = .text, meaning: String = ""
    ) {
      self.path = path
      self.from = from
      self.to = to
      self.layer = layer
      self.meaning = meaning
    }
  }

  /// A stretch of the proposal's text, and what would stand in its place.
  package struct Edit: Hashable, Sendable {
    /// Empty where something is only put in.
    package let location: Location
    package let text: String

    package init(_ location: Location, text: String) {
      self.location = location
      self.text = text
    }
  }

  /// At least one; in order of their paths, a fact whose text and practice must change twice.
  package let changes: [Change]
  /// Whether the whole proposal was judged again with the changes made.
  package let isVerified: Bool
  /// Fingerprints of other findings it turns to `pass`, sorted.
  package let alsoCures: [String]
  /// Fingerprints of findings it turns to `fail`, sorted.
  package let breaks: [String]
  /// What makes the changes in the file, in order of place, none within another; empty where the text alone
  /// can't cure, or where nobody asked.
  package var edits: [Edit] = []

  package init(changes: [Change], isVerified: Bool, alsoCures: [String], breaks: [String]) {
    self.changes = changes
    self.isVerified = isVerified
    self.alsoCures = alsoCures
    self.breaks = breaks
  }

  /// Whether something must be done otherwise, and not only written otherwise.
  package var needsPractice: Bool { changes.contains { $0.layer == .practice } }
}

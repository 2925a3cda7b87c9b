/// One fact of the proposal that decided a finding.
package struct Evidence: Hashable, Sendable {
  /// Where the fact comes from.
  package enum Layer: String, Hashable, Sendable {
    /// What the proposal's text provides.
    case text
    /// What is reported to happen.
    case practice
    /// Nothing is said, and the schema gives that silence a meaning.
    case silence
  }

  /// `measures[0].collective.expulsion`, as `DocumentPath` prints it.
  package let path: String
  /// The value that was judged; for a silence, the value it was taken for.
  package let value: FactValue
  package let layer: Layer
  /// Where the fact is written; `nil` for a silence.
  package let location: Location?
  /// The author's note, or why silence was read as it was.
  package let note: String?
  /// Who reports the fact, as the proposal says.
  package let source: String?
  /// What the field means, in the schema's words.
  package let meaning: String
  /// How much of the text could be read: so much a silence is worth.
  package let textExtent: TextExtent

  package init(
    path: String, value: FactValue, layer: Layer, location: Location?, note: String?,
    source: String?, meaning: String, textExtent: TextExtent = .whole
  ) {
    self.path = path
    self.value = value
    self.layer = layer
    self.location = location
    self.note = note
    self.source = source
    self.meaning = meaning
    self.textExtent = textExtent
  }

  // The path tells nearly all apart, and is much shorter than the rest.
  package func hash(into hasher: inout Hasher) { hasher.combine(path) }
}

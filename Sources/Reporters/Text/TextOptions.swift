package import Diagnostics

/// How the text for people is to look.
package struct TextOptions: Sendable {
  /// Which findings are shown.
  package enum Extent: String, Sendable, CaseIterable {
    /// What fails and what is open in full, what is kept in a line; what does not apply is counted.
    case open
    /// Also each rule that does not apply, with the reason.
    case all
  }

  /// Terminal cells a line may take.
  package var width: Int
  package var style: TextStyle
  package var extent: Extent
  /// Whether the account of each finding is told, where the report has one.
  package var explains: Bool

  package init(
    width: Int = 100, style: TextStyle = .plain, extent: Extent = .open, explains: Bool = false
  ) {
    self.width = max(width, 40)
    self.style = style
    self.extent = extent
    self.explains = explains
  }
}

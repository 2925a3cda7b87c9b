package import Diagnostics

/// What the code of a message means, for people.
package struct CodeText {
  private let layout: TextLayout

  package init(style: TextStyle, width: Int) { layout = TextLayout(style: style, width: width) }

  /// A code with its explanation.
  package func page(_ code: DiagnosticCode) -> String {
    (layout.lines(StyledText(code.id, .strong)) + [""]
      + layout.lines(StyledText(code.explanation), indent: 2)).text
  }
}

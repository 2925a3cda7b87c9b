import Diagnostics

/// Breaks paragraphs into lines of a width, and colours them.
struct TextLayout {
  let style: TextStyle
  /// Terminal cells a line may take; a single word longer than that stands out.
  let width: Int

  /// How far details stand in from the edge, and how wide the column of their labels is.
  var indent: Int { 2 }
  var labelWidth: Int { 11 }

  /// The lines of a paragraph.
  ///
  /// - Parameters:
  ///   - text: The paragraph.
  ///   - indent: Cells before every line but the first.
  ///   - lead: What stands before the first line, with its width in cells; none means the indent.
  /// - Returns: The lines, coloured, without line ends.
  func lines(_ text: StyledText, indent: Int = 0, lead: (text: String, width: Int)? = nil)
    -> [String]
  {
    var lines: [String] = []
    var start = lead?.text ?? String(repeating: " ", count: indent)
    var used = lead?.width ?? indent
    var pieces: [StyledText.Fragment] = []
    func add(_ text: String, _ role: TextStyle.Role?) {
      if let last = pieces.last, last.role == role {
        pieces[pieces.count - 1].text += text
      } else {
        pieces.append(StyledText.Fragment(text: text, role: role))
      }
    }
    for word in text.words {
      if !pieces.isEmpty {
        if used + 1 + word.width > width {
          lines.append(start + pieces.map(styled).joined())
          start = String(repeating: " ", count: indent)
          used = indent
          pieces = []
        } else {
          // The space takes the role of what stands on both its sides, if that is one.
          let role = pieces.last?.role
          add(" ", role == word.fragments.first?.role ? role : nil)
          used += 1
        }
      }
      for fragment in word.fragments { add(fragment.text, fragment.role) }
      used += word.width
    }
    if !pieces.isEmpty || lead != nil { lines.append(start + pieces.map(styled).joined()) }
    return lines
  }

  /// A paragraph with a label in a column of its own before it: `Law        1951 Refugee Convention …`.
  func labelled(_ label: String, _ text: StyledText) -> [String] {
    let padding = String(repeating: " ", count: max(1, labelWidth - label.count))
    let lead = String(repeating: " ", count: indent) + style.apply(.dim, label) + padding
    return lines(text, indent: indent + labelWidth, lead: (lead, indent + labelWidth))
  }

  /// Several paragraphs under one label, each marked where there is more than one.
  func list(_ label: String, _ paragraphs: [StyledText]) -> [String] {
    guard paragraphs.count > 1 else {
      return paragraphs.flatMap { labelled(label, $0) }
    }
    var lines: [String] = []
    for paragraph in paragraphs {
      let shown = lines.isEmpty ? label : ""
      let padding = String(repeating: " ", count: max(1, labelWidth - shown.count))
      let lead =
        String(repeating: " ", count: indent) + style.apply(.dim, shown) + padding
        + style.apply(.dim, "•") + " "
      let inset = indent + labelWidth + 2
      lines += self.lines(paragraph, indent: inset, lead: (lead, inset))
    }
    return lines
  }

  /// A heading with a rule under it, as wide as its widest line.
  func heading(_ text: String) -> [String] {
    let plain = TextLayout(style: .plain, width: width).lines(StyledText(text))
    let length = plain.map { SnippetRenderer.displayWidth($0.unicodeScalars) }.max() ?? 0
    return lines(StyledText(text, .strong))
      + [style.apply(.dim, String(repeating: "─", count: length))]
  }

  private func styled(_ fragment: StyledText.Fragment) -> String {
    // A space that must not break the line is printed as any other, so that text can be searched and copied.
    let text =
      fragment.text.utf8.contains(0xC2)
      ? String(
        String.UnicodeScalarView(fragment.text.unicodeScalars.map { $0 == "\u{A0}" ? " " : $0 }))
      : fragment.text
    return fragment.role.map { style.apply($0, text) } ?? text
  }
}

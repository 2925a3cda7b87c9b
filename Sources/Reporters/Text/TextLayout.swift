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
    var start = lead?.text ?? Self.spaces(indent)
    var used = lead?.width ?? indent
    // The words of the line so far, as their letters stand in the text.
    var line: Range<Int>?
    for word in text.words {
      if let open = line, used + 1 + word.width <= width {
        line = open.lowerBound..<word.end
        used += 1 + word.width
        continue
      }
      if let full = line {
        lines.append(self.line(start, full, of: text))
        start = Self.spaces(indent)
        used = indent
      }
      line = word.start..<word.end
      used += word.width
    }
    if let line {
      lines.append(self.line(start, line, of: text))
    } else if lead != nil {
      lines.append(start)
    }
    return lines
  }

  /// A paragraph with a label in a column of its own before it: `Law        1951 Refugee Convention …`.
  func labelled(_ label: String, _ text: StyledText) -> [String] {
    let padding = Self.spaces(max(1, labelWidth - label.count))
    let lead = Self.spaces(indent) + style.apply(.dim, label) + padding
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

  static func spaces(_ count: Int) -> String {
    String(unsafeUninitializedCapacity: max(count, 0)) { buffer in
      buffer.update(repeating: 0x20)
      return max(count, 0)
    }
  }

  /// A line: what stands before it, and some letters of a text, each run of them coloured as its role asks.
  private func line(_ start: String, _ range: Range<Int>, of text: StyledText) -> String {
    guard style.isColoured else { return Self.printed(text.letters[range], after: start) }
    var result = start
    var place = 0
    for run in text.runs {
      let part = range.clamped(to: place..<run.end)
      place = run.end
      guard !part.isEmpty else { continue }
      let letters = Self.printed(text.letters[part], after: "")
      result += run.role.map { style.apply($0, letters) } ?? letters
    }
    return result
  }

  /// A space that must not break the line is printed as any other, so that text can be searched and copied.
  private static func printed(_ letters: ArraySlice<UInt8>, after start: String) -> String {
    String(unsafeUninitializedCapacity: start.utf8.count + letters.count) { buffer in
      let begin = buffer.update(fromContentsOf: start.utf8)
      let end = buffer[begin...].update(fromContentsOf: letters)
      guard let first = letters.firstIndex(of: 0xA0) else { return end }
      // U+00A0 is C2 A0; nothing else ends so.
      var count = begin + (first - letters.startIndex)
      for place in count..<end {
        if buffer[place] == 0xA0, count > 0, buffer[count - 1] == 0xC2 {
          buffer[count - 1] = 0x20
        } else {
          buffer[count] = buffer[place]
          count += 1
        }
      }
      return count
    }
  }
}

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
    lines.reserveCapacity(text.letters.count / max(width - indent, 1) + 2)
    var start = lead?.text ?? Self.spaces(indent)
    var used = lead?.width ?? indent
    // The letters of the line so far, as they stand in the text.
    var line = 0..<0
    text.letters.withUnsafeBufferPointer { letters in
      var place = 0
      while place < letters.count {
        let (end, cells) = Self.word(in: letters, from: place)
        if line.isEmpty {
          line = place..<end
          used += cells
        } else if used + 1 + cells <= width {
          line = line.lowerBound..<end
          used += 1 + cells
        } else {
          lines.append(self.line(start, line, of: text))
          start = Self.spaces(indent)
          line = place..<end
          used = indent + cells
        }
        place = end + 1
      }
    }
    if !line.isEmpty {
      lines.append(self.line(start, line, of: text))
    } else if lead != nil {
      lines.append(start)
    }
    return lines
  }

  /// Where the word that begins at a place ends, and how many terminal cells it takes.
  private static func word(in letters: UnsafeBufferPointer<UInt8>, from start: Int)
    -> (end: Int, cells: Int)
  {
    var end = start
    var highest: UInt8 = 0
    while end < letters.count, letters[end] != 0x20 {
      highest = max(highest, letters[end])
      end += 1
    }
    if highest < 0x80 { return (end, end - start) }
    let word = letters[start..<end]
    // What is wider or narrower than a cell is beyond U+02FF, which is CB BF.
    if highest <= 0xCB { return (end, word.count { $0 & 0xC0 != 0x80 }) }
    let scalars = String(decoding: word, as: UTF8.self).unicodeScalars
    return (end, SnippetRenderer.displayWidth(scalars))
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
      var end = buffer.update(fromContentsOf: start.utf8)
      var rest = letters.startIndex
      // U+00A0 is C2 A0.
      while let place = letters[rest...].firstIndex(of: 0xC2) {
        let isSpace = letters[place + 1] == 0xA0
        end = buffer[end...].update(fromContentsOf: letters[rest..<(isSpace ? place : place + 2)])
        if isSpace {
          buffer[end] = 0x20
          end += 1
        }
        rest = place + 2
      }
      return buffer[end...].update(fromContentsOf: letters[rest...])
    }
  }
}

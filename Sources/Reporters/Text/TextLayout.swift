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
  /// - Returns: The lines, coloured.
  func lines(_ text: StyledText, indent: Int = 0, lead: (text: String, width: Int)? = nil)
    -> TextLines
  {
    var lines: TextLines = []
    let count = text.letters.count
    lines.reserve(count + (count / max(width - indent, 1) + 2) * (indent + 1))
    if let lead { lines.add(lead.text) } else { lines.add(spaces: indent) }
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
          add(line, of: text, letters, to: &lines)
          lines.end()
          lines.add(spaces: indent)
          line = place..<end
          used = indent + cells
        }
        place = end + 1
      }
      add(line, of: text, letters, to: &lines)
    }
    // A text without a word has no line, but what stands before it may be one.
    if line.isEmpty, lead == nil { return [] }
    lines.end()
    return lines
  }

  /// Where the word that begins at a place ends, and how many terminal cells it takes.
  private static func word(in letters: UnsafeBufferPointer<UInt8>, from start: Int)
    -> (end: Int, cells: Int)
  {
    var end = start
    while end + 8 <= letters.count, let length = EightLetters(letters, from: end).untilSpace {
      end += length
      if length < 8 { return (end, end - start) }
    }
    end = start
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
  func labelled(_ label: String, _ text: StyledText) -> TextLines {
    let inset = indent + labelWidth
    return lines(text, indent: inset, lead: (lead(label), inset))
  }

  /// Several paragraphs under one label, each marked where there is more than one.
  func list(_ label: String, _ paragraphs: [StyledText]) -> TextLines {
    var lines: TextLines = []
    guard paragraphs.count > 1 else {
      lines += paragraphs.lazy.map { labelled(label, $0) }
      return lines
    }
    let inset = indent + labelWidth + 2
    for paragraph in paragraphs {
      let lead = lead(lines.isEmpty ? label : "") + style.apply(.dim, "•") + " "
      lines += self.lines(paragraph, indent: inset, lead: (lead, inset))
    }
    return lines
  }

  /// A heading with a rule under it, as wide as its widest line.
  func heading(_ text: String) -> TextLines {
    let plain = TextLayout(style: .plain, width: width).lines(StyledText(text))
    let rule = String(repeating: "─", count: plain.widest)
    return lines(StyledText(text, .strong)) + [style.apply(.dim, rule)]
  }

  /// What stands before the first line of a labelled paragraph.
  func lead(_ label: String) -> String {
    Self.spaces(indent) + style.apply(.dim, label) + Self.spaces(max(1, labelWidth - label.count))
  }

  static func spaces(_ count: Int) -> String {
    String(unsafeUninitializedCapacity: max(count, 0)) { buffer in
      buffer.update(repeating: 0x20)
      return max(count, 0)
    }
  }

  /// Adds some letters of a text, each run of them coloured as its role asks.
  private func add(
    _ range: Range<Int>, of text: StyledText, _ letters: UnsafeBufferPointer<UInt8>,
    to lines: inout TextLines
  ) {
    guard style.isColoured else {
      return Self.addPrinted(UnsafeBufferPointer(rebasing: letters[range]), to: &lines)
    }
    var place = 0
    for run in text.runs {
      let part = range.clamped(to: place..<run.end)
      place = run.end
      guard !part.isEmpty else { continue }
      var shown: TextLines = []
      Self.addPrinted(UnsafeBufferPointer(rebasing: letters[part]), to: &shown)
      lines.add(run.role.map { style.apply($0, shown.text) } ?? shown.text)
    }
  }

  /// A space that must not break the line is printed as any other, so that text can be searched and copied.
  private static func addPrinted(_ letters: UnsafeBufferPointer<UInt8>, to lines: inout TextLines) {
    var rest = 0
    // U+00A0 is C2 A0.
    while let place = firstPlace(of: 0xC2, in: letters, from: rest) {
      let isSpace = letters[place + 1] == 0xA0
      lines.add(UnsafeBufferPointer(rebasing: letters[rest..<(isSpace ? place : place + 2)]))
      if isSpace { lines.add(spaces: 1) }
      rest = place + 2
    }
    lines.add(UnsafeBufferPointer(rebasing: letters[rest...]))
  }

  private static func firstPlace(
    of letter: UInt8, in letters: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Int? {
    var place = start
    while place + 8 <= letters.count, !EightLetters(letters, from: place).hasLetter(letter) {
      place += 8
    }
    return letters[place...].firstIndex(of: letter)
  }
}

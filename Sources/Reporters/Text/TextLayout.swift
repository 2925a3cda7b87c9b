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
    var room = width - (lead?.width ?? indent)
    text.letters.withUnsafeBufferPointer { letters in
      var place = 0
      while place < letters.count {
        let end = Self.endOfLine(in: letters, from: place, within: room)
        add(place..<end, of: text, letters, to: &lines)
        lines.end()
        place = end + 1
        room = width - indent
        if place < letters.count { lines.add(spaces: indent) }
      }
    }
    // A text without a word has no line, but what stands before it may be one.
    if count == 0 {
      guard lead != nil else { return [] }
      lines.end()
    }
    return lines
  }

  /// Where a line ends that begins at a place: behind as many words as there is room for, in terminal cells, but at least
  /// one.
  private static func endOfLine(
    in letters: UnsafeBufferPointer<UInt8>, from start: Int, within room: Int
  ) -> Int {
    var place = start
    var left = room
    while place + 8 <= letters.count, let cells = EightLetters(letters, from: place).cells,
      cells <= left
    {
      place += 8
      left -= cells
    }
    // The first letter for which there is no room, or the end.
    while place < letters.count {
      // What is wider or narrower than a cell is beyond U+02FF, which is CB BF.
      if letters[place] > 0xCB { return endOfWords(in: letters, from: start, within: room) }
      let cells = letters[place] & 0xC0 == 0x80 ? 0 : 1
      if cells > left { break }
      place += 1
      left -= cells
    }
    while place > start, place < letters.count, letters[place] != 0x20 { place -= 1 }
    return place > start ? place : endOfWord(in: letters, from: start)
  }

  /// The same, word by word, for letters that take more cells than one, or none.
  private static func endOfWords(
    in letters: UnsafeBufferPointer<UInt8>, from start: Int, within room: Int
  ) -> Int {
    var end = start - 1
    var left = room + 1
    while end < letters.count {
      let next = endOfWord(in: letters, from: end + 1)
      left -= 1 + cells(of: letters[(end + 1)..<next])
      if left < 0, end > start { break }
      end = next
    }
    return end
  }

  private static func cells(of word: Slice<UnsafeBufferPointer<UInt8>>) -> Int {
    if word.allSatisfy({ $0 < 0x80 }) { return word.count }
    return SnippetRenderer.displayWidth(String(decoding: word, as: UTF8.self).unicodeScalars)
  }

  private static func endOfWord(in letters: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    firstPlace(of: 0x20, in: letters, from: start) ?? letters.count
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

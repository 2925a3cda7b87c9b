/// Turns byte offsets of one text into lines and columns, and back.
///
/// Lines end at LF, CR LF or a lone CR. Lines and columns are 1-based; columns count Unicode scalars,
/// UTF-16 units or bytes, as asked. An offset past the end is taken as the end.
///
/// - Complexity: O(*n*) to build, O(log lines + length of line) to ask.
package struct LineTable: Sendable {
  /// What a column counts.
  package enum Unit: Sendable { case scalars, utf16, bytes }

  /// A place a person can find: both parts 1-based.
  package struct Position: Hashable, Sendable {
    package let line: Int
    package let column: Int

    package init(line: Int, column: Int) {
      self.line = line
      self.column = column
    }
  }

  private let bytes: [UInt8]
  private let lineStarts: [Int]

  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var starts = [0]
    bytes.withUnsafeBufferPointer { bytes in
      var index = 0
      while index < bytes.count {
        // Most eight bytes have no line end.
        if index + 8 <= bytes.count,
          !EightLetters(bytes, from: index).hasLetter(below: UInt8(ascii: "\r") + 1)
        {
          index += 8
          continue
        }
        switch bytes[index] {
        case UInt8(ascii: "\n"): starts.append(index + 1)
        case UInt8(ascii: "\r"):
          let isFirstOfTwo = index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: "\n")
          if !isFirstOfTwo { starts.append(index + 1) }
        default: break
        }
        index += 1
      }
    }
    lineStarts = starts
  }

  /// How many lines the text has; an empty text has one.
  package var lineCount: Int { lineStarts.count }

  /// The line and column of a byte offset.
  package func position(of offset: Int, in unit: Unit = .scalars) -> Position {
    let offset = min(max(offset, 0), bytes.count)
    let line = lineIndex(of: offset)
    var column = 1
    for byte in bytes[lineStarts[line]..<offset] {
      switch unit {
      case .bytes: column += 1
      case .scalars: if byte & 0xC0 != 0x80 { column += 1 }
      case .utf16:
        if byte & 0xC0 != 0x80 { column += byte >= 0xF0 ? 2 : 1 }
      }
    }
    return Position(line: line + 1, column: column)
  }

  /// The byte range of a 1-based line, without its line end; `nil` if there is no such line.
  package func range(ofLine line: Int) -> Range<Int>? {
    guard line >= 1, line <= lineStarts.count else { return nil }
    let start = lineStarts[line - 1]
    var end = line < lineStarts.count ? lineStarts[line] : bytes.count
    while end > start, bytes[end - 1] == UInt8(ascii: "\n") || bytes[end - 1] == UInt8(ascii: "\r")
    {
      end -= 1
    }
    return start..<end
  }

  /// The text of a 1-based line, without its line end, invalid bytes replaced.
  package func text(ofLine line: Int) -> String? {
    range(ofLine: line).map { String(decoding: bytes[$0], as: UTF8.self) }
  }

  private func lineIndex(of offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }
}

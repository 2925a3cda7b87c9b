/// Draws a line of source with its number and an underline; the only drawer of carets.
package struct SnippetRenderer {
  private let style: TextStyle
  /// Longest stretch of a source line that is shown, in scalars.
  private let width: Int

  package init(style: TextStyle, width: Int = 100) {
    self.style = style
    self.width = max(width, 20)
  }

  /// A diagnostic in full: headline, place, snippet, labels, notes and fix-its.
  ///
  /// - Parameters:
  ///   - diagnostic: The message.
  ///   - sources: The texts it points into.
  ///   - tables: The lines of those texts; whoever draws many messages makes the tables once.
  /// - Returns: Lines with their ends, coloured.
  package func render(
    _ diagnostic: Diagnostic, in sources: SourceSet, lines tables: [SourceID: LineTable] = [:]
  ) -> String {
    let (word, role): (String, TextStyle.Role) =
      switch diagnostic.severity {
      case .error: ("error", .error)
      case .warning: ("warning", .warning)
      case .note: ("note", .note)
      }
    var lines = [
      style.apply(role, "\(word)[\(diagnostic.code.id)]") + ": "
        + style.apply(.strong, Self.printable(diagnostic.headline))
    ]
    if let span = diagnostic.span, let file = sources[span.source] {
      lines += snippet(
        span, in: file, lines: tables[span.source], label: diagnostic.label, role: role)
    }
    for label in diagnostic.labels {
      guard let file = sources[label.span.source] else { continue }
      lines += snippet(
        label.span, in: file, lines: tables[label.span.source], label: label.text, role: .note)
    }
    for note in diagnostic.notes {
      lines.append("  " + style.apply(.note, "=") + " " + Self.printable(note))
    }
    for fixIt in diagnostic.fixIts {
      lines.append("  " + style.apply(.success, "+") + " " + Self.printable(fixIt.title))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The lines of a snippet: place, source line, underline with its label.
  ///
  /// - Parameters:
  ///   - span: What is underlined.
  ///   - file: The text it stands in.
  ///   - lines: The lines of the text; whoever draws many snippets makes the table once.
  ///   - label: What stands behind the underline.
  ///   - role: What kind of message it is.
  /// - Returns: The lines, coloured, without line ends.
  package func snippet(
    _ span: SourceSpan, in file: SourceFile, lines: LineTable? = nil, label: String?,
    role: TextStyle.Role
  ) -> [String] {
    let table = lines ?? LineTable(file.bytes)
    let start = table.position(of: span.start)
    let end = table.position(of: span.end)
    let place = "\(Self.printable(file.name)):\(start.line):\(start.column)"
    guard let text = table.text(ofLine: start.line) else { return ["  --> \(place)"] }
    let scalars = Array(text.unicodeScalars)
    let number = String(start.line)
    let gutter = String(repeating: " ", count: number.count)
    let from = min(start.column - 1, scalars.count)
    let to = end.line == start.line ? max(min(end.column - 1, scalars.count), from) : scalars.count
    // A long line is shown with as much before the underline as leaves all of it, or its beginning, in view.
    let first = to <= width ? 0 : max(0, min(to - width, from - 10))
    let last = min(scalars.count, first + width)
    let shown =
      (first > 0 ? "…" : "") + Self.printable(scalars[first..<last])
      + (last < scalars.count ? "…" : "")
    let before = (first > 0 ? 1 : 0) + Self.displayWidth(scalars[first..<from])
    let marked = max(1, Self.displayWidth(scalars[from..<max(from, min(to, last))]))
    let underline =
      String(repeating: " ", count: before) + String(repeating: "^", count: marked)
      + (label.map { " " + Self.printable($0) } ?? "")
    return [
      "\(gutter)\(style.apply(.dim, "-->")) \(place)",
      "\(gutter) \(style.apply(.dim, "|"))",
      "\(style.apply(.dim, number)) \(style.apply(.dim, "|")) \(shown)",
      "\(gutter) \(style.apply(.dim, "|")) \(style.apply(role, underline))",
    ]
  }

  /// The text with control characters made visible, so that no input can drive the terminal.
  package static func printable(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text }
    if text.unicodeScalars.allSatisfy({ $0.value != 0x09 && !drivesTerminal($0) }) { return text }
    return printable(Array(text.unicodeScalars)[...])
  }

  private static func printable(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var result = String.UnicodeScalarView()
    for scalar in scalars {
      switch scalar.value {
      case 0x09: result.append(contentsOf: "  ".unicodeScalars)
      case _ where drivesTerminal(scalar): result.append("\u{FFFD}")
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  /// Control characters and turns of direction.
  private static func drivesTerminal(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  /// How many terminal cells the scalars take: tabs are drawn as two spaces, wide scalars count double.
  package static func displayWidth(_ scalars: some Sequence<Unicode.Scalar>) -> Int {
    scalars.reduce(0) { sum, scalar in
      switch scalar.value {
      case 0x09: sum + 2
      case 0x0300...0x036F, 0x200B...0x200D, 0xFE00...0xFE0F: sum
      case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
        0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
        sum + 2
      default: sum + 1
      }
    }
  }
}

package import Diagnostics

/// A text in which `«…»` marks the spans a test expects.
///
/// Marks nest; ``spans`` are in order of their opening marks.
package struct MarkedSource: Sendable {
  /// The input without the marks.
  package let file: SourceFile
  /// The marked spans, by where they start.
  package let spans: [SourceSpan]

  /// Takes the marks out of a text.
  ///
  /// - Parameters:
  ///   - marked: The text, with every `«` closed by a `»`.
  ///   - name: The file's name in messages.
  package init(_ marked: String, name: String = "test.yaml") {
    var text = ""
    var open: [(order: Int, start: Int)] = []
    var found: [(order: Int, range: Range<Int>)] = []
    var order = 0
    for character in marked.unicodeScalars {
      switch character {
      case "«":
        open.append((order, text.utf8.count))
        order += 1
      case "»":
        guard let last = open.popLast() else { preconditionFailure("a `»` closes nothing") }
        found.append((last.order, last.start..<text.utf8.count))
      default: text.unicodeScalars.append(character)
      }
    }
    precondition(open.isEmpty, "a `«` is never closed")
    var sources = SourceSet()
    let file = sources.add(name: name, text: text)
    self.file = file
    spans = found.sorted { $0.order < $1.order }.map {
      SourceSpan(source: file.id, start: $0.range.lowerBound, end: $0.range.upperBound)
    }
  }

  /// The text at a span, to compare underlined words in a test.
  package func text(at span: SourceSpan?) -> String? {
    span.map { String(decoding: file.bytes[$0.start..<$0.end], as: UTF8.self) }
  }
}

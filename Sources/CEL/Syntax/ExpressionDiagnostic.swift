package import Diagnostics

/// A message about an expression, placed by UTF-8 offsets in the expression's own text.
///
/// Whoever knows where that text stands in a file moves it there.
package struct ExpressionDiagnostic: Hashable, Sendable {
  package let code: DiagnosticCode
  package let severity: DiagnosticSeverity
  /// What is wrong, in one line.
  package let headline: String
  /// Half-open UTF-8 offsets in the expression's text.
  package let range: Range<Int>
  /// What stands there, in a few words.
  package let label: String?
  /// What would be right; each a sentence.
  package let notes: [String]
  /// What was most likely meant, and the range it would replace.
  package let suggestion: Suggestion?

  /// A replacement of some of the text.
  package struct Suggestion: Hashable, Sendable {
    package let range: Range<Int>
    package let replacement: String
  }

  package init(
    _ code: DiagnosticCode, _ headline: String, severity: DiagnosticSeverity = .error,
    at range: Range<Int>, label: String? = nil, notes: [String] = [],
    suggestion: Suggestion? = nil
  ) {
    self.code = code
    self.severity = severity
    self.headline = headline
    self.range = range
    self.label = label
    self.notes = notes
    self.suggestion = suggestion
  }

  /// Mistakes in order of their places; past a limit, one more that says there are others.
  static func inOrder(_ mistakes: [ExpressionDiagnostic], limit: Int) -> [ExpressionDiagnostic] {
    if mistakes.count < 2 { return mistakes }
    let order = mistakes.indices.sorted {
      (mistakes[$0].range.lowerBound, $0) < (mistakes[$1].range.lowerBound, $1)
    }
    let shown = order.prefix(limit).map { mistakes[$0] }
    guard order.count > limit else { return shown }
    return shown + [.tooManyMistakes(limit: limit, at: mistakes[order[limit]].range)]
  }
}

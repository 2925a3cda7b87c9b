internal import CEL
internal import Diagnostics

/// What is wrong with an expression or a document, and where.
public struct ExpressionMistake: Hashable, Sendable {
  /// A stable name of the kind of mistake, such as `CEL0107`.
  public let code: String
  /// Whether it is a warning, which does not keep the expression from being evaluated.
  public let isWarning: Bool
  /// What is wrong, in one line.
  public let headline: String
  /// Half-open UTF-8 offsets in the text.
  public let range: Range<Int>
  /// What stands there, in a few words.
  public let label: String?
  /// What would be right; each a sentence.
  public let notes: [String]
  /// What was most likely meant, and the range that it would replace.
  public let suggestion: Suggestion?

  /// A replacement of some of the text.
  public struct Suggestion: Hashable, Sendable {
    /// Half-open UTF-8 offsets in the text.
    public let range: Range<Int>
    /// What to write there.
    public let replacement: String
  }

  init(_ diagnostic: ExpressionDiagnostic) {
    code = diagnostic.code.id
    isWarning = diagnostic.severity != .error
    headline = diagnostic.headline
    range = diagnostic.range
    label = diagnostic.label
    notes = diagnostic.notes
    suggestion = diagnostic.suggestion.map {
      Suggestion(range: $0.range, replacement: $0.replacement)
    }
  }

  init(_ diagnostic: Diagnostic) {
    code = diagnostic.code.id
    isWarning = diagnostic.severity != .error
    headline = diagnostic.headline
    range = diagnostic.span.map { $0.start..<$0.end } ?? 0..<0
    label = diagnostic.label
    notes = diagnostic.notes
    suggestion = nil
  }

  /// A value of a document that is not of the type that its place declares.
  init(misplaced range: Range<Int>, expected: CELType, name: String?) {
    code = DataDiagnostics.misplacedValue.id
    isWarning = false
    headline = "expected a value of type `\(expected)`\(name.map { " at `\($0)`" } ?? "")"
    self.range = range
    label = "not of that type"
    notes = []
    suggestion = nil
  }

  /// A key of a document that the record does not declare.
  init(undeclared key: String, at range: Range<Int>, in record: String, fields: [String]) {
    code = DataDiagnostics.undeclaredKey.id
    isWarning = false
    headline = "`\(record)` has no field `\(key)`"
    self.range = range
    label = "not declared"
    let near = Suggestions.closest(to: key, among: fields)
    notes = near.map { ["Did you mean `\($0)`?"] } ?? []
    suggestion = nil
  }
}

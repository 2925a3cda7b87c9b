/// A message about an author's text: a proposal's form, a rule, an expression, a waiver.
///
/// What a proposal *says* is never a diagnostic but a finding. The headline is lower case, has no full
/// stop, and puts the author's words in backticks.
package struct Diagnostic: Hashable, Sendable {
  package var code: DiagnosticCode
  package var severity: DiagnosticSeverity
  /// What is wrong, in one line.
  package var headline: String
  /// Where; `nil` only for what has no place, such as a file that could not be opened.
  package var span: SourceSpan?
  /// What stands at the span, in a few words; drawn beside the underline.
  package var label: String?
  /// Other places that matter.
  package var labels: [Label]
  /// What would be right; each a sentence.
  package var notes: [String]
  package var fixIts: [FixIt]

  package init(
    _ code: DiagnosticCode, _ severity: DiagnosticSeverity = .error, _ headline: String,
    at span: SourceSpan?, label: String? = nil, labels: [Label] = [], notes: [String] = [],
    fixIts: [FixIt] = []
  ) {
    self.code = code
    self.severity = severity
    self.headline = headline
    self.span = span
    self.label = label
    self.labels = labels
    self.notes = notes
    self.fixIts = fixIts
  }
}

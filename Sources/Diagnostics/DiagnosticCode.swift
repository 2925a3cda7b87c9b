/// A stable name for one kind of mistake, such as `CEL0107`, with what `check explain` says of it.
package struct DiagnosticCode: Hashable, Sendable {
  /// Module prefix and four digits; never reused.
  package let id: String
  /// What is wrong and how to mend it, in a paragraph of plain words.
  package let explanation: String

  package init(_ id: String, _ explanation: String) {
    self.id = id
    self.explanation = explanation
  }
}

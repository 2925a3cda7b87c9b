package import Diagnostics

/// One thing that may be wrong with a pack though it loads: what it looks for, and how it finds it.
package struct Lint: Sendable {
  /// What `check explain` says of it.
  package let code: DiagnosticCode
  /// Small texts that show it; each is a test as well.
  package let examples: [LintExample]
  let find: @Sendable (LintedPack) -> [Diagnostic]

  init(
    _ code: DiagnosticCode, examples: [LintExample],
    find: @escaping @Sendable (LintedPack) -> [Diagnostic]
  ) {
    self.code = code
    self.examples = examples
    self.find = find
  }
}

/// A text that a lint finds something in, or does not.
package struct LintExample: Sendable {
  /// Which file of a pack the text stands in.
  package enum Place: Sendable {
    /// Keys of a rule, in place of those it has.
    case rule
    /// The fields of a group of the schema.
    case schema
    /// The cases of a rule.
    case tests
    /// The entries of the catalogue of duties.
    case duties
  }

  package let place: Place
  /// What is found stands between `«` and `»`; nothing is found in a text without them.
  package let text: String

  init(_ place: Place, _ text: String) {
    self.place = place
    self.text = text
  }
}

import Diagnostics
import Documents

/// The ids of a rule's parts of one kind, of which each may stand once.
struct NamedParts {
  /// An id that would do, for a message.
  let example: String
  private var places: [String: SourceSpan] = [:]
  /// The ids that stand twice.
  private(set) var duplicates: [Diagnostic] = []

  init(example: String) { self.example = example }

  /// Takes in the id of the next part, and reports one that is not in kebab-case.
  ///
  /// - Returns: Whether it is the first of that id.
  mutating func takes(_ id: String, at span: SourceSpan, in part: inout NodeReader) -> Bool {
    if let first = places[id] {
      duplicates.append(RuleDiagnostics.duplicateName("`\(id)`", at: span, first: first))
      return false
    }
    places[id] = span
    if RuleID("x/" + id)?.rawValue.split(separator: "/").count != 2 {
      part.report(
        RuleDiagnostics.badName(
          id, at: span, note: "Write it in kebab-case, such as `\(example)`."))
    }
    return true
  }
}

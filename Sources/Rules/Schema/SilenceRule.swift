package import Diagnostics
package import Law

/// What it means that a proposal says nothing of a fact, with the author's reasons.
package struct SilenceRule: Hashable, Sendable {
  /// What a silent fact that is not a yes or no counts as, where silence fails.
  package enum Substitute: Hashable, Sendable {
    /// Longer than any period, greater than any number; a proposal may write it too.
    case unlimited
    case number(Double)
    /// One of the words of an enum.
    case word(String)
  }

  /// A yes/no fact of the same subject, named from the subject: `reliance.on_general_law`.
  package struct Condition: Hashable, Sendable {
    package let path: String
    package let span: SourceSpan

    package init(path: String, span: SourceSpan) {
      self.path = path
      self.span = span
    }
  }

  package let meaning: SilenceMeaning
  /// For `fails` and `off`: what the silent fact counts as; `nil` for a yes/no fact, which counts as no, and where `off` leaves
  /// it unknown.
  package let substitute: Substitute?
  /// For `fails`: while one of these holds, silence asks instead.
  package let asksIf: [Condition]
  /// For `off`: when another fact implies the trigger, in CEL of the field's scope.
  package let impliedBy: RuleExpression?
  /// Why silence means that.
  package var note: String? { storedNote?.text }

  private let storedNote: StoredText?

  package init(
    _ meaning: SilenceMeaning, substitute: Substitute? = nil, asksIf: [Condition] = [],
    impliedBy: RuleExpression? = nil, note: StoredText? = nil
  ) {
    self.meaning = meaning
    self.substitute = substitute
    self.asksIf = asksIf
    self.impliedBy = impliedBy
    storedNote = note
  }
}

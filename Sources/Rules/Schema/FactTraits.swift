package import Law

/// What the schema says of a fact: how to ask for it and what silence means.
///
/// A class because it is handed on for every fact that is read; it never changes.
package final class FactTraits: Hashable, Sendable {
  /// The fact as a question in words, printed where it is missing.
  package var question: String? { storedQuestion?.text }
  /// What a plain number counts, such as `days`; `nil` where nothing is counted or the value says.
  package let unit: String?
  package let polarity: FactPolarity
  package let silence: SilenceRule
  /// Whether `partial` may be written.
  package let allowsPartial: Bool
  /// What the fact is a fact of.
  package let scope: RuleScope
  /// Why no rule reads the fact; `nil` where rules may.
  package var unread: String? { storedUnread?.text }

  private let storedQuestion: StoredText?
  private let storedUnread: StoredText?

  package init(
    question: StoredText? = nil, unit: String? = nil, polarity: FactPolarity = .neutral,
    silence: SilenceRule = SilenceRule(.asks), allowsPartial: Bool = false, scope: RuleScope,
    unread: StoredText? = nil
  ) {
    storedQuestion = question
    self.unit = unit
    self.polarity = polarity
    self.silence = silence
    self.allowsPartial = allowsPartial
    self.scope = scope
    storedUnread = unread
  }

  /// Whether they say the same.
  package static func == (left: FactTraits, right: FactTraits) -> Bool {
    left === right
      || (left.storedQuestion == right.storedQuestion && left.unit == right.unit
        && left.polarity == right.polarity && left.silence == right.silence
        && left.allowsPartial == right.allowsPartial && left.scope == right.scope
        && left.storedUnread == right.storedUnread)
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(polarity)
    hasher.combine(scope)
  }
}

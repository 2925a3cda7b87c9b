package import Diagnostics

/// One key of a group: what it may hold and what it means that it is absent.
package struct SchemaField: Hashable, Sendable {
  package let name: String
  package let type: SchemaType
  /// What the field records, in a sentence.
  package let description: String
  /// Whether an object without it is an error.
  package let isRequired: Bool
  /// What a fact has besides; `nil` for groups, ids and plain values.
  package let fact: FactTraits?
  /// Where the schema declares it.
  package let span: SourceSpan

  package init(
    name: String, type: SchemaType, description: String, isRequired: Bool, fact: FactTraits?,
    span: SourceSpan
  ) {
    self.name = name
    self.type = type
    self.description = description
    self.isRequired = isRequired
    self.fact = fact
    self.span = span
  }
}

/// What the schema says of a fact: how to ask for it and what silence means.
package struct FactTraits: Hashable, Sendable {
  /// The fact as a question in words, printed where it is missing.
  package let question: String?
  /// What a plain number counts, such as `days`; `nil` where nothing is counted or the value says.
  package let unit: String?
  package let polarity: FactPolarity
  package let silence: SilenceMeaning
  /// Why silence means that.
  package let silenceNote: String?
  /// Whether `partial` may be written.
  package let allowsPartial: Bool
  /// For a trigger that silence leaves off: when another fact implies it, in CEL of the field's scope.
  package let impliedBy: RuleExpression?
  /// What the fact is a fact of.
  package let scope: RuleScope

  package init(
    question: String? = nil, unit: String? = nil, polarity: FactPolarity = .neutral,
    silence: SilenceMeaning = .asks, silenceNote: String? = nil, allowsPartial: Bool = false,
    impliedBy: RuleExpression? = nil, scope: RuleScope
  ) {
    self.question = question
    self.unit = unit
    self.polarity = polarity
    self.silence = silence
    self.silenceNote = silenceNote
    self.allowsPartial = allowsPartial
    self.impliedBy = impliedBy
    self.scope = scope
  }
}

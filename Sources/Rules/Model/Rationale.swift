package import Law

/// Why the law asks this, as a text with placeholders for the facts of the case.
package struct Rationale: Hashable, Sendable {
  /// A stretch of text, or an expression between `{{` and `}}` whose value is printed.
  package enum Part: Hashable, Sendable {
    case text(StoredText)
    case placeholder(RuleExpression)
  }

  /// The parts, in order; printed one after another.
  package let parts: [Part]

  package init(parts: [Part]) { self.parts = parts }

  /// The expressions, in order.
  package var placeholders: [RuleExpression] {
    parts.compactMap { part in
      if case .placeholder(let expression) = part { expression } else { nil }
    }
  }

  /// The template as it was written.
  package var template: String {
    parts.map { part in
      switch part {
      case .text(let text): text.text
      case .placeholder(let expression): "{{\(expression.text)}}"
      }
    }.joined()
  }
}

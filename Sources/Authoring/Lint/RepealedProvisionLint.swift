import Diagnostics
import Law
import Rules

extension Lint {
  /// A citation to a provision of which no version is in force any more, unless another citation of the
  /// rule begins the day after.
  static let repealedProvision = Lint(
    LintDiagnostics.repealedProvision,
    examples: [
      LintExample(.rule, "citations: [BOAT art. 1, «BOAT art. 4»]"),
      LintExample(
        .rule, "citations: [BOAT art. 1, BOAT art. 4]\nwhen: as_of < date('1990-01-01')"),
      LintExample(.rule, "citations: [BOAT art. 1]"),
      LintExample(.rule, "citations: [BOAT art. 4, BOAT art. 5]"),
    ]
  ) { pack in
    pack.rules.flatMap { rule -> [Diagnostic] in
      if case .deprecated = rule.status { return [] }
      // A rule that asks for the day knows that the law has changed.
      guard !rule.expressions.contains(where: readsTheDay) else { return [] }
      let cites =
        rule.citations + rule.exceptions.flatMap(\.citations)
        + rule.interpretations.flatMap(\.citations)
      return cites.compactMap { find($0, among: cites, in: pack.law) }
    }
  }

  private static func find(
    _ cite: RuleCitation, among cites: [RuleCitation], in law: LawRegistry
  ) -> Diagnostic? {
    guard let citation = try? law.resolve(cite.cite).get(), !citation.isWholeInstrument,
      law.provision(citation, on: law.upTo) == nil,
      let until = law.provision(citation)?.validUntil, until.latest < law.upTo,
      !cites.contains(where: { begins($0, on: until.latest.adding(days: 1), in: law) })
    else { return nil }
    return LintDiagnostics.repealedProvision(cite, until: until.description)
  }

  private static func begins(
    _ cite: RuleCitation, on day: CalendarDate, in law: LawRegistry
  ) -> Bool {
    guard let citation = try? law.resolve(cite.cite).get() else { return false }
    return law.provision(citation, on: day)?.validFrom?.earliest == day
  }

  private static func readsTheDay(_ expression: RuleExpression) -> Bool {
    ExpressionReading(expression).paths.contains("as_of")
  }
}

import Diagnostics
import Law
import Rules

extension Lint {
  /// A rule without a provision.
  static let uncitedRule = Lint(
    LintDiagnostics.uncitedRule,
    examples: [
      LintExample(.rule, "citations: [«BOAT»]"),
      LintExample(.rule, "citations: [BOAT, BOAT art. 1]"),
    ]
  ) { pack in
    pack.rules.compactMap { rule in
      guard let first = rule.citations.first,
        rule.citations.allSatisfy({ isWholeTreaty($0.cite, in: pack.law) })
      else { return nil }
      return LintDiagnostics.uncitedRule(rule, at: first.span)
    }
  }

  private static func isWholeTreaty(_ cite: String, in law: LawRegistry) -> Bool {
    guard case .success(let citation) = law.resolve(cite), citation.isWholeInstrument else {
      return false
    }
    return law.instrument(citation).kind == .treaty
  }
}

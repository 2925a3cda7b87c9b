import Diagnostics
import Law
import Rules

extension Lint {
  /// An exception to what admits none.
  static let nonDerogableException = Lint(
    LintDiagnostics.nonDerogableException,
    examples: [
      LintExample(
        .rule,
        """
        citations: [BOAT art. 1, BOAT art. 2]
        unless: [{id: e, expression: measure.days > 3.0, lifts: [«BOAT art. 2»], citations: [BOAT art. 3]}]
        """),
      LintExample(
        .rule,
        """
        citations: [BOAT art. 1, BOAT art. 2]
        unless: [{id: e, expression: measure.days > 3.0, lifts: [BOAT art. 1], citations: [BOAT art. 3]}]
        """),
    ]
  ) { pack in
    pack.rules.flatMap { rule in
      rule.exceptions.flatMap { exception in
        exception.lifts.compactMap { lifted -> Diagnostic? in
          guard case .success(let citation) = pack.law.resolve(lifted.cite),
            pack.law.provision(citation)?.isAbsolute ?? false
          else { return nil }
          return LintDiagnostics.nonDerogableException(lifted, exception: exception.id)
        }
      }
    }
  }
}

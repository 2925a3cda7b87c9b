package import Diagnostics

/// Every lint: a new one adds its line here.
package enum LintCatalogue {
  package static let all: [Lint] = [
    .constantCondition, .unreachableException, .nonDerogableException, .uncitedRule,
    .untestedRule, .unusedField, .uncoveredDuty, .repealedProvision,
  ]
}

/// Runs the lints.
package enum Linter {
  /// What the lints find in a pack, by its places.
  ///
  /// - Parameters:
  ///   - pack: A pack whose expressions have no mistakes.
  ///   - lints: Which lints to run.
  /// - Returns: Warnings and notes, and errors only where no author could mean what is written.
  package static func run(
    on pack: LintedPack, lints: [Lint] = LintCatalogue.all
  ) -> [Diagnostic] {
    var collector = DiagnosticCollector()
    for lint in lints { collector.add(lint.find(pack)) }
    return collector.diagnostics
  }
}

import Diagnostics
import Rules

extension Lint {
  /// A duty of the catalogue that nothing encodes and nothing explains.
  static let uncoveredDuty = Lint(
    LintDiagnostics.uncoveredDuty,
    examples: [
      LintExample(.duties, "- {id: «A1», title: T, theme: H, force: [binding]}"),
      LintExample(.duties, "- {id: A1, title: T, theme: H, force: [binding], rules: [boats/safe]}"),
      LintExample(
        .duties, "- {id: A1, title: T, theme: H, force: [binding], undecidable: No fact tells.}"),
    ]
  ) { pack in
    pack.duties.filter { $0.rules.isEmpty && $0.undecidable == nil }
      .map(LintDiagnostics.uncoveredDuty)
  }
}

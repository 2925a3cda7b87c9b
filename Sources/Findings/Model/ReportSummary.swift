/// How many findings have which verdict; those that somebody accepted are counted apart and not by verdict.
package struct ReportSummary: Hashable, Sendable {
  private var counts: [Verdict: Int] = [:]
  package private(set) var waived = 0
  /// How many were there before, as the baseline has it, and are not waived.
  package private(set) var baselined = 0

  /// Counts findings.
  ///
  /// - Parameters:
  ///   - findings: Those that there are.
  ///   - counted: How many more do not apply.
  package init(_ findings: some Sequence<Finding> = [], counted: Int = 0) {
    if counted > 0 { counts[.notApplicable] = counted }
    for finding in findings {
      if finding.waiver != nil {
        waived += 1
      } else if finding.baseline == .unchanged {
        baselined += 1
      } else {
        counts[finding.verdict, default: 0] += 1
      }
    }
  }

  package subscript(verdict: Verdict) -> Int { counts[verdict, default: 0] }

  /// The sum of two summaries, for a total over proposals.
  package static func + (left: ReportSummary, right: ReportSummary) -> ReportSummary {
    var sum = left
    sum.counts.merge(right.counts, uniquingKeysWith: +)
    sum.waived += right.waived
    sum.baselined += right.baselined
    return sum
  }
}

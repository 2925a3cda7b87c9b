/// How many findings have which verdict; waived ones are counted apart and not by verdict.
package struct ReportSummary: Hashable, Sendable {
  private var counts: [Verdict: Int] = [:]
  package private(set) var waived = 0

  package init(_ findings: some Sequence<Finding> = []) {
    for finding in findings {
      if finding.waiver == nil { counts[finding.verdict, default: 0] += 1 } else { waived += 1 }
    }
  }

  package subscript(verdict: Verdict) -> Int { counts[verdict, default: 0] }

  /// The sum of two summaries, for a total over proposals.
  package static func + (left: ReportSummary, right: ReportSummary) -> ReportSummary {
    var sum = left
    sum.counts.merge(right.counts, uniquingKeysWith: +)
    sum.waived += right.waived
    return sum
  }
}

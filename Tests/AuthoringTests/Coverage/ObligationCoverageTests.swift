import Diagnostics
import TestSupport
import Testing

@testable import Authoring

@Suite("ObligationCoverage")
struct ObligationCoverageTests {
  @Test("each provision has the rules that rest on it, and those of them with cases")
  func entries() throws {
    let loaded = try #require(try cases(MarkedSource(LintExampleTests.completeCases)).value)
    let coverage = ObligationCoverage(try SamplePack().compile(), tests: [loaded])
    #expect(coverage.entries.map(\.cite) == (1...5).map { "BOAT art. \($0)" })
    #expect(coverage.entries.map(\.rules) == [["boats/safe"], ["boats/safe"], [], [], []])
    #expect(coverage.entries.map(\.testedRules) == [["boats/safe"], ["boats/safe"], [], [], []])
    #expect(coverage.uncovered == ["BOAT art. 3", "BOAT art. 4", "BOAT art. 5"])
  }
}

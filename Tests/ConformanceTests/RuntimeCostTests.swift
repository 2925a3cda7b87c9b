import CELConformance
import Testing

/// Our run-time cost beside cel-go's, which counts otherwise.
@Suite("Run-time cost")
struct RuntimeCostTests {
  @Test(
    "of every case of cel-go's that can be read lies between our estimate's ends, and grows like its own",
    .enabled(
      if: ConformanceTests.suites.map { CostCase.read(folder: $0).isEmpty } == false,
      "no costs: set CEL_CONFORMANCE to the folder that has cost/runtime.json"))
  func costs() throws {
    let cases = CostCase.read(folder: try #require(ConformanceTests.suites))
    var compared = 0
    for test in cases {
      guard let outcome = test.run() else { continue }
      compared += 1
      #expect(outcome.least <= outcome.cost, "\(test.expression) costs \(outcome.cost)")
      #expect(outcome.cost <= outcome.most, "\(test.expression) costs \(outcome.cost)")
      // Theirs has weights (10 for a list, 30 for a map, a tenth for a byte); ours counts parts and elements.
      #expect(outcome.cost <= 4 * test.reference + 40, "\(test.expression): \(outcome.cost)")
    }
    #expect(compared * 10 >= cases.count * 8, "\(compared) of \(cases.count)")
  }
}

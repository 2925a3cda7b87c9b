internal import CELConformance
internal import Glibc

/// Runs the suites of a folder and prints a line for each, or the ids of the tests that pass.
///
/// - Returns: The exit status: 0 if nothing failed, 1 if something did, 64 for wrong usage, 74 without suites.
func runConformance(_ arguments: [String]) -> Int32 {
  var folder: String?
  var names: [String] = []
  var showsFailures = false
  var listsPassing = false
  var rest = arguments[...]
  while let argument = rest.popFirst() {
    switch argument {
    case "--failures": showsFailures = true
    case "--passing": listsPassing = true
    case "--suite": names += rest.popFirst().map { [$0] } ?? []
    default: folder = argument
    }
  }
  guard let folder else {
    print("usage: cel-conformance FOLDER [--failures | --passing] [--suite NAME]…")
    return 64
  }
  var totals = (passed: 0, failed: 0, skipped: 0)
  let suites = ConformanceSuite.read(folder: folder, names: names)
  if suites.isEmpty {
    print("no suites in \(folder)")
    return 74
  }
  for suite in suites {
    var counts = (passed: 0, failed: 0, skipped: 0)
    var failures: [String] = []
    for test in suite.tests {
      switch ConformanceRunner().run(test) {
      case .passed:
        counts.passed += 1
        if listsPassing { print(test.id) }
      case .failed(let reason):
        counts.failed += 1
        failures.append("  \(test.id)\n    \(test.expression)\n    \(reason)")
      case .skipped(let reason):
        counts.skipped += 1
        failures.append("  \(test.id) (skipped)\n    \(test.expression)\n    \(reason)")
      }
    }
    if listsPassing { continue }
    print("\(suite.name): \(counts.passed) of \(suite.tests.count)")
    if showsFailures { failures.forEach { print($0) } }
    totals.passed += counts.passed
    totals.failed += counts.failed
    totals.skipped += counts.skipped
  }
  if listsPassing { return 0 }
  print("\(totals.passed) passed, \(totals.failed) failed, \(totals.skipped) skipped")
  return totals.failed == 0 ? 0 : 1
}

exit(runConformance(Array(CommandLine.arguments.dropFirst())))

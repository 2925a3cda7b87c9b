import ArgumentParser
import Authoring
import Diagnostics
import Engine
import Findings
import Rules

/// Runs the cases of rules: `check test`.
struct TestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test",
    abstract: "Run the cases of a pack’s rules.",
    discussion: """
      check test Policies/protection
      check test Policies/protection --rules 'return/*' --coverage
      """)

  @Argument(
    help: ArgumentHelp("The folder of a pack.", valueName: "folder"), completion: .directory)
  var folder = "Policies/protection"

  @Option(
    help: ArgumentHelp(
      "Only rules with such ids, as in 'return/*'; may be given again.", valueName: "pattern"))
  var rules: [String] = []

  @Flag(help: "Also tell which provisions no rule rests on.")
  var coverage = false

  @OptionGroup(title: "Display") var display: DisplayOptions

  func run() throws {
    var session = Session(display)
    guard let folder = PackFolder.read(folder, for: &session) else {
      return try session.finish()
    }
    let wanted = rules.map(Glob.init)
    func isWanted(_ id: String) -> Bool {
      wanted.isEmpty || wanted.contains { $0.matches(id) }
    }
    let runner = RuleTestRunner(folder.pack)
    var passed = 0
    var failed = 0
    for file in folder.cases where isWanted(file.rule) {
      let outcome = runner.run(file)
      passed += outcome.passed
      failed += outcome.failed
      session.tell(outcome.diagnostics, as: .failed)
    }
    let tested = Set(folder.cases.map(\.rule))
    let untested = folder.pack.rules.map(\.id.rawValue)
      .filter { isWanted($0) && !tested.contains($0) }
    for id in untested { session.complain("no cases: \(id)\n") }
    if coverage { tellCoverage(of: folder, in: &session) }
    session.say("\(passed) cases passed, \(failed) failed, \(untested.count) rules without cases\n")
    try session.finish()
  }

  private func tellCoverage(of folder: PackFolder, in session: inout Session) {
    let coverage = ObligationCoverage(folder.pack, tests: folder.cases)
    for cite in coverage.uncovered { session.say("no rule: \(cite)\n") }
    let covered = coverage.entries.count - coverage.uncovered.count
    session.say("\(covered) of \(coverage.entries.count) provisions have a rule\n")
  }
}

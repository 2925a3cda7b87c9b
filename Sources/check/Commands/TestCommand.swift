import ArgumentParser
import Authoring
import Diagnostics
import Documents
import Engine
import Rules

/// Runs the cases of rules: `check test`.
struct TestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test",
    abstract: "Run the cases of a pack’s rules.",
    discussion: """
      check test Policies/protection
      check test Policies/protection --rules 'return/*'
      """)

  @Argument(help: ArgumentHelp("The folder of a pack.", valueName: "folder"))
  var folder = "Policies/protection"

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp("Only rules with such ids, as in 'return/*'.", valueName: "pattern"))
  var rules: [String] = []

  @OptionGroup(title: "Display") var display: DisplayOptions

  func run() throws {
    var session = Session(display)
    guard let files = RuleLocator.files(in: folder, for: &session) else {
      return try session.finish()
    }
    let read = PackReader.read(files, folder: folder)
    session.tell(read.diagnostics)
    guard let pack = read.value else { return try session.finish() }
    let wanted = rules.map(Glob.init)
    let runner = RuleTestRunner(pack)
    var passed = 0
    var failed = 0
    var tested: Set<String> = []
    for file in files where file.name.hasSuffix(".tests.yaml") {
      let documents = YAMLReader.read(file)
      session.tell(documents.diagnostics)
      guard let document = documents.value?.first else { continue }
      let cases = RuleTestLoader.load(document, from: file)
      session.tell(cases.diagnostics)
      guard let cases = cases.value,
        wanted.isEmpty || wanted.contains(where: { $0.matches(cases.rule) })
      else { continue }
      let outcome = runner.run(cases)
      tested.insert(outcome.rule)
      passed += outcome.passed
      failed += outcome.failed
      session.tell(outcome.diagnostics, as: .failed)
    }
    let untested = pack.rules.map(\.rule.id.rawValue).filter { id in
      !tested.contains(id) && (wanted.isEmpty || wanted.contains { $0.matches(id) })
    }
    for id in untested { session.complain("no cases for \(id)\n") }
    session.say(
      "\(passed) cases passed, \(failed) failed; rules with cases: \(tested.count)"
        + (untested.isEmpty ? "" : ", without: \(untested.count)") + "\n")
    try session.finish()
  }
}

import ArgumentParser
import Authoring
import Diagnostics
import Engine
import Findings

/// Looks a pack over without judging anything: `check lint`.
struct LintCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lint",
    abstract: "Find mistakes in a pack: rules, schema, definitions and law.",
    discussion: "check lint Policies/protection")

  @Argument(help: ArgumentHelp("The folder of a pack.", valueName: "folder"))
  var folder = "Policies/protection"

  @OptionGroup(title: "Display") var display: DisplayOptions

  func run() throws {
    var session = Session(display)
    guard let files = RuleLocator.files(in: folder, for: &session) else {
      return try session.finish()
    }
    let read = PackReader.read(files, folder: folder)
    session.tell(read.diagnostics)
    if let pack = read.value {
      let errors = read.diagnostics.count { $0.severity == .error }
      session.say(
        "\(pack.rules.count) rules of \(pack.identity.id) \(pack.identity.version) read, \(errors) mistakes\n"
      )
    }
    try session.finish()
  }
}

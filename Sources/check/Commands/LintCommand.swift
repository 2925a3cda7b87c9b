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

  @Argument(
    help: ArgumentHelp("The folder of a pack.", valueName: "folder"), completion: .directory)
  var folder = "Policies/protection"

  @Flag(help: "Warnings count as mistakes too.")
  var strict = false

  @OptionGroup(title: "Display") var display: DisplayOptions

  func run() throws {
    var session = Session(display)
    let folder = PackFolder.read(folder, for: &session)
    // Lints look at rules that mean something: mistakes come first.
    if let folder, session.status == .passed {
      session.tell(
        Linter.run(on: LintedPack(folder.pack, tests: folder.cases, duties: folder.duties)))
    }
    let errors = session.diagnostics.count { $0.severity == .error }
    let warnings = session.diagnostics.count { $0.severity == .warning }
    if strict, warnings > 0 { session.raise(.unreadable) }
    if let pack = folder?.pack {
      session.say(
        "\(pack.identity.id) \(pack.identity.version): \(Self.count(pack.rules.count, "rule")) read, "
          + "\(Self.count(errors, "error")), \(Self.count(warnings, "warning"))\n")
    }
    try session.finish()
  }

  private static func count(_ number: Int, _ word: String) -> String {
    "\(number) \(word)\(number == 1 ? "" : "s")"
  }
}

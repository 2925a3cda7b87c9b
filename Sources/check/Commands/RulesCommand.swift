import ArgumentParser
import Engine
import Reporters
import Rules

/// Tells of the rules of a pack: `check rules`.
struct RulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules",
    abstract: "List rules.",
    subcommands: [RulesListCommand.self],
    defaultSubcommand: RulesListCommand.self)
}

/// Lists rules: `check rules list`.
struct RulesListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List rules with their titles and sources.",
    discussion: """
      check rules list
      check rules list --rules 'detention/*' --tag children --severity grave
      """)

  @OptionGroup(title: "Rules and law") var packOptions: PackOptions

  @Option(help: "Only rules whose breach is this grave: grave, serious, moderate or minor.")
  var severity: RuleSeverity?

  @Option(help: ArgumentHelp("Only rules that cite this instrument.", valueName: "instrument"))
  var cites: String?

  @OptionGroup(title: "Display") var display: DisplayOptions

  func run() throws {
    var session = Session(display)
    guard let pack = packOptions.choice.load(for: &session, includesAll: true) else {
      return try session.finish()
    }
    let rules = pack.rules.map(\.rule).filter { rule in
      (severity == nil || rule.severity == severity)
        && (cites.map { id in
          rule.citations.contains { $0.cite == id || $0.cite.hasPrefix(id + " ") }
        } ?? true)
    }
    let text = RuleText(
      style: session.terminal.style(for: .output), width: session.width, registry: pack.registry)
    session.say(text.list(rules))
    try session.finish()
  }
}

extension RuleSeverity: ExpressibleByArgument {}

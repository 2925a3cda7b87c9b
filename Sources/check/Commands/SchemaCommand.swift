import ArgumentParser
import Engine
import Findings
import Law
import Reporters
import Rules

/// Prints the JSON Schemas that editors use: `check schema`.
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Print the JSON Schema of proposals, rules, cases, reports, waivers or settings.",
    discussion: """
      check schema proposal > proposal.schema.json
      check schema rule > rule.schema.json
      check schema report > report.schema.json
      """)

  /// What a schema is of.
  enum Kind: String, CaseIterable, ExpressibleByArgument {
    case proposal, rule, tests, report, waivers, config
  }

  @Argument(help: "Which: proposal, rule, tests, report, waivers or config.")
  var kind: Kind

  @Option(
    help: ArgumentHelp("A folder to read the schema from.", valueName: "folder"),
    completion: .directory)
  var pack: String?

  @OptionGroup(title: "Display") var display: DisplayOptions

  func run() throws {
    var session = Session(display)
    guard let pack = RuleLocator.pack(in: pack, for: &session) else {
      return try session.finish()
    }
    switch kind {
    case .proposal:
      session.say(
        JSONSchemaExport.proposal(pack.schema, states: StateNames.all.map(\.description)))
    case .rule: session.say(JSONSchemaExport.rule())
    case .tests: session.say(JSONSchemaExport.ruleTests())
    case .report: session.say(ReportSchema.text)
    case .waivers: session.say(WaiverSchema.text)
    case .config: session.say(ConfigurationSchema.text)
    }
    try session.finish()
  }
}

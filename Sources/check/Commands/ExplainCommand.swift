import ArgumentParser
import Authoring
import CEL
import Diagnostics
import Documents
import Engine
import Law
import Reporters
import Rules

/// Explains a rule or a message: `check explain`.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Explain a rule, or the code of a message.",
    discussion: """
      check explain return/individual-assessment
      check explain DOC0203
      """)

  @Argument(help: "The id of a rule, or the code of a message.")
  var name: String

  @Option(
    help: ArgumentHelp("A folder to read rules and law from.", valueName: "folder"),
    completion: .directory)
  var pack: String?

  @OptionGroup(title: "Display") var display: DisplayOptions

  func run() throws {
    var session = Session(display)
    let style = session.terminal.style(for: .output)
    if let code = DiagnosticCatalogue.codes.first(where: { $0.id == name.uppercased() }) {
      session.say(CodeText(style: style, width: session.width).page(code))
      return try session.finish()
    }
    // The pack that ships has no cases with it: they are for its authors.
    let folder = self.pack.flatMap { PackFolder.read($0, for: &session) }
    guard let pack = self.pack == nil ? RuleLocator.pack(in: nil, for: &session) : folder?.pack
    else {
      return try session.finish()
    }
    guard let rule = pack.rules.first(where: { $0.id.rawValue == name }) else {
      let known =
        pack.rules.map(\.id.rawValue) + DiagnosticCatalogue.codes.map(\.id)
      session.tell([CommandDiagnostics.nothingToExplain(name, known: known)], as: .usage)
      return try session.finish()
    }
    let text = RuleText(style: style, width: session.width, registry: pack.registry)
    let cases = folder?.cases.filter { $0.rule == name }.flatMap { $0.tests.map(\.name) } ?? []
    session.say(
      text.page(rule.rule, definitions: pack.definitions, cases: cases))
    try session.finish()
  }
}

import ArgumentParser

/// Tells whether a policy proposal keeps a State's international protection obligations.
@main
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Judges migration-policy proposals against international protection law.",
    discussion: """
      check proposal.yaml              judge a proposal
      check explain return/RULE        what a rule asks, and what it rests on
      check law status MEX "CAT art. 3(1)" --on 2018-09-12

      Exit status: 0 the gate passed; 1 a duty fails; 2 a duty can't be decided; 64 wrong usage; \
      65 a file could not be understood; 70 a fault of ours; 74 a file could not be read or written.
      """,
    version: Version.text,
    subcommands: [
      EvaluateCommand.self, TestCommand.self, LintCommand.self, ExplainCommand.self,
      LawCommand.self, RulesCommand.self, SchemaCommand.self, FunctionsCommand.self,
      AskCommand.self, RemedyCommand.self, DiffCommand.self, CorpusCommand.self, NewCommand.self,
      DocsCommand.self,
    ],
    defaultSubcommand: EvaluateCommand.self)

  /// Runs the command that the arguments name.
  ///
  /// The version is told before the parser of arguments is woken, which takes longer than all else.
  static func main() {
    let arguments = CommandLine.arguments.dropFirst()
    if arguments.first == "--version" {
      print(Version.text)
      return
    }
    do {
      // To judge is what nearly everyone asks for, and its own parser is quicker than that of all commands;
      // what it does not take is for the other, which knows the names of commands and gives the messages.
      if let command = judgement(from: Array(arguments)) { return try command.run() }
      var command = try parseAsRoot(Array(arguments))
      try command.run()
    } catch {
      exit(withError: error)
    }
  }

  /// The command to judge, if the arguments begin with a proposal and are right; `nil` otherwise.
  private static func judgement(from arguments: [String]) -> EvaluateCommand? {
    let commands = configuration.subcommands.compactMap { $0.configuration.commandName } + ["help"]
    guard let first = arguments.first, !first.hasPrefix("-"), !commands.contains(first) else {
      return nil
    }
    return try? EvaluateCommand.parse(arguments)
  }
}

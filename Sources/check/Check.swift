import ArgumentParser
import CHeap

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
      BaselineCommand.self, ConfigCommand.self, PackCommand.self, VerifyCommand.self,
      AskCommand.self, RemedyCommand.self, DiffCommand.self, CorpusCommand.self, NewCommand.self,
      DocsCommand.self,
    ],
    defaultSubcommand: EvaluateCommand.self)

  /// Runs the command that the arguments name.
  ///
  /// The version is told, and what nearly everyone asks for is done, before the parser of arguments is woken.
  static func main() {
    let arguments = Array(CommandLine.arguments.dropFirst())
    if arguments.first == "--version" {
      print(Version.text)
      return
    }
    heap_use_large_pages()
    do {
      if let question = LawQuestion(plain: arguments) { return try question.run() }
      if let evaluation = Evaluation(plain: arguments, commands: commandNames) {
        return try evaluation.run()
      }
      // The parser of one command is quicker than that of all, but knows no other command's name.
      if let command = judgement(from: arguments) { return try command.run() }
      var command = try parseAsRoot(arguments)
      try command.run()
    } catch {
      exit(withError: error)
    }
  }

  /// The words that begin a command.
  static var commandNames: [String] {
    configuration.subcommands.compactMap { $0.configuration.commandName } + ["help"]
  }

  /// The command to judge, if the arguments begin with a proposal and are right; `nil` otherwise.
  private static func judgement(from arguments: [String]) -> EvaluateCommand? {
    guard let first = arguments.first, !first.hasPrefix("-"), !commandNames.contains(first) else {
      return nil
    }
    return try? EvaluateCommand.parse(arguments)
  }
}

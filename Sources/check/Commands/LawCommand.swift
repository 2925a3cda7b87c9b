import ArgumentParser
import Law
import Reporters

/// Asks the law registry: `check law`.
struct LawCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "law",
    abstract: "Ask whom the law binds, and since when.",
    subcommands: [LawStatusCommand.self, LawStateCommand.self, CoverageCommand.self])
}

/// Tells whether a provision binds a State: `check law status`.
struct LawStatusCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: "Tell whether a provision binds a State on a day.",
    discussion: """
      check law status USA "RC1951 art. 33(1)" --on 2018-09-12
      check law status MEX "CAT art. 3(1)" --format json
      """)

  @Argument(help: "The State, as ISO 3166-1 alpha-3, or EUE for the European Union.")
  var state: String

  @Argument(help: "The provision: instrument and article, as in \"RC1951 art. 33(1)\".")
  var citation: [String]

  @OptionGroup var options: LawOptions

  /// What was asked, apart from how it was read.
  var question: LawQuestion {
    LawQuestion(state: state, citation: citation, choice: options.choice)
  }

  func run() throws { try question.run() }
}

/// Lists what binds a State: `check law state`.
struct LawStateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "state",
    abstract: "List what binds a State on a day, with its reservations.",
    discussion: "check law state MEX --on 2018-09-12")

  @Argument(help: "The State, as ISO 3166-1 alpha-3, or EUE for the European Union.")
  var state: String

  @OptionGroup var options: LawOptions

  func run() throws {
    try options.choice.answer(for: state) { registry, state, day, session in
      let answers = registry.law(of: state, on: day)
      switch options.format {
      case .text:
        let text = LawText(style: session.terminal.style(for: .output), width: session.width)
        session.say(text.list(answers, of: state, on: day, upTo: registry.upTo))
      case .json: session.say(LawJSON.list(answers, of: state, on: day))
      }
    }
  }
}

/// What both questions share.
struct LawOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The day, as 2026-01-31; today if not given.", valueName: "day"))
  var on: CalendarDate?

  @Option(help: "The form of the answer: text or json.")
  var format: AnswerForm = .text

  @Option(
    help: ArgumentHelp("A folder to read the law from.", valueName: "folder"),
    completion: .directory)
  var pack: String?

  @OptionGroup(title: "Display") var display: DisplayOptions

  /// What was chosen, apart from how it was read.
  var choice: LawChoice {
    LawChoice(on: on, format: format, pack: pack, display: display.choice)
  }
}
